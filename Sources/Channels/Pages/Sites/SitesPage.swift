import Hummingbird
import Reception
import Sites

/// The collectivités served.
struct SitesPage: Page {
    static let template = "sites"

    struct Entry {
        let name: String
        let path: String
    }

    let shell: Shell
    let sites: [Entry]

    init(_ sites: [Site]) {
        shell = Shell(title: "Guichet", site: nil, isIndexed: true)
        self.sites = sites.map { Entry(name: $0.name, path: "/s/\($0.slug)") }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Choisissez votre collectivité</h1>
        <ul class="entries">{{#sites}}<li><a href="{{.path}}">{{.name}}</a></li>{{/sites}}{{^sites}}<li>Aucune collectivité n'est encore servie ici.</li>{{/sites}}</ul>
        <p><a href="/r">Suivre une demande déjà faite</a></p>
        {{/main}}{{/layout}}
        """
}

extension PublicRoutes {
    /// `GET /`: the only site, or the list.
    func listSites(_ request: Request, _ context: WebContext) async throws -> Response {
        let sites = await desk.sites.values.sorted { $0.name < $1.name }
        switch try request.format() {
        case .html:
            if let only = sites.first, sites.count == 1 { return .seeOther("/s/\(only.slug)") }
            return try pages.response(SitesPage(sites))
        case .json: return try .json(["sites": sites.map(SiteDocument.init)])
        case .text: return .text(sites.map { "/s/\($0.slug)\t\($0.name)\n" }.joined())
        }
    }
}
