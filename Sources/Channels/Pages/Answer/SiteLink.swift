import Reception

/// The door of another site of the installation, with the citizen's words kept: an address, so that going there changes nothing.
struct SiteLink {
    let label: String
    let path: String

    /// Nothing for a choice that does not lead to another site, or for words too long for an address.
    init?(_ choice: ReplyChoice, asked: Asked) {
        guard let action = choice.action, action.hasPrefix("site:") else { return nil }
        var kept = Asked()
        kept.question = asked.shownQuestion
        kept.commune = asked.commune
        label = choice.title
        path = kept.deepLink(site: String(action.dropFirst("site:".count)))
        guard path.utf8.count <= RequestLimits.targetBytes / 2 else { return nil }
    }
}
