import Knowledge
import Sites

/// A fiche, a theme or a dossier in a list.
struct EntryView {
    let title: String
    let path: String
    let summary: String?

    init(_ entry: FicheSummary, site: Site) {
        let isNode = [.theme, .dossier, .list].contains(entry.kind)
        title = entry.title
        path = "/s/\(site.slug)/\(isNode ? "themes" : "fiches")/\(entry.id)"
        summary = entry.summary.nonEmpty
    }

    init(_ theme: ThemeRef, site: Site) {
        title = theme.title
        path = "/s/\(site.slug)/themes/\(theme.id)"
        summary = nil
    }
}

/// The top of the guide.
struct ThemesPage: Page {
    static let template = "themes"

    let shell: Shell
    let themes: [EntryView]

    init(_ themes: [ThemeRef], site: Site) {
        shell = Shell(title: "Thèmes", site: site, isIndexed: true)
        self.themes = themes.map { EntryView($0, site: site) }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Thèmes</h1>
        <ul class="entries">{{#themes}}<li><a href="{{.path}}">{{.title}}</a></li>{{/themes}}{{^themes}}<li>Aucune fiche n'est publiée pour l'instant.</li>{{/themes}}</ul>
        {{/main}}{{/layout}}
        """
}

/// A theme or a dossier, and what it holds.
struct ThemePage: Page {
    static let template = "theme"

    let shell: Shell
    let title: String
    let entries: [EntryView]

    init(title: String, _ children: [FicheSummary], site: Site) {
        shell = Shell(title: title, site: site, isIndexed: true)
        self.title = title
        entries = children.map { EntryView($0, site: site) }
    }

    static let view = """
        {{<layout}}{{$main}}
        <nav class="crumbs" aria-label="Vous êtes ici"><ol><li><a href="{{shell.sitePath}}/themes">Thèmes</a></li></ol></nav>
        <h1>{{title}}</h1>
        <ul class="entries">{{#entries}}<li><a href="{{.path}}">{{.title}}</a>{{#.summary}}<p class="note">{{.}}</p>{{/.summary}}</li>{{/entries}}</ul>
        {{/main}}{{/layout}}
        """
}
