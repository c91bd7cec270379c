package import Foundation

/// The identity of one thing of the kind `Subject`: 26 characters, the first ten say the millisecond it was made, so that
/// what is created together is stored together. Ids are unique on their own; a site is still the leading key everywhere.
package struct Identifier<Subject>: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The text as stored and as written in URLs: upper-case letters and digits only when made by `fresh`.
    package let rawValue: String

    /// Takes an id that was stored or received; any text is accepted, an unknown one simply names nothing.
    package init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A new id: 48 bits of milliseconds since 1970, then 80 random bits.
    package static func fresh(at instant: Date, using generator: inout some RandomNumberGenerator) -> Identifier {
        let milliseconds = UInt64(max(0, instant.timeIntervalSince1970 * 1000))
        var digits: [UInt8] = []
        digits.reserveCapacity(26)
        for shift in stride(from: 45, through: 0, by: -5) {
            digits.append(alphabet[Int((milliseconds >> UInt64(shift)) & 31)])
        }
        for word in [generator.next(), generator.next()] {
            for shift in stride(from: 35, through: 0, by: -5) {
                digits.append(alphabet[Int((word >> UInt64(shift)) & 31)])
            }
        }
        return Identifier(String(decoding: digits, as: UTF8.self))
    }

    /// A new id from the system's randomness.
    package static func fresh(at instant: Date) -> Identifier {
        var generator = SystemRandomNumberGenerator()
        return fresh(at: instant, using: &generator)
    }

    /// Reads the bare text.
    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the bare text.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The bare text.
    package var description: String { rawValue }

    /// The order in which ids were made.
    package static func < (left: Identifier, right: Identifier) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Digits then letters, in ASCII order, so that ids sort by the instant they were made.
private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

/// Identity of an exchange.
package typealias ExchangeID = Identifier<Exchange>
/// Identity of a conversation.
package typealias ConversationID = Identifier<Conversation>
/// Identity of a person, within one site.
package typealias PersonID = Identifier<Person>
/// Identity of a case, within one site; citizens use its `Reference`.
package typealias CaseID = Identifier<Case>
/// Identity of an agent's account, common to all sites.
package typealias AgentID = Identifier<Agent>
/// Identity of a transfer.
package typealias TransferID = Identifier<Transfer>
/// Identity of a merge of two persons.
package typealias MergeID = Identifier<Merge>
/// Identity of a mandate.
package typealias MandateID = Identifier<Mandate>
/// Identity of a message of a case.
package typealias MessageID = Identifier<Message>
/// Identity of an internal note of a case.
package typealias NoteID = Identifier<Note>
/// Identity of a retention proposal.
package typealias RetentionID = Identifier<RetentionProposal>
/// Identity of a correction of the directory, within one site.
package typealias CorrectionID = Identifier<Correction>
