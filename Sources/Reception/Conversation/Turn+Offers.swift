import Casework
import Directory
import Foundation
import Sites

extension Turn {
    /// Action of « non, c'est bien la mairie ».
    static let insisting = "insist"

    /// What a citizen may do when a body outside is competent.
    func offers(_ body: Body) -> [ReplyChoice] {
        let transfer = body.letterAddress.map { _ in
            ("transfer:\(body.id)", "Transmettre mon message (vous gardez la même référence)")
        }
        return numbered([transfer, ("self", "J'écris moi-même"), (Self.insisting, "Non, c'est bien \(addressed)")])
    }

    /// The same when another site of the installation is competent: its answer is at hand too.
    func offers(_ other: Site) -> [ReplyChoice] {
        numbered([
            ("transfer-site:\(other.slug)", "Transmettre mon message \(SpokenName(other.name).at) (vous gardez la même référence)"),
            ("site:\(other.slug)", "Poursuivre avec \(SpokenName(other.name).withArticle)"), ("self", "J'écris moi-même"),
            (Self.insisting, "Non, c'est bien \(addressed)"),
        ])
    }

    private func numbered(_ offers: [(action: String, title: String)?]) -> [ReplyChoice] {
        offers.compactMap(\.self).enumerated().map { ReplyChoice(number: $0 + 1, action: $1.action, title: $1.title) }
    }

    /// The body addressed, as a citizen names it.
    var addressed: String { site?.kind == .commune ? "la mairie" : site.map { SpokenName($0.name).withArticle } ?? "ce guichet" }

    /// The site of this installation that answers for a kind of body where the citizen is; nothing when it is the one addressed.
    func site(answeringFor kind: String, at place: Place) -> Site? {
        guard let commune = place.commune?.code.text else { return nil }
        let wanted: Site.Kind? = ["mairie": .commune, "epci": .intercommunality][kind]
        return catalogue.sites.values.filter { other in
            other.kind == wanted && other.slug != site?.slug && other.communes.contains { $0.code == commune }
        }.min { $0.slug < $1.slug }
    }

    /// How another site is reached, as a body is shown.
    func replyBody(_ other: Site, why: String) -> ReplyBody {
        var shown = ReplyBody(id: ProposedRoute.site(other.slug), name: other.name, kind: other.kind.rawValue, why: why)
        shown.phones = [other.contact.phone].compactMap(\.self)
        shown.emails = [other.contact.email].compactMap(\.self)
        shown.address = other.contact.address
        shown.website = other.contact.website
        return shown
    }

    // MARK: « Non, c'est bien la mairie »

    /// Whether the words name the body addressed: « vous », its kind, or its name.
    func isAddressed(_ words: String) -> Bool {
        if Self.us.contains(words) { return true }
        guard let site else { return false }
        switch site.kind {
        case .commune: return KindMention.kind(in: words) == "mairie" || Self.townHall.contains(words)
        case .intercommunality: return Self.group.contains(words) || foldedWords(site.name).contains(words)
        case .centre: return foldedWords(site.name).contains(words)
        }
    }

    func insist(_ state: ConversationState) -> Result {
        var next = state
        next.choices = []
        let message = "C'est noté : vous pensez que c'est bien à \(addressed) de répondre."
        return Result(Reply(.handedOff, message: message), next, .handOff(.overruled))
    }

    private static let us: Set<String> = ["vous", "ici", "chez vous", "a vous", "votre service", "vos services", "le bon service"]
    private static let townHall: Set<String> = ["la ville", "ma ville", "la commune", "ma commune"]
    private static let group: Set<String> = [
        "l agglo", "l agglomeration", "la communaute de communes", "la com com", "l intercommunalite", "l interco", "la metropole",
    ]
}

extension Turn.TransferTarget {
    /// Nothing for another action.
    init?(action: String) {
        let parts = action.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("transfer", 2): self = .body(parts[1])
        case ("transfer-site", 2): self = .site(parts[1])
        default: return nil
        }
    }
}
