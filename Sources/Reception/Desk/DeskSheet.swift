package import Foundation

/// One case, as its agent reads it.
package struct DeskSheet: Sendable, Equatable, Codable {
    package var line: DeskLine
    /// To be sent back with a reply, so that two writers never overwrite one another.
    package var version: Int
    package var commune: String?
    /// Id of the person, when known.
    package var personId: String?
    /// Whether the reader holds it.
    package var isMine: Bool
    /// Why the automaton handed it off.
    package var handoffReason: String
    /// Everything said, oldest first.
    package var conversation: [DeskUtterance]
    /// Last contacts of the person outside this case, newest first, at most five.
    package var lastContacts: [DeskUtterance]
    package var pendingPromises: [String]
    /// « Même téléphone : M. T. (autre prénom), non confirmé ».
    package var suspicions: [String]
    /// « Agit pour Ada EXEMPLE jusqu’au 3 mars 2027 »: mandates of the person that hold now.
    package var mandates: [String]
    /// Candidate answers, those refused left out.
    package var suggestions: [DeskFinding]
    /// Fiches that the citizen refused.
    package var refused: [String]
    /// How the promise was computed, one line per day walked.
    package var whyDue: [String]
    /// Where a case may be sent: other sites by slug and name.
    package var destinations: [DeskDestination]
    /// The code that goes with the reference, once, when the call just taken opened the case: to be said to the caller.
    package var secret: String?
    /// The reference letter by letter, to be said on the telephone.
    package var spokenReference: String?

    package init(line: DeskLine, version: Int) {
        self.line = line
        self.version = version
        isMine = false
        handoffReason = ""
        conversation = []
        lastContacts = []
        pendingPromises = []
        suspicions = []
        mandates = []
        suggestions = []
        refused = []
        whyDue = []
        destinations = []
    }
}

/// One thing said, or noted.
package struct DeskUtterance: Sendable, Equatable, Codable {
    package enum Author: String, Sendable, Codable { case citizen, automaton, agent, note, body }

    package var instant: Date
    package var author: Author
    /// « web », « tél. ».
    package var channel: String
    package var text: String
    /// « envoyé », « lu »…; empty where it does not apply.
    package var delivery: String

    package init(instant: Date, author: Author, channel: String, text: String, delivery: String = "") {
        self.instant = instant
        self.author = author
        self.channel = channel
        self.text = text
        self.delivery = delivery
    }
}

/// A fiche proposed to the agent, with a passage to insert.
package struct DeskFinding: Sendable, Equatable, Codable, Identifiable {
    package var id: String
    package var title: String
    /// 0…1.
    package var confidence: Double
    /// Text to insert in a reply, with its source line.
    package var passage: String

    package init(id: String, title: String, confidence: Double, passage: String) {
        self.id = id
        self.title = title
        self.confidence = confidence
        self.passage = passage
    }
}

/// Where a case goes.
package struct DeskDestination: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable { case site, body }

    package var kind: Kind
    /// Slug of a site, or id of a body of the directory.
    package var id: String
    package var name: String

    package init(kind: Kind, id: String, name: String) {
        self.kind = kind
        self.id = id
        self.name = name
    }
}

/// Everything known of a person, newest first.
package struct DeskHistory: Sendable, Equatable, Codable {
    package var person: String
    package var contacts: [DeskUtterance]
    package var cases: [DeskLine]
    package var pendingPromises: [String]

    package init(person: String, contacts: [DeskUtterance], cases: [DeskLine], pendingPromises: [String]) {
        self.person = person
        self.contacts = contacts
        self.cases = cases
        self.pendingPromises = pendingPromises
    }
}

/// What is known of a caller.
package struct DeskSketch: Sendable, Equatable, Codable {
    package var name: String
    package var firstName: String
    package var phone: String
    package var email: String

    package init(name: String = "", firstName: String = "", phone: String = "", email: String = "") {
        self.name = name
        self.firstName = firstName
        self.phone = phone
        self.email = email
    }
}

/// Somebody who may be the caller, and why.
package struct DeskMatch: Sendable, Equatable, Codable, Identifiable {
    package var id: String
    package var name: String
    /// « même téléphone, autre prénom ».
    package var reason: String
    package var contacts: Int

    package init(id: String, name: String, reason: String, contacts: Int) {
        self.id = id
        self.name = name
        self.reason = reason
        self.contacts = contacts
    }
}

/// A telephone contact as the agent noted it.
package struct DeskCall: Sendable, Equatable, Codable {
    /// Confirmed person; nothing creates one from `sketch`, or leaves the caller unknown when the sketch is empty.
    package var person: String?
    package var sketch: DeskSketch
    package var commune: String?
    package var question: String
    /// What was answered on the phone; empty when nothing was.
    package var answer: String
    /// Ids of the fiches and bodies quoted.
    package var quoted: [String]
    package var opensCase: Bool
    /// Reference that the caller quotes; one found in `question` counts too. The contact then joins that case.
    package var reference: String?

    package init(
        person: String?, sketch: DeskSketch, commune: String?, question: String, answer: String, quoted: [String], opensCase: Bool,
        reference: String? = nil
    ) {
        self.person = person
        self.sketch = sketch
        self.commune = commune
        self.question = question
        self.answer = answer
        self.quoted = quoted
        self.opensCase = opensCase
        self.reference = reference
    }
}
