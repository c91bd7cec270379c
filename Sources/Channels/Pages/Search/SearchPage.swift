import Knowledge
import Sites

/// Ranked fiches for a few words.
struct SearchPage: Page {
    static let template = "search"

    let shell: Shell
    let query: String
    let action: String
    let entries: [EntryView]
    /// « 4 fiches trouvées »; nothing before a search.
    let count: String?

    init(_ results: [FicheSummary], query: String, site: Site) {
        shell = Shell(title: query.isEmpty ? "Chercher une fiche" : "\(query) : recherche", site: site)
        self.query = query
        action = "/s/\(site.slug)/recherche"
        entries = results.map { EntryView($0, site: site) }
        count = query.isEmpty ? nil : Self.count(results.count)
    }

    private static func count(_ number: Int) -> String {
        switch number {
        case 0: "Aucune fiche ne correspond. Essayez d'autres mots, ou posez votre question."
        case 1: "1 fiche trouvée"
        default: "\(number) fiches trouvées"
        }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Chercher une fiche</h1>
        <form class="ask" method="get" action="{{action}}" role="search"><div class="row"><div class="field"><label for="q">Quelques mots</label><input id="q" name="q" type="search" value="{{query}}" required="required" /></div><button type="submit">Chercher</button></div></form>
        {{#count}}<p role="status"><strong>{{.}}</strong></p>{{/count}}
        {{#count}}<ol class="entries">{{#entries}}<li><a href="{{.path}}">{{.title}}</a>{{#.summary}}<p class="note">{{.}}</p>{{/.summary}}</li>{{/entries}}</ol>{{/count}}
        {{/main}}{{/layout}}
        """
}

/// A result as JSON and text.
struct SearchDocument: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
        var rank: Int
        var id: String
        var title: String
        var summary: String
        var url: String?
        var revised: String?
    }

    var results: [Entry]

    init(_ results: [FicheSummary]) {
        self.results = results.enumerated().map {
            Entry(rank: $0 + 1, id: $1.id, title: $1.title, summary: $1.summary, url: $1.url, revised: $1.revised?.iso)
        }
    }

    /// `rank⇥entry⇥title`, a line each.
    var text: String { results.map { "\($0.rank)\t\($0.id)\t\($0.title)\n" }.joined() }
}
