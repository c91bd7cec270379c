import Sites

/// The home page of a site: the box first.
struct AskPage: Page {
    static let template = "ask"

    let shell: Shell
    let heading: String
    let welcome: TextLines
    let form: QuestionForm
    let summary: ErrorSummary?
    let themesPath: String
    let searchPath: String

    init(site: Site, asked: Asked, problem: Problem? = nil) {
        heading = site.wording[.ask]
        shell = Shell(title: problem == nil ? heading : "Erreur : \(heading)", site: site, isIndexed: problem == nil)
        welcome = TextLines(site.wording[.welcome])
        form = QuestionForm(site: site, asked: asked, problem: problem)
        summary = ErrorSummary(form.errors)
        themesPath = "/s/\(site.slug)/themes"
        searchPath = "/s/\(site.slug)/recherche"
    }
}
