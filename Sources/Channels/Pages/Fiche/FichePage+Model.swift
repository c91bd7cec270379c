import Knowledge
import Sites

/// A whole fiche: its branches folded, its tables, its definitions, its links to the other fiches.
struct FichePage: Page {
    static let template = "fiche"

    struct Crumb {
        let title: String
        let path: String
    }

    struct Term {
        let id: String
        let title: String
        let blocks: [any BlockView]
    }

    struct Group {
        let title: String
        let anchor: String
        let blocks: [any BlockView]
    }

    let shell: Shell
    let title: String
    let crumbs: [Crumb]
    let isLocal: Bool
    let revised: String?
    let revisedText: String?
    let url: String?
    /// The law is about to change, or the fiche is.
    let warning: NoteView?
    let status: String?
    let introduction: [any BlockView]
    let questionnaire: QuestionnaireView?
    let body: [any BlockView]
    let guided: [GuidedView]
    /// « Où s'adresser », « En ligne », « Textes de référence ».
    let groups: [Group]
    let terms: [Term]
    let hasTerms: Bool
    let related: [Crumb]
    let hasRelated: Bool

    /// - Parameters:
    ///   - titles: of the fiches that this one names and that exist, by id.
    ///   - answers: to the questionnaire.
    ///   - opened: branches to open.
    init(_ fiche: Fiche, site: Site, titles: [String: String], answers: [Int: Int], opened: [String]) {
        let sitePath = "/s/\(site.slug)"
        let drawing = FicheDrawing(
            sitePath: sitePath, variables: QuestionnaireView.variables(fiche.questionnaire, answers: answers),
            terms: Set(fiche.terms.map(\.id)), known: Set(titles.keys), opened: opened)
        shell = Shell(title: fiche.title, site: site, isIndexed: true)
        title = fiche.title
        crumbs = fiche.path.map { Crumb(title: $0.title, path: "\(sitePath)/themes/\($0.id)") }
        isLocal = fiche.site != nil
        revised = fiche.revised?.iso
        revisedText = fiche.revised?.french
        url = SafeLink.web(fiche.url)
        warning = fiche.warning.map { NoteView(isWarning: true, label: $0.title, blocks: drawing.views($0.blocks, place: "w")) }
        status = fiche.status == .current ? nil : "Cette fiche est en cours de mise à jour : vérifiez avant d'agir."
        introduction = drawing.views(fiche.introduction, place: "i")
        questionnaire = fiche.questionnaire.map { QuestionnaireView($0, answers: answers, action: "\(sitePath)/fiches/\(fiche.id)") }
        body = drawing.views(fiche.body)
        guided = fiche.guidedBranches.compactMap { GuidedView($0, titles: titles, drawing: drawing) }
        groups = Self.groups(fiche, drawing)
        terms = fiche.terms.map { Term(id: $0.id, title: $0.title, blocks: drawing.views($0.blocks, level: 3, place: "t")) }
        hasTerms = !terms.isEmpty
        related = (fiche.seeAlso + fiche.relatedQuestions.map(\.id)).reduce(into: []) { list, id in
            guard let title = titles[id], !list.contains(where: { $0.title == title }) else { return }
            list.append(Crumb(title: title, path: drawing.path(of: id)))
        }
        hasRelated = !related.isEmpty
    }

    private static func groups(_ fiche: Fiche, _ drawing: FicheDrawing) -> [Group] {
        let contacts = fiche.contacts.filter { drawing.isShown($0.condition) }.map { drawing.view($0) }
        let services = fiche.services.filter { drawing.isShown($0.condition) }.map { drawing.view($0) }
        let references = drawing.views(fiche.references.map(Block.reference), place: "r")
        let groups: [Group] = [
            Group(title: "Où s'adresser", anchor: "ou", blocks: contacts), Group(title: "En ligne", anchor: "en-ligne", blocks: services),
            Group(title: "Textes de référence", anchor: "textes", blocks: references),
        ]
        return groups.filter { !$0.blocks.isEmpty }
    }
}

/// A choice of a guided search, and where it leads.
struct GuidedView {
    let title: String
    let question: String?
    let targets: [FichePage.Crumb]
    let children: [GuidedView]

    /// Nothing when the choice leads nowhere in this guide.
    init?(_ branch: GuidedBranch, titles: [String: String], drawing: FicheDrawing) {
        title = branch.title
        question = branch.question.nonEmpty
        targets = branch.targets.compactMap { id in titles[id].map { FichePage.Crumb(title: $0, path: drawing.path(of: id)) } }
        children = branch.children.compactMap { GuidedView($0, titles: titles, drawing: drawing) }
        if targets.isEmpty, children.isEmpty { return nil }
    }

    static let view = """
        <details><summary>{{.title}}</summary><div class="branch">{{#.question}}<p>{{.}}</p>{{/.question}}<ul>{{#.targets}}<li><a href="{{.path}}">{{.title}}</a></li>{{/.targets}}</ul>{{#.children}}{{> guided}}{{/.children}}</div></details>
        """
}
