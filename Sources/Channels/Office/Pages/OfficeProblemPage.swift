import HTTPTypes

/// Why an act or a page of the office is refused, with the menu and the way back to the report.
struct OfficeProblemPage: Page {
    static let template = "office-problem"

    let shell: Shell
    let frame: OfficeFrame
    let heading: String
    let sentence: String

    init(_ frame: OfficeFrame, _ problem: Problem) {
        heading = problem.status == .notFound ? "Page introuvable" : "Demande refusée"
        shell = Shell(title: heading, site: frame.site)
        self.frame = frame
        sentence = problem.status == .notFound ? "Cette page n'existe pas, ou n'existe plus : choisissez dans le menu." : problem.sentence
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        <div class="lead"><p>{{sentence}}</p></div>
        <p><a class="button" href="{{frame.root}}/import">Revenir au rapport</a></p>
        {{/main}}{{/layout}}
        """
}
