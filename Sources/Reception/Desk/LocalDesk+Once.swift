import Casework
import Foundation

extension LocalDesk {
    /// This desk for one request, carried out once however many times it comes under that key; keys are the agent's own.
    ///
    /// - Throws: `DeskError.forbidden`; `.refused` when the key came with other words.
    package func once(_ key: String, site slug: String, act: String, words: String) async throws -> LocalDesk {
        _ = try admitted(to: slug)
        let known = ErrandKey(site: slug, asker: party.code, act: act, key: key, words: [words])
        var desk = self
        desk.bound = try await store.errand(known, at: clock()).allowed()
        return desk
    }

    /// What the request came to when it came before: the id of a case, or nothing said; nil when it is still to be carried out.
    package var past: String? { bound?.answer }

    /// Keeps what the request came to.
    package func conclude(_ outcome: String) async throws {
        guard let bound, let answer = ErrandAnswer(bound, text: outcome) else { return }
        try await store.conclude(answer)
    }

    /// The sheet of a case that this request opened or moved before, with the code that it was given then.
    package func again(site: String, case id: String) async throws -> DeskSheet {
        var sheet = try await sheet(site: site, case: id)
        if let bound, bound.id(Self.openedCase) == CaseID(id) { sheet.secret = Case.secret(of: CaseID(id), for: bound).text }
        return sheet
    }

    /// The part of an errand that is the case it opens.
    static let openedCase = "case"

    /// The errand of this request; of its own when it bears no key.
    func errand(at now: Date) -> Errand { bound ?? .fresh(at: now) }
}
