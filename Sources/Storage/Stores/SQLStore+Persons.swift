import Casework
import Foundation

extension SQLStore {
    func add(_ person: Person, by party: Party, at instant: Date) async throws {
        try await driver.write { [vault] connection in
            if try PersonRow.exists(site: person.site, person.id, connection) { return }
            guard try PersonRow.write(person, vault, at: instant, connection) else { throw StorageError("cette personne a été oubliée") }
            try Self.append(JournalFact("person.added", person.id.rawValue), site: person.site, by: party, at: instant, connection)
        }
    }

    func update(_ person: Person, by party: Party, at instant: Date) async throws -> Refusal? {
        try await driver.write { [vault] connection in
            guard try PersonRow.exists(site: person.site, person.id, connection) else { return .unknown }
            guard try PersonRow.write(person, vault, at: instant, connection) else {
                return Refusal(.illegal, "Cette personne a été oubliée.")
            }
            try Self.append(JournalFact("person.changed", person.id.rawValue), site: person.site, by: party, at: instant, connection)
            return nil
        }
    }

    func person(site: String, id: PersonID, readBy party: Party, at instant: Date) async throws -> Person? {
        try await driver.write { connection in
            guard let person = try PersonRow.find(site: site, id, connection) else { return nil }
            try Self.append(JournalFact("person.read", id.rawValue), site: site, by: party, at: instant, connection)
            return person
        }
    }

    func matches(site: String, for sketch: PersonSketch) async throws -> [Match] {
        try await driver.read { [vault] connection in
            let addresses = sketch.addresses.map { PersonRow.token($0, site: site, vault) }
            let names = "\(sketch.family) \(sketch.given)".foldedForComparison.split(separator: " ").prefix(4)
                .map { PersonRow.token(name: String($0.prefix(12)), site: site, vault) }
            let found = try (addresses + names).flatMap { token in
                try connection.query(
                    "SELECT person FROM person_token WHERE site = ? AND token = ? LIMIT 200", [.string(site), .blob(token)]
                ).map { row in
                    var row = row
                    return try row.text()
                }
            }
            var best: [PersonID: Match] = [:]
            for id in Set(found) {
                guard let person = try PersonRow.find(site: site, PersonID(id), connection), let match = Match.between(sketch, and: person)
                else { continue }
                let kept = try Self.root(of: person, connection)
                if match.strength > best[kept.id]?.strength ?? -1 {
                    best[kept.id] = Match(person: kept, reason: match.reason, strength: match.strength)
                }
            }
            let ordered = best.values.sorted { ($0.strength, $1.person.id) > ($1.strength, $0.person.id) }.prefix(20)
            return try ordered.map { try Self.counting($0, connection) }
        }
    }

    private static func counting(_ match: Match, _ connection: any SQLConnection) throws -> Match {
        var match = match
        for id in try family(site: match.person.site, person: match.person.id, connection) {
            guard
                var row = try connection.first(
                    "SELECT COUNT(*), MAX(instant) FROM exchange WHERE site = ? AND person = ?", [.string(match.person.site), .string(id)])
            else { continue }
            match.contacts += try row.int()
            match.lastContact = [match.lastContact, try row.optionalInstant()].compactMap { $0 }.max()
        }
        return match
    }

    /// The person one was merged into, through every merge.
    static func root(of person: Person, _ connection: any SQLConnection) throws -> Person {
        var person = person
        while let next = person.mergedInto, let kept = try PersonRow.find(site: person.site, next, connection) {
            person = kept
        }
        return person
    }

    func merge(site: String, keep: PersonID, absorb: PersonID, by party: Party, at instant: Date) async throws -> Result<Merge, Refusal> {
        try await driver.write { connection in
            guard let kept = try PersonRow.find(site: site, keep, connection),
                let absorbed = try PersonRow.find(site: site, absorb, connection)
            else {
                return .failure(.unknown)
            }
            if let refusal = Merge.refusal(kept: kept, absorbed: absorbed) { return .failure(refusal) }
            let changed = try connection.execute(
                "UPDATE person SET merged_into = ? WHERE site = ? AND id = ? AND merged_into IS NULL",
                [.string(keep.rawValue), .string(site), .string(absorb.rawValue)])
            guard changed == 1 else { return .failure(.stale) }
            let merge = Merge(id: .fresh(at: instant), site: site, kept: keep, absorbed: absorb, by: party, instant: instant)
            try connection.execute(
                "INSERT INTO person_merge (site, id, kept, absorbed, party, instant) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .string(site), .string(merge.id.rawValue), .string(keep.rawValue), .string(absorb.rawValue), .string(party.code),
                    .instant(instant),
                ])
            let facts = ["absorbed": absorb.rawValue, "merge": merge.id.rawValue]
            try Self.append(JournalFact("person.merged", keep.rawValue, facts), site: site, by: party, at: instant, connection)
            return .success(merge)
        }
    }

    func unmerge(site: String, merge id: MergeID, by party: Party, at instant: Date) async throws -> Result<Merge, Refusal> {
        try await driver.write { connection in
            let found = try connection.first(
                "SELECT \(Self.mergeColumns) FROM person_merge WHERE site = ? AND id = ?", [.string(site), .string(id.rawValue)]
            ).map(Self.merge)
            guard var merge = found else { return .failure(.unknown) }
            let undone = try connection.execute(
                "UPDATE person_merge SET undone = ? WHERE site = ? AND id = ? AND undone IS NULL",
                [.instant(instant), .string(site), .string(id.rawValue)])
            guard undone == 1 else { return .failure(Refusal(.already, "Cette réunion est déjà défaite.")) }
            try connection.execute(
                "UPDATE person SET merged_into = NULL WHERE site = ? AND id = ?", [.string(site), .string(merge.absorbed.rawValue)])
            merge.undone = instant
            let facts = ["absorbed": merge.absorbed.rawValue, "merge": id.rawValue]
            try Self.append(JournalFact("person.unmerged", merge.kept.rawValue, facts), site: site, by: party, at: instant, connection)
            return .success(merge)
        }
    }

    func merges(site: String, person: PersonID) async throws -> [Merge] {
        try await driver.read { connection in try Self.merges(site: site, person: person, connection) }
    }

    static func merges(site: String, person: PersonID, _ connection: any SQLConnection) throws -> [Merge] {
        try connection.query(
            "SELECT \(mergeColumns) FROM person_merge WHERE site = ? AND (kept = ? OR absorbed = ?) ORDER BY instant, id",
            [.string(site), .string(person.rawValue), .string(person.rawValue)]
        ).map(merge)
    }

    private static let mergeColumns = "id, site, kept, absorbed, party, instant, undone"

    private static func merge(_ row: SQLRow) throws -> Merge {
        var row = row
        return Merge(
            id: MergeID(try row.text()), site: try row.text(), kept: PersonID(try row.text()), absorbed: PersonID(try row.text()),
            by: Party(code: try row.text()) ?? .hub, instant: try row.instant(), undone: try row.optionalInstant())
    }
}
