/// What a question asks for, read from its words; several may hold.
package struct QuestionKind: OptionSet, Sendable, Equatable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let who = QuestionKind(rawValue: 1 << 0)
    package static let place = QuestionKind(rawValue: 1 << 1)
    package static let amount = QuestionKind(rawValue: 1 << 2)
    package static let duration = QuestionKind(rawValue: 1 << 3)
    package static let date = QuestionKind(rawValue: 1 << 4)
    package static let documents = QuestionKind(rawValue: 1 << 5)
    package static let manner = QuestionKind(rawValue: 1 << 6)
    package static let permission = QuestionKind(rawValue: 1 << 7)
    package static let definition = QuestionKind(rawValue: 1 << 8)
    package static let age = QuestionKind(rawValue: 1 << 9)
    package static let refusal = QuestionKind(rawValue: 1 << 10)
}

/// Who is speaking, or for whom, read from the words. Hints, never facts: they order candidates and branches, they close none.
package struct SpeakerHints: OptionSet, Sendable, Equatable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let minor = SpeakerHints(rawValue: 1 << 0)
    package static let adult = SpeakerHints(rawValue: 1 << 1)
    package static let foreigner = SpeakerHints(rawValue: 1 << 2)
    package static let european = SpeakerHints(rawValue: 1 << 3)
    package static let abroad = SpeakerHints(rawValue: 1 << 4)
    package static let employee = SpeakerHints(rawValue: 1 << 5)
    package static let employer = SpeakerHints(rawValue: 1 << 6)
    package static let tenant = SpeakerHints(rawValue: 1 << 7)
    package static let owner = SpeakerHints(rawValue: 1 << 8)
    package static let student = SpeakerHints(rawValue: 1 << 9)
    package static let selfEmployed = SpeakerHints(rawValue: 1 << 10)
    package static let civilServant = SpeakerHints(rawValue: 1 << 11)
    package static let retired = SpeakerHints(rawValue: 1 << 12)
    package static let parent = SpeakerHints(rawValue: 1 << 13)
    package static let pregnant = SpeakerHints(rawValue: 1 << 14)
    package static let disabled = SpeakerHints(rawValue: 1 << 15)
    package static let overseas = SpeakerHints(rawValue: 1 << 16)
    package static let jobSeeker = SpeakerHints(rawValue: 1 << 17)
    package static let association = SpeakerHints(rawValue: 1 << 18)
    /// A child is spoken of, who may be of age by now: « adopter un enfant », « mon neveu ». Read from questions, never from titles.
    package static let child = SpeakerHints(rawValue: 1 << 19)
}

/// One word of the question and what was made of it.
package struct QuestionWord: Sendable, Equatable {
    /// Where it stands in the text, in UTF-8 bytes.
    package var range: Range<Int>
    /// Lower case, without accents.
    package var folded: String
    /// The term of the index it stands for, when the corpus knows it.
    package var term: UInt32?
    /// What it may have meant, when the corpus does not know it: best first, weights 0…1.
    package var corrections: [Correction]
    /// Part in the question before rarity is counted: 1 for a word of the question itself, less in the story around it or for a grammatical word, 0 when ignored.
    package var weight: Float

    package struct Correction: Sendable, Equatable {
        package var form: String
        package var term: UInt32
        package var weight: Float
    }
}

/// One thing the question asks for: a word, or several that make one expression, with its equivalents.
package struct QuestionGroup: Sendable, Equatable {
    /// One way to say it. Shares sum to the alternative's own weight, 1 for the words as written.
    package struct Alternative: Sendable, Equatable {
        package var terms: [UInt32]
        package var shares: [Float]
        /// Why it is there, in French: « sigle », « ancien nom », « correction ».
        package var origin: Origin
    }

    package enum Origin: UInt8, Sendable { case written, corrected, acronym, synonym, oldName, colloquial, sms }

    /// Indices of the words it covers.
    package var words: Range<Int>
    package var alternatives: [Alternative]
    /// Weight in the question; the groups of a question sum to 1.
    package var weight: Float
}

/// A stretch of the message: a question, or what is told around it.
package struct QuestionPart: Sendable, Equatable {
    package enum Role: UInt8, Sendable { case question, context, courtesy }

    /// In UTF-8 bytes of the message.
    package var range: Range<Int>
    /// The words of the part.
    package var words: Range<Int>
    package var role: Role
}

/// A message, understood: what the index is asked, and what was read between the words.
package struct Question: Sendable, Equatable {
    package var text: String
    package var words: [QuestionWord]
    package var groups: [QuestionGroup]
    /// In order; more than one of role `.question` when several things are asked.
    package var parts: [QuestionPart]
    package var hints: SpeakerHints
    package var kind: QuestionKind

    /// Nothing in it that the corpus knows.
    package var isEmpty: Bool { groups.isEmpty }
}
