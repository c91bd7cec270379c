/// What lists, menus and ranking need of a fiche, without its body.
package struct FicheSummary: Sendable, Equatable {
    /// « F1344 », « N358 ».
    package var id: String
    /// `Publication@type`.
    package var kind: Fiche.Kind
    /// `dc:title`.
    package var title: String
    /// `dc:description`.
    package var summary: String
    /// As published; never to be shown as checked.
    package var url: String?
    /// `Audience`, in order.
    package var audiences: [String]
    /// From the broadest level to the narrowest, the fiche itself excepted.
    package var path: [ThemeRef]
    /// The theme to which it belongs.
    package var theme: ThemeRef?
    /// `dc:date`, when it is plausible.
    package var revised: RevisionDate?
    /// Whether it is about to change.
    package var status: Fiche.Status
    /// The site that the fiche belongs to; nothing for the national guide.
    package var site: String?

    /// What a list needs of `fiche`.
    package init(_ fiche: Fiche) {
        id = fiche.id
        kind = fiche.kind
        title = fiche.title
        summary = fiche.summary
        url = fiche.url
        audiences = fiche.audiences
        path = fiche.path
        theme = fiche.theme
        revised = fiche.revised
        status = fiche.status
        site = fiche.site
    }
}
