package import Casework
package import Directory
package import Foundation
import Sites

extension SiteDirectory {
    /// Faults that wait for the owner's decision, oldest first.
    package func waitingCorrections() async throws -> [Correction] { try await store.corrections(site: site.slug, in: [.waiting]) }

    /// Accepts a reported fault: the value is served at once, above the imported file, until a file says the same.
    ///
    /// - Parameters:
    ///   - text: the right value, read as the import of a table reads it.
    ///   - national: where the record is, when it is not one of the site's own.
    /// - Returns: the version published.
    package func accept(
        _ id: CorrectionID, _ field: BodyField, _ text: String, national: BodyCatalog?, by party: Party, at instant: Date
    ) async throws -> Result<Int, Refusal> {
        guard let correction = try await store.correction(site: site.slug, id: id) else { return .failure(.unknown) }
        let published = try await published()
        var bodies = published.bodies
        let position = bodies.firstIndex { $0.id == correction.body }
        guard let body = position.map({ bodies[$0] }) ?? national?.body(id: correction.body) else {
            return .failure(Refusal(.illegal, "« \(correction.bodyName) » n’est plus dans l’annuaire : classez ce signalement."))
        }
        let read: BodyCorrection
        switch BodyCorrection.read(id.rawValue, field, text, of: body) {
        case .failure(let fault): return .failure(Refusal(.invalid, fault.reason))
        case .success(let value): read = value
        }
        guard !read.isSaid(by: body) else {
            return .failure(
                Refusal(.invalid, "\(field.rawValue) : c’est déjà ce que dit l’annuaire. Classez ce signalement s’il n’a plus lieu."))
        }
        let corrected = read.applied(to: body)
        if let position { bodies[position] = corrected } else { bodies.append(corrected) }
        let earlier = try await store.corrections(site: site.slug, in: [.accepted])
            .filter { $0.body == correction.body && $0.change?.field == field.rawValue }
        let edition = DirectoryEdition(
            bodies, note: "correction, \(field.rawValue) de \(body.name)", base: published.publication,
            moves: Dictionary(earlier.map { ($0.id, .settle) }, uniquingKeysWith: { first, _ in first }))
        let change = Correction.Change(
            field: field.rawValue, value: text.trimmingCharacters(in: .whitespacesAndNewlines),
            replaced: earlier.last?.change?.replaced ?? field.shown(in: body))
        return try await onRecord(edition, published.origin, by: party, at: instant) {
            try await store.accept(id, change, publishing: $0, site: site.slug, by: party, at: instant)
        }
    }

    /// Takes back an accepted correction: what the file says is served again.
    ///
    /// - Parameter national: where the record is, when it is not one of the site's own.
    /// - Returns: the version published.
    package func withdraw(
        _ id: CorrectionID, national: BodyCatalog?, by party: Party, at instant: Date
    ) async throws -> Result<Int, Refusal> {
        guard let correction = try await store.correction(site: site.slug, id: id) else { return .failure(.unknown) }
        guard correction.state == .accepted else { return .failure(Refusal(.already, "Cette correction n’est plus en vigueur.")) }
        let published = try await published()
        var bodies = published.bodies
        guard let position = bodies.firstIndex(where: { $0.id == correction.body }),
            let value = accepted(correction, of: bodies[position])
        else {
            return .failure(Refusal(.illegal, "« \(correction.bodyName) » n’est plus dans l’annuaire : il n’y a rien à retirer."))
        }
        let record = national?.body(id: correction.body)
        let restored = value.withdrawn(
            from: bodies[position], earlier: try await uncorrected(correction.body, value.field), national: record)
        // A record kept for its correction alone is the national directory's again.
        if record != nil, restored.source == Provenance(main: .national).text {
            bodies.remove(at: position)
        } else {
            bodies[position] = restored
        }
        let edition = DirectoryEdition(
            bodies, note: "correction retirée, \(value.field.rawValue) de \(restored.name)", base: published.publication,
            moves: [id: .withdraw])
        return try await store.publish(edition, site: site.slug, by: party, at: instant)
    }

    /// The value of an accepted correction; nil when it no longer reads.
    func accepted(_ correction: Correction, of body: Body) -> BodyCorrection? {
        guard let change = correction.change, let field = BodyField(rawValue: change.field),
            var read = try? BodyCorrection.read(correction.id.rawValue, field, change.value, of: body).get()
        else { return nil }
        read.day = correction.decided.map { CivilTime($0, in: site.zone).date }
        read.replaced = change.replaced
        return read
    }

    /// Versions of a body in which a field is not a correction, newest first.
    private func uncorrected(_ id: String, _ field: BodyField) async throws -> [Body] {
        var bodies: [Body] = []
        for publication in try await store.publications() where publication.kind == .directory && publication.site == site.slug {
            guard let blob = try await store.blob(.directory, version: publication.version),
                let body = try BodyArchive(blob).bodies.first(where: { $0.id == id }),
                Provenance(source: body.source)[field] != .correction
            else { continue }
            bodies.append(body)
        }
        return bodies
    }

    /// Dismisses a reported fault, with a reason.
    package func dismiss(_ id: CorrectionID, reason: String, by party: Party, at instant: Date) async throws -> Refusal? {
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        return try await store.dismiss(id, reason: reason, site: site.slug, by: party, at: instant)
    }
}
