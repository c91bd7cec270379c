/// What to tell somebody in danger, before anything else.
package struct EmergencyAdvice: Sendable, Equatable {
    /// The number of the first line: « 15 », « 18 »…
    package var number: String
    /// Other numbers that serve as well, best first (« 112 »).
    package var others: [String]
    /// What to do and whom to call, in one or two sentences.
    package var instruction: String
    package var urgency: Urgency
    /// Code of the danger (`gaz`, `incendie`, `suicide`…).
    package var danger: String

    package init(number: String, others: [String], instruction: String, urgency: Urgency, danger: String) {
        self.number = number
        self.others = others
        self.instruction = instruction
        self.urgency = urgency
        self.danger = danger
    }
}
