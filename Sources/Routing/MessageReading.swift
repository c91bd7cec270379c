/// What the lexicons see in a message.
package struct MessageReading: Sendable {
    let message: Message
    let advice: EmergencyAdvice?
    let whole: NeedReading
    /// Why the message is not for the guide, when it is not. Emergencies are not refused.
    package let refusal: OffTopicKind?

    /// The need that weighs most.
    package var need: NeedRecognition? { whole.needs.first }
}
