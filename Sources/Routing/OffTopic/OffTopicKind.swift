/// Why a message is not answered from the guide. The raw values are those that Reception maps to its own refusals.
package enum OffTopicKind: String, Sendable, Equatable, CaseIterable, Codable {
    /// A public matter that nothing here answers: never given by `OffTopic`, kept for the caller's mapping.
    case notFound
    /// Weather, sport, cooking, jokes, opinions, advertising.
    case outOfScope
    /// A diagnosis or a prescription is asked.
    case medical
    /// The outcome of a given dispute is asked.
    case legal
    /// A procedure of another State.
    case foreign
    /// An instruction to the program rather than a question.
    case injection
    /// Nothing that can be read: noise, a greeting alone.
    case rephrase
    /// An insult.
    case boundary
    /// How to commit an offence.
    case harmful
}
