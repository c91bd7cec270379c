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
        try await onRecord(proposal.edition, proposal.origin, by: party, at: instant) {
            try await store.publish($0, site: site.slug, by: party, at: instant)
        }
    }

    /// Before the first version, what `services.csv` serves is made a version too, so that one may come back to it.
    func onRecord(
        _ edition: DirectoryEdition, _ origin: DirectoryEdition?, by party: Party, at instant: Date,
        _ publish: (DirectoryEdition) async throws -> Result<Int, Refusal>
    ) async throws -> Result<Int, Refusal> {
        guard edition.base == nil, let origin else { return try await publish(edition) }
        switch try await store.publish(origin, site: site.slug, by: party, at: instant) {
        case .success(let version): return try await publish(edition.based(on: version))
        case .failure(let refusal): return .failure(refusal)
        }
    }

    /// The corrections that are still a layer above the imported file, oldest first.
    private func acceptedCorrections(_ bodies: [Body], _ national: BodyCatalog?) async throws -> [BodyCorrection] {
        let known = Dictionary(bodies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try await store.corrections(site: site.slug, in: [.accepted]).compactMap { correction in
            accepted(
                correction,
                of: known[correction.body] ?? national?.body(id: correction.body) ?? Body(id: correction.body, name: ""))
        }
    }
}
