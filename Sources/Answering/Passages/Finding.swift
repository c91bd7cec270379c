package import Knowledge

/// Which branch was taken at each `Alternatives` block on the way down a fiche: titles, outermost first.
package typealias BranchPath = [String]

/// An excerpt of a fiche, word for word, and where it stands.
package struct Passage: Sendable, Equatable {
    /// What the excerpt is made of: the short answer comes first.
    package enum Role: UInt8, Sendable { case answer, context, documents, warning }

    package var role: Role
    /// The words of the fiche, unchanged but for no-break spaces; lines are separated by « \n », list items start with « - ».
    package var text: String
    /// Titles of the situation, chapter, sub-chapter and cases around it, outermost first.
    package var path: [String]

    package init(role: Role, text: String, path: [String]) {
        self.role = role
        self.text = text
        self.path = path
    }
}

/// A fiche proposed to the citizen.
package struct Candidate: Sendable, Equatable {
    package var id: String
    package var title: String
    /// 0…1, calibrated: the share of such candidates that were the right fiche on the development questions.
    package var confidence: Double

    package init(id: String, title: String, confidence: Double) {
        self.id = id
        self.title = title
        self.confidence = confidence
    }
}

/// The fiche's own question on the citizen's situation.
package struct SituationQuestion: Sendable, Equatable {
    package struct Choice: Sendable, Equatable {
        /// The fiche's own title of the branch.
        package var title: String
        /// Where choosing it leads.
        package var branch: BranchPath
        /// Another fiche that choosing it leads to: the choices of a guided search end so. Nothing when the branch is one of this very fiche.
        package var entry: String?

        package init(title: String, branch: BranchPath, entry: String? = nil) {
            self.title = title
            self.branch = branch
            self.entry = entry
        }
    }

    /// What the choice decides, when the fiche says it (title of the chapter around the cases).
    package var about: String
    package var choices: [Choice]

    package init(about: String, choices: [Choice]) {
        self.about = about
        self.choices = choices
    }
}

/// What one fiche answers to a question, on one branch.
package struct Answer: Sendable, Equatable {
    package var entry: GuideEntry
    package var branch: BranchPath
    /// The short answer first. Empty when only the situation question can be asked.
    package var passages: [Passage]
    /// What remains to be told about the situation before the rest can be said.
    package var situation: SituationQuestion?
    /// Contacts of the branch shown, then of the fiche, conditions honoured, without duplicates.
    package var contacts: [Contact]
    package var services: [ServiceLink]
    package var warning: String?
    package var isAboutToChange: Bool
    /// 0…1: estimated probability that the fiche is the right one and the passage is on the question.
    package var confidence: Double
    /// Other fiches worth proposing after « ce n'est pas ma question », best first.
    package var alternatives: [Candidate]

    package init(
        entry: GuideEntry, branch: BranchPath, passages: [Passage], situation: SituationQuestion?, contacts: [Contact],
        services: [ServiceLink], warning: String?, isAboutToChange: Bool, confidence: Double, alternatives: [Candidate]
    ) {
        self.entry = entry
        self.branch = branch
        self.passages = passages
        self.situation = situation
        self.contacts = contacts
        self.services = services
        self.warning = warning
        self.isAboutToChange = isAboutToChange
        self.confidence = confidence
        self.alternatives = alternatives
    }
}

/// Which fiche answered, and of what day.
package struct GuideEntry: Sendable, Equatable {
    package var id: String
    package var title: String
    package var url: String?
    package var revised: RevisionDate?

    package init(id: String, title: String, url: String?, revised: RevisionDate?) {
        self.id = id
        self.title = title
        self.url = url
        self.revised = revised
    }
}

/// Why nothing is answered. Each has its own sentence and way out.
package enum Refusal: String, Sendable, Equatable, CaseIterable {
    /// On an administrative subject, but no fiche is good enough: a person takes over.
    case notFound
    /// Weather, sport, cooking, opinions, advertising…
    case outOfScope
    /// A diagnosis or a prescription.
    case medical
    /// The outcome of a given dispute.
    case legal
    /// The procedures of another State.
    case foreign
    /// Words that try to change how Guichet works.
    case injection
    /// Empty, noise, unreadable.
    case rephrase
    /// Insults.
    case boundary
    /// How to commit an offence.
    case harmful
}

/// What the guide has to say to a question.
package enum Finding: Sendable, Equatable {
    case answered(Answer)
    /// Two or three fiches are as likely: the citizen chooses.
    case choice([Candidate])
    case refused(Refusal)
}
