import Casework
import Reception
import Sites

/// What surrounds the pages of those who keep a directory: where one is, what else there is, and the way out.
struct OfficeFrame {
    enum Section: String, CaseIterable {
        case home = ""
        case directory = "/import"
        case versions = "/versions"
        case services = "/services"
        case corrections = "/signalements"

        var label: String {
            switch self {
            case .home: "Accueil"
            case .directory: "Importer un fichier"
            case .versions: "Versions"
            case .services: "Services"
            case .corrections: "Signalements"
            }
        }
    }

    struct Item {
        let label: String
        let path: String
        let isCurrent: Bool
    }

    let site: Site
    let root: String
    let formToken: String
    let items: [Item]
    let who: String
    var notice: String?

    static let view = """
        <nav aria-label="Annuaire de la collectivité"><ul class="menu">{{#.items}}<li><a href="{{.path}}"{{#.isCurrent}} aria-current="page"{{/.isCurrent}}>{{.label}}</a></li>{{/.items}}</ul></nav>
        <form method="post" action="{{.root}}/sortie"><input type="hidden" name="jeton" value="{{.formToken}}" /><p class="note">{{.who}} <button class="second" type="submit">Se déconnecter</button></p></form>
        {{#.notice}}<p class="notice" role="status">{{.}}</p>{{/.notice}}
        """
}

extension OfficeRoutes.Visit {
    func frame(_ section: OfficeFrame.Section?, notice: String? = nil) -> OfficeFrame {
        OfficeFrame(
            site: keeper.site, root: root, formToken: session.formToken,
            items: OfficeFrame.Section.allCases.map {
                OfficeFrame.Item(label: $0.label, path: root + $0.rawValue, isCurrent: $0 == section)
            }, who: keeper.agent.name, notice: notice)
    }
}
