import Casework
import Foundation

extension SQLStore {
    func publish(_ edition: DirectoryEdition, site: String, by party: Party, at instant: Date) async throws -> Result<Int, Refusal> {
        try await publishing(edition.blob, at: instant) { content in
            try await write(announcing: Self.published(site)) { connection in
                try Self.publish(edition, content, site: site, by: party, at: instant, connection)
            }
        }
    }

    /// What a publication tells the other hubs: nothing when it was refused.
    static func published(_ site: String) -> @Sendable (Result<Int, Refusal>) -> [StoreChange] {
        { outcome in
            guard case .success(let version) = outcome else { return [] }
            return [.published(kind: .directory, site: site, version: version), .work(site: site)]
        }
    }

    /// Inside a transaction. Publishers wait for one another on the counter, so that no version comes between the checks and the publication;
    /// whatever may refuse comes before the first write, because a refusal does not undo.
    static func publish(
        _ edition: DirectoryEdition, _ content: PublicationContent,
        accepting accepted: (id: CorrectionID, change: Correction.Change)? = nil, site: String, by party: Party, at instant: Date,
        _ connection: any SQLConnection
    ) throws -> Result<Int, Refusal> {
        try connection.execute("UPDATE counter SET value = value WHERE name = 'publication'", [])
        guard try currentVersion(.directory, site: site, connection) == edition.base,
            try edition.moves.keys.allSatisfy({ try correction($0, site: site, connection)?.state == .accepted })
        else { return .failure(.stale) }
        if let accepted {
            let outcome = try move(accepted.id, .accept(accepted.change), site: site, by: party, at: instant, connection)
            if case .failure(let refusal) = outcome { return .failure(refusal) }
        }
        for (id, next) in edition.moves.sorted(by: { $0.key < $1.key }) {
            _ = try move(id, next, site: site, by: party, at: instant, connection)
        }
        return .success(
            try publish(
                .directory, site: site, content, counts: edition.counts, author: party, note: edition.note, at: instant, connection))
    }

    func keep(_ file: DroppedFile) async throws {
        _ = try await driver.write { connection in
            try connection.execute(
                "DELETE FROM dropped_file WHERE site = ? OR instant <= ?",
                [.string(file.site), .instant(file.instant.addingTimeInterval(-DroppedFile.lifetime))])
            return try connection.execute(
                "INSERT INTO dropped_file (site, name, content, choices, digest, party, instant) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    .string(file.site), .string(file.name), .blob(file.content), .string(file.choices), .string(file.digest),
                    .string(file.by.code), .instant(file.instant),
                ])
        }
    }

    func droppedFile(site: String, at instant: Date) async throws -> DroppedFile? {
        try await driver.read { connection in
            let row = try connection.first(
                "SELECT name, content, choices, digest, party, instant FROM dropped_file WHERE site = ? AND instant > ?",
                [.string(site), .instant(instant.addingTimeInterval(-DroppedFile.lifetime))])
            return try row.map { row in
                var row = row
                return DroppedFile(
                    site: site, name: try row.text(), content: try row.data(), choices: try row.text(), digest: try row.text(),
                    by: Party(code: try row.text()) ?? .hub, instant: try row.instant())
            }
        }
    }

    func discardFile(site: String) async throws {
        _ = try await driver.write { connection in
            try connection.execute("DELETE FROM dropped_file WHERE site = ?", [.string(site)])
        }
    }
}
