package import Casework
package import Directory
import Foundation
package import Sites

/// One account at work on the directory of one site. Every act is in its name, and its right is checked at each.
package struct DirectoryKeeper: Sendable {
    let directory: SiteDirectory
    let live: LiveCatalogue
    package let agent: Agent
    let clock: @Sendable () -> Date

    package var site: Site { directory.site }

    /// Whether the account may publish a file and go back to a version.
    package var mayPublish: Bool { agent.may(DirectoryOffice.publishing, in: site.slug) }

    var store: any Store { directory.store }
    var party: Party { .agent(agent.id) }
    var national: BodyCatalog { live.current.bodies }

    /// - Throws: `DeskError.refused`.
    func checkMayPublish() throws {
        guard mayPublish else { throw DeskError.refused("Publier et revenir en arrière reviennent à l’administrateur de \(site.name).") }
    }

    /// Names of those who publish and decide.
    package func authors() async throws -> Authors { Authors(try await store.agents()) }

    // MARK: Versions

    /// What was published for the site, newest first.
    package func versions() async throws -> [Publication] {
        try await store.publications().filter { $0.kind == .directory && $0.site == site.slug }
    }

    /// What changes from a version of the site to another.
    ///
    /// - Throws: `DeskError.forbidden` for a version of another catalogue, as for none.
    package func difference(from old: Int, to new: Int) async throws -> DirectoryChanges {
        let own = Set(try await versions().map(\.version))
        guard own.contains(old), own.contains(new), let before = try await store.blob(.directory, version: old),
            let after = try await store.blob(.directory, version: new)
        else { throw DeskError.forbidden }
        return DirectoryChanges(from: try BodyArchive(before), to: try BodyArchive(after))
    }

    /// Serves an earlier version again.
    package func rollBack(to version: Int) async throws {
        try checkMayPublish()
        let refusal = try await store.rollback(.directory, site: site.slug, to: version, by: party, at: clock())
        if let refusal { throw DeskError(refusal) }
    }

    // MARK: Records

    /// The site's records, by name.
    package func services() async throws -> [Body] {
        try await directory.published().bodies.map { (foldedWords($0.name), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    }

    /// A record of the site, or of the national directory.
    ///
    /// - Throws: `DeskError.forbidden` when there is none.
    package func sheet(_ id: String) async throws -> ServiceSheet {
        let nationally = national.body(id: id)
        guard let body = try await directory.published().bodies.first(where: { $0.id == id || $0.oldCode == id }) ?? nationally else {
            throw DeskError.forbidden
        }
        return ServiceSheet(
            body, national: national.body(id: body.id),
            corrections: try await store.corrections(site: site.slug, in: [.waiting, .accepted]), communes: national.communes)
    }

    // MARK: Corrections

    /// Faults to decide, oldest first.
    package func waitingCorrections() async throws -> [Correction] { try await directory.waitingCorrections() }

    /// Serves the right value in place of the wrong one.
    package func accept(_ id: String, field: String, value: String) async throws {
        guard let field = BodyField(rawValue: field), BodyField.correctable.contains(field) else {
            throw DeskError.refused("Ce champ ne se corrige pas ici.")
        }
        let value = try DeskText.required(value, field.rawValue, longest: DeskText.longestLine)
        _ = try await directory.accept(CorrectionID(id), field, value, national: national, by: party, at: clock()).allowed()
    }

    /// Takes back a correction that was accepted.
    package func withdraw(_ id: String) async throws {
        _ = try await directory.withdraw(CorrectionID(id), national: national, by: party, at: clock()).allowed()
    }

    /// Leaves the record as it is, with a reason.
    package func dismiss(_ id: String, reason: String) async throws {
        let reason = try DeskText.required(reason, "Raison", longest: DeskText.longestLine)
        if let refusal = try await directory.dismiss(CorrectionID(id), reason: reason, by: party, at: clock()) { throw DeskError(refusal) }
    }
}
