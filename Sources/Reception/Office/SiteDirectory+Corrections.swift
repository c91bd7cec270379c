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
            bodies, note: "correction, \(field.rawValue) de \(body.name)", base: published.publication, settled: earlier.map(\.id))
        let change = Correction.Change(
            field: field.rawValue, value: text.trimmingCharacters(in: .whitespacesAndNewlines),
            replaced: earlier.last?.change?.replaced ?? field.shown(in: body))
        return try await store.accept(id, change, publishing: edition, site: site.slug, by: party, at: instant)
    }

    /// Dismisses a reported fault, with a reason.
    package func dismiss(_ id: CorrectionID, reason: String, by party: Party, at instant: Date) async throws -> Refusal? {
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        return try await store.dismiss(id, reason: reason, site: site.slug, by: party, at: instant)
    }
}
