import HTTPTypes
import Sites

/// Why there is no answer, and where to go from here.
struct ProblemPage: Page {
    static let template = "problem"

    let shell: Shell
    let heading: String
    let sentence: String
    let backPath: String
    let backLabel: String
    /// The collectivité's own number, when the page is one of its site's.
    let phone: String?
    let phoneLink: String?

    init(_ problem: Problem, site: Site?) {
        heading = Self.heading(problem)
        shell = Shell(title: heading, site: site)
        sentence = problem.sentence
        backPath = site.map { "/s/\($0.slug)" } ?? "/"
        backLabel = site == nil ? "Choisir une collectivité" : "Poser une question"
        phone = site?.contact.phone
        phoneLink = phone.flatMap(SafeLink.telephone)
    }

    private static func heading(_ problem: Problem) -> String {
        switch problem.status.code {
        case 404: "Page introuvable"
        case 410: "Ce lien ne sert plus"
        case 413, 414: "Message trop long"
        case 429: "Trop d'essais"
        case 503: "Guichet est très demandé"
        case 500...: "Guichet n'a pas pu répondre"
        default: "Demande refusée"
        }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        <div class="lead"><p>{{sentence}}</p></div>
        <p><a class="button" href="{{backPath}}">{{backLabel}}</a></p>
        {{#phoneLink}}<p>Par téléphone : <a class="phone" href="{{.}}">{{phone}}</a></p>{{/phoneLink}}
        {{/main}}{{/layout}}
        """
}
