import Knowledge
import Sites

/// A citizen may go on with another site of the installation: its guide answers what was asked, while the conversation, the person and any
/// case stay with the site addressed.
extension Turn {
    /// The same turn in the guide that the numbers and « non » are about.
    func reader(_ state: ConversationState) -> Turn {
        guard let other = state.followed.flatMap({ catalogue.sites[$0] }), other.slug != site?.slug else { return self }
        return Turn(catalogue: catalogue, site: other, now: now)
    }

    /// The same for a fiche named by a page: of the site addressed when the other has none of that name.
    func reader(of entry: String, _ state: ConversationState) -> Turn {
        let other = reader(state)
        return catalogue.corpus.number(of: entry, site: other.site?.slug) == nil ? self : other
    }
}
