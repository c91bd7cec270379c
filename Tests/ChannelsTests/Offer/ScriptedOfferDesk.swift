import Casework
import Reception
import Synchronization

/// A desk with one open offer behind one link; other links end as the test says.
final class ScriptedOfferDesk: OfferDesk {
    let view: OfferView
    let ends: [String: TransferLink.End]
    private let replies = Mutex<[Transfer.Reply]>([])

    init(_ view: OfferView = .sample, ends: [String: TransferLink.End] = [:]) {
        self.view = view
        self.ends = ends
    }

    var given: [Transfer.Reply] { replies.withLock { $0 } }

    func offer(link: String, source: String) async throws -> OfferReading {
        if link == "trop" { throw FrontDeskError.tooManyAttempts }
        return link == "bon" ? .open(view) : .ended(ends[link] ?? .unknown)
    }

    func answer(link: String, with reply: Transfer.Reply, source: String) async throws -> OfferOutcome {
        if case .ended(let end) = try await offer(link: link, source: source) { return .ended(end) }
        switch reply {
        case .refuse(""): return .incomplete(view, field: .reason, sentence: "Raison du refus : rien n’est écrit.")
        case .answer(""): return .incomplete(view, field: .text, sentence: "Réponse au demandeur : rien n’est écrit.")
        case .accept, .refuse, .answer: break
        }
        replies.withLock { $0.append(reply) }
        return .recorded(body: view.body, sender: view.sender, reference: view.reference)
    }
}

extension OfferView {
    static let sample = OfferView(
        body: "Caf", sender: "Ville de Valmont", senderReach: "01 99 00 12 00", reference: "VAL-7K4F-2M9C", reason: "cela relève de la Caf",
        received: "21 novembre 2026 à 10 h 20", forwarded: "21 novembre 2026 à 10 h 22", until: "5 décembre 2026 à 10 h 22",
        commune: "Valmont (91990)", words: ["ma demande d'APL n'avance pas", "- pièce 1\n- pièce 2"])

    /// Markup wherever somebody may have written some.
    static let hostile = OfferView(
        body: Self.markup, sender: Self.markup, senderReach: Self.markup, reference: "VAL-7K4F-2M9C", reason: Self.markup,
        received: Self.markup, forwarded: Self.markup, until: Self.markup, commune: Self.markup,
        words: [Self.markup, "{{heading}} {{{reason}}}"])

    static let markup = #"<script>alert("x")</script><img src=x onerror='y'>"#
}
