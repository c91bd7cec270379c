/// What the lexicons see in a message.
package struct MessageReading: Sendable {
    let message: Message
    /// What to tell whoever is in danger; nothing when nobody is.
    package let advice: EmergencyAdvice?
    let whole: NeedReading
    /// Why the message is not for the guide, when it is not. Emergencies are not refused.
    package let refusal: OffTopicKind?
    /// What the message looks like, without being sure: refused so when the guide hardly answers it.
    package let suspicion: Suspicion?

    /// The need that weighs most.
    package var need: NeedRecognition? { whole.needs.first }
}

/// A refusal that the examples suggest.
package struct Suspicion: Hashable, Sendable {
    /// The likeliest reason to refuse.
    package let kind: OffTopicKind
    /// How likely it is that there is a reason to refuse, 0…1.
    package let chance: Double
}
