package import Casework
package import Directory
package import Foundation
import Sites

extension SiteDirectory {
    /// What publishing a file would do. Changes nothing.
    package func proposal(
        of file: DirectoryFile, national: BodyCatalog?, succeeded: DeclaredSuccessors? = nil
    ) async throws -> DirectoryProposal {
        let published = try await published()
        return DirectoryProposal(
            file, try file.read(for: tables), published: published, national: national, succeeded: succeeded,
            corrections: try await acceptedCorrections(published.bodies, national))
    }

    /// Publishes what was proposed, or nothing when another version is served since.
    package func publish(_ proposal: DirectoryProposal, by party: Party, at instant: Date) async throws -> Result<Int, Refusal> {
        try await store.publish(proposal.edition, site: site.slug, by: party, at: instant)
    }

    /// The corrections that are still a layer above the imported file, oldest first.
    private func acceptedCorrections(_ bodies: [Body], _ national: BodyCatalog?) async throws -> [BodyCorrection] {
        let known = Dictionary(bodies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try await store.corrections(site: site.slug, in: [.accepted]).compactMap { correction in
            guard let change = correction.change, let field = BodyField(rawValue: change.field) else { return nil }
            let body = known[correction.body] ?? national?.body(id: correction.body) ?? Body(id: correction.body, name: "")
            return try? BodyCorrection.read(correction.id.rawValue, field, change.value, of: body).get()
        }
    }
}
