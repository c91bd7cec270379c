package import Foundation

/// What a conversation remembers between two messages. It is stored with the conversation, so that a bare « 3 » an hour later, through
/// another hub process, still has its meaning.
package struct ConversationState: Sendable, Equatable, Codable {
    /// The question being answered, in the citizen's words.
    package var question: String?
    /// INSEE code of the citizen's commune, once known.
    package var commune: String?
    /// The fiche last shown, and the branch.
    package var entry: String?
    package var branch: [String]
    /// What the numbers mean now.
    package var choices: [ReplyChoice]
    /// Fiches that the citizen has refused.
    package var refused: [String]
    /// How many times « ce n'est pas ma question » was said in a row.
    package var refusals: Int
    /// Fiches worth proposing next, best first.
    package var alternatives: [String]
    /// Reference of the case opened for this conversation.
    package var caseReference: String?
    /// Who was last said to be competent instead of the site; nothing after another answer.
    package var proposed: ProposedRoute?
    /// Slug of the other site with which the citizen chose to go on: the fiches shown and refused are its own. Nothing once they ask the
    /// site addressed something else.
    package var followed: String?

    package init() {
        branch = []
        choices = []
        refused = []
        refusals = 0
        alternatives = []
    }

    /// A conversation that begins has `{}`.
    package static func decoded(_ text: String?) -> ConversationState {
        guard let text, text != "{}" else { return .init() }
        return (try? JSONDecoder().decode(ConversationState.self, from: Data(text.utf8))) ?? .init()
    }

    package var encoded: String {
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
