import Reception

/// A public body, as a citizen needs it now.
struct BodyView {
    struct Link {
        let display: String
        let link: String?
    }

    let name: String
    let address: String?
    let phones: [Link]
    let emails: [Link]
    let website: String?
    /// « Ouvert » or « Fermé » in words; nothing when the record does not say.
    let state: String?
    let isOpen: Bool
    let hours: String?
    let why: String?
    let revised: String?
    let revisedText: String?

    init(_ body: ReplyBody) {
        name = body.name
        address = body.address
        phones = body.phones.prefix(3).map { Link(display: $0, link: SafeLink.telephone($0)) }
        emails = body.emails.prefix(2).map { Link(display: $0, link: SafeLink.mail($0)) }
        website = SafeLink.web(body.website)
        state = body.openNow.map { $0 ? "Ouvert en ce moment" : "Fermé en ce moment" }
        isOpen = body.openNow == true
        hours = body.hours.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        why = body.why.isEmpty ? nil : body.why
        revised = body.revised
        revisedText = body.revised == nil ? nil : body.revisedText
    }

    static let view = """
        <div class="body">
        <h3>{{.name}}</h3>
        {{#.state}}<p class="state{{#isOpen}} open{{/isOpen}}">{{.}}</p>{{/.state}}
        {{#.hours}}<p>{{.}}</p>{{/.hours}}
        {{#.address}}<p>{{.}}</p>{{/.address}}
        <ul class="reach">{{#.phones}}<li>{{#.link}}<a class="phone" href="{{.}}">{{/.link}}{{.display}}{{#.link}}</a>{{/.link}}</li>{{/.phones}}{{#.emails}}<li>{{#.link}}<a href="{{.}}">{{/.link}}{{.display}}{{#.link}}</a>{{/.link}}</li>{{/.emails}}{{#.website}}<li><a href="{{.}}" rel="external noreferrer">Site internet<span class="visually-hidden"> de {{name}}</span></a></li>{{/.website}}</ul>
        {{#.why}}<p class="note">Pourquoi : {{.}}</p>{{/.why}}
        {{#.revisedText}}<p class="note">Annuaire : fiche du <time datetime="{{revised}}">{{.}}</time>.</p>{{/.revisedText}}
        </div>
        """
}
