/// What a message does, besides naming a need.
enum Act: String, Sendable, CaseIterable {
    /// Asks a rule, a price, a date, a document.
    case info
    /// Asks how or where.
    case how
    /// Asks whether the body addressed is the right one.
    case here
    /// Wants something done.
    case request
    /// Tells what does not work.
    case trouble
    /// Follows or disputes a file already in the hands of a body.
    case follow
    /// Wants to talk with a person.
    case human
    /// Wants personal data corrected or erased (RGPD, art. 15 to 17).
    case privacy
    /// Takes, moves or cancels an appointment.
    case appointment
    /// Names a paper or a step without saying which.
    case vague
    /// Speaks of a paper or of a file that only the person or the body knows.
    case unsaid
    /// Thanks.
    case thanks
    /// Cannot wait.
    case urgent
}
