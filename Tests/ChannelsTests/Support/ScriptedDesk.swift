import Foundation
import Knowledge
import Reception
import Sites
import Synchronization

/// A front desk that says what the test wrote, and remembers what it was asked.
final class ScriptedDesk: FrontDesk {
    struct Memory {
        var received: [Inbound] = []
        var handedOff: [(conversation: String?, message: String, contact: String?)] = []
        var followed: [(reference: String, secret: String, source: String)] = []
        var added: [String] = []
        var withdrawals = 0
        /// How each hand-off would be known again.
        var keys: [Once?] = []
    }

    let served: [String: Site]
    /// What is answered to a message.
    let script: @Sendable (Inbound) throws -> Reply
    let guide: [String: Fiche]
    /// Reference and code of the only case.
    let held: (view: CaseView, secret: String)?
    private let state = Mutex(Memory())

    init(
        sites: [Site] = [.valmont], guide: [Fiche] = [], held: (view: CaseView, secret: String)? = nil,
        script: @escaping @Sendable (Inbound) throws -> Reply = { _ in Samples.answered }
    ) {
        served = Dictionary(uniqueKeysWithValues: sites.map { ($0.slug, $0) })
        self.guide = Dictionary(uniqueKeysWithValues: guide.map { ($0.id, $0) })
        self.held = held
        self.script = script
    }

    var memory: Memory { state.withLock { $0 } }

    var sites: [String: Site] { get async { served } }

    func receive(_ message: Inbound) async throws -> Reply {
        state.withLock { $0.received.append(message) }
        return try script(message)
    }

    func search(_ text: String, site: String, top: Int) async -> [FicheSummary] {
        guide.values.sorted { $0.id < $1.id }.prefix(top).map(FicheSummary.init)
    }

    func fiche(_ id: String, site: String) async -> Fiche? { guide[id] }

    func themes(site: String) async -> [ThemeRef] { guide.values.compactMap(\.theme) }

    func children(of theme: String, site: String) async -> [FicheSummary]? {
        let members = guide.values.filter { $0.theme?.id == theme }
        return members.isEmpty ? nil : members.map(FicheSummary.init)
    }

    func handOff(site: String, conversation: String?, message: String, contact: String?, once: Once?) async throws -> Reply {
        state.withLock { memory in
            memory.handedOff.append((conversation, message, contact))
            memory.keys.append(once)
        }
        return Samples.handedOff
    }

    func follow(reference: String, secret: String, source: String) async throws -> CaseView? {
        state.withLock { $0.followed.append((reference, secret, source)) }
        if secret == "épuisé" { throw FrontDeskError.tooManyAttempts }
        guard let held, held.view.reference == reference, held.secret == secret else { return nil }
        return held.view
    }

    func add(message: String, reference: String, secret: String, source: String, once: Once?) async throws -> CaseView? {
        guard var view = try await follow(reference: reference, secret: secret, source: source) else { return nil }
        state.withLock { $0.added.append(message) }
        view.lines.append(CaseView.Line(when: "21 novembre 2026 à 11 h 02", who: "vous", text: message))
        view.notice = "Votre message est ajouté. Un agent vous répondra aujourd'hui avant 11 h 30."
        return view
    }

    func withdraw(reference: String, secret: String, source: String) async throws -> CaseView? {
        guard var view = try await follow(reference: reference, secret: secret, source: source) else { return nil }
        state.withLock { $0.withdrawals += 1 }
        view.isClosed = true
        view.state = "retirée par vous"
        return view
    }
}
