import Reception
import Sites

/// Numbers to call at once.
struct EmergencyView {
    struct Number {
        let display: String
        let link: String
    }

    /// Huge, before anything else.
    let first: Number?
    let others: [Number]

    init(_ reply: Reply) {
        let numbers = reply.numbers.compactMap { text in SafeLink.telephone(text).map { Number(display: text, link: $0) } }
        first = numbers.first
        others = Array(numbers.dropFirst())
    }
}

/// Sentences of the fiche, and where they stand in it.
struct PassageView {
    let text: TextLines
    /// « En France › Acheter le timbre fiscal »; nothing when the next passage has the same.
    let path: String?

    static func all(_ passages: [ReplyPassage]) -> [PassageView] {
        passages.enumerated().map { index, passage in
            let isLast = index == passages.count - 1 || passages[index + 1].path != passage.path
            let path = passage.path.joined(separator: " › ")
            return PassageView(text: TextLines(passage.text), path: isLast && !path.isEmpty ? path : nil)
        }
    }
}

/// The fiche quoted and its date.
struct SourceView {
    let title: String
    let fichePath: String
    let revised: String?
    let revisedText: String?
    /// The official page; never checked.
    let url: String?
    let name: String

    init(_ entry: ReplyEntry, site: Site) {
        title = entry.title
        fichePath = "/s/\(entry.site ?? site.slug)/fiches/\(entry.id)"
        revised = entry.revised
        revisedText = entry.revised == nil ? nil : entry.revisedText
        url = SafeLink.web(entry.url)
        name = !entry.isNational ? "fiche \(entry.id)" : "service-public.fr, \(entry.id)"
    }
}

/// An online service or a form.
struct ServiceView {
    let title: String
    let url: String?
    let cerfa: String?

    init(_ service: ReplyService) {
        title = service.title
        url = SafeLink.web(service.url)
        cerfa = service.cerfa
    }
}

/// Links to the parts of a long answer.
struct JumpLink {
    let anchor: String
    let title: String

    /// Empty when there is nothing to jump over.
    static func all(_ reply: Reply) -> [JumpLink] {
        let links = [
            reply.bodies.isEmpty ? nil : JumpLink(anchor: "ou", title: "Où aller"),
            reply.forms.isEmpty ? nil : JumpLink(anchor: "documents", title: "Documents"),
            reply.services.isEmpty ? nil : JumpLink(anchor: "en-ligne", title: "En ligne"),
        ].compactMap(\.self)
        return links.count > 1 ? links : []
    }
}

/// The case opened, with what is needed to follow it. The code is said once.
struct CaseCard {
    let reference: String
    let secret: String
    let promise: String?
    let path: String

    init(_ held: ReplyCase) {
        reference = held.reference
        secret = held.secret
        promise = held.promise
        path = "/r/\(held.reference)"
    }

    static let view = """
        <section class="card" aria-labelledby="dossier">
        <h2 id="dossier">Votre demande</h2>
        {{#.promise}}<p><strong>Réponse promise {{.}}.</strong></p>{{/.promise}}
        <dl class="keys"><div><dt>Référence</dt><dd>{{.reference}}</dd></div><div><dt>Code</dt><dd>{{.secret}}</dd></div></dl>
        <p>Notez les deux : le code ne sera plus affiché. Ils permettent de suivre votre demande, d'y ajouter un message ou de la retirer.</p>
        <p><a href="{{.path}}">Suivre ma demande</a></p>
        </section>
        """
}
