import Sites

/// A page: its model is read by a Mustache template through reflection, its text is escaped by `{{ }}`. No template has an unescaped tag.
protocol Page {
    /// Name of the template in `Templates`.
    static var template: String { get }
    var shell: Shell { get }
}

/// What surrounds every page.
struct Shell {
    /// Of the document: the question or the fiche first, then the site.
    let title: String
    /// « Ville de Valmont »; nothing on a page of no site.
    let siteName: String?
    /// « /s/valmont ».
    let sitePath: String?
    let stylesheet = Stylesheet.location
    /// The site's own sentence at the foot of the page.
    let legal: String?
    /// Whether search engines may list the page; answers and cases are not theirs to keep.
    let isIndexed: Bool
    /// Where the first link of the page leads: past the menu, and past the box when there is an answer.
    let skipTarget: String
    let skipLabel: String

    init(title: String, site: Site?, isIndexed: Bool = false, isAnswer: Bool = false) {
        skipTarget = isAnswer ? "reponse" : "contenu"
        skipLabel = isAnswer ? "Aller à la réponse" : "Aller au contenu"
        let place = site?.name ?? "Guichet"
        self.title = title == place ? title : "\(title) – \(place)"
        siteName = site?.name
        sitePath = site.map { "/s/\($0.slug)" }
        legal = site.map { $0.wording[.legal] }
        self.isIndexed = isIndexed
    }
}
