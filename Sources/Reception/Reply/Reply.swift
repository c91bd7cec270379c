package import Foundation

/// What the hub says back, decided once for every channel. Encoded as JSON it is the contract of `guichet ask --json` and of the HTTP API.
package struct Reply: Sendable, Equatable, Codable {
    /// What became of the request.
    package enum Outcome: String, Sendable, Codable, CaseIterable {
        case answered
        case choice
        case placeNeeded = "place_needed"
        case rerouted
        case abstained
        case handedOff = "handed_off"
        case emergency
        case outOfScope = "out_of_scope"
    }

    package var outcome: Outcome
    /// The first words, when they are Guichet's and not the fiche's: a refusal, an emergency instruction, a re-route.
    package var message: String?
    /// Why nothing was answered: `not_found`, `medical`, `legal`, `foreign`, `injection`, `rephrase`, `boundary`, `harmful`, `out_of_scope`.
    package var refusal: String?
    /// The fiche quoted.
    package var entry: ReplyEntry?
    package var passages: [ReplyPassage]
    /// A law-change banner of the fiche, or the notice that it is about to change.
    package var warning: String?
    /// The question that `choices` answers.
    package var prompt: String?
    package var choices: [ReplyChoice]
    package var bodies: [ReplyBody]
    package var services: [ReplyService]
    package var forms: [ReplyService]
    /// Numbers to call at once, for an emergency.
    package var numbers: [String]
    package var `case`: ReplyCase?
    /// Whether « parler à un agent » leads somewhere here.
    package var canHandOff: Bool
    /// 0…1: estimated probability that the fiche shown is the right one.
    package var confidence: Double
    /// Thread key: sending it back with the next message continues the conversation.
    package var conversation: String?

    package init(_ outcome: Outcome, message: String? = nil) {
        self.outcome = outcome
        self.message = message
        refusal = nil
        entry = nil
        passages = []
        warning = nil
        prompt = nil
        choices = []
        bodies = []
        services = []
        forms = []
        numbers = []
        `case` = nil
        canHandOff = true
        confidence = 0
        conversation = nil
    }
}

package struct ReplyEntry: Sendable, Equatable, Codable {
    package var id: String
    package var title: String
    package var url: String?
    /// ISO 8601 day of the fiche's last revision.
    package var revised: String?
    /// The same day as a reader says it.
    package var revisedText: String?
    /// Slug of the collectivité whose own sheet it is; nil for a fiche of the national guide.
    package var site: String?

    package init(id: String, title: String, url: String?, revised: String?, revisedText: String?, site: String? = nil) {
        self.id = id
        self.title = title
        self.url = url
        self.revised = revised
        self.revisedText = revisedText
        self.site = site
    }
}

package struct ReplyPassage: Sendable, Equatable, Codable {
    package var text: String
    package var path: [String]

    package init(text: String, path: [String]) {
        self.text = text
        self.path = path
    }
}

extension ReplyEntry {
    /// Published under its own number by the national guide; a collectivité's own sheet, or a sample's, is not.
    package var isNational: Bool {
        guard let url, url.hasSuffix("/\(id)") else { return false }
        let host = url.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
        return host.split(separator: ".").contains("service-public")
    }
}

/// One numbered choice; a bare number answers it on every channel.
package struct ReplyChoice: Sendable, Equatable, Codable {
    package var number: Int
    /// The fiche that the choice leads to.
    package var entry: String?
    /// The branch of the current fiche that the choice leads to.
    package var situation: [String]?
    /// INSEE code of the commune that the choice names.
    package var commune: String?
    /// What the choice asks to do (`transfer`, `self`), for a re-route.
    package var action: String?
    package var title: String

    package init(
        number: Int, entry: String? = nil, situation: [String]? = nil, commune: String? = nil, action: String? = nil, title: String
    ) {
        self.number = number
        self.entry = entry
        self.situation = situation
        self.commune = commune
        self.action = action
        self.title = title
    }
}

/// A public body, as a citizen needs it now.
package struct ReplyBody: Sendable, Equatable, Codable {
    package var id: String
    package var name: String
    package var kind: String
    /// Why this one: rubric of the fiche, rule of the site, and how sure the territory is.
    package var why: String
    package var phones: [String]
    package var emails: [String]
    package var address: String?
    package var website: String?
    /// Nothing when the record does not say, or says « sur rendez-vous » and the like.
    package var openNow: Bool?
    /// « 12 h », local time.
    package var until: String?
    /// « lundi à 9 h », local time.
    package var nextOpening: String?
    /// The whole sentence on hours, with the record's own comment.
    package var hours: String?
    /// ISO 8601 day of the record.
    package var revised: String?
    package var revisedText: String?

    package init(id: String, name: String, kind: String, why: String) {
        self.id = id
        self.name = name
        self.kind = kind
        self.why = why
        phones = []
        emails = []
    }

    package enum CodingKeys: String, CodingKey {
        case id, name, kind, why, phones, emails, address, website, until, hours, revised, revisedText
        case openNow = "open_now"
        case nextOpening = "next_opening"
    }
}

package struct ReplyService: Sendable, Equatable, Codable {
    package var id: String
    package var title: String
    package var url: String?
    package var cerfa: String?

    package init(id: String, title: String, url: String?, cerfa: String?) {
        self.id = id
        self.title = title
        self.url = url
        self.cerfa = cerfa
    }
}

/// The case opened for a person, with what is needed to follow it. The secret is said once.
package struct ReplyCase: Sendable, Equatable, Codable {
    package var reference: String
    package var secret: String
    /// « aujourd'hui avant 11 h 30 ».
    package var promise: String?

    package init(reference: String, secret: String, promise: String?) {
        self.reference = reference
        self.secret = secret
        self.promise = promise
    }
}

extension Reply {
    package enum CodingKeys: String, CodingKey {
        case outcome, message, refusal, entry, passages, warning, prompt, choices, bodies, services, forms, numbers, `case`, confidence
        case conversation
        case canHandOff = "can_hand_off"
    }

    /// The contract promises `entry` and `case` even when they are null.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(outcome, forKey: .outcome)
        try container.encodeIfPresent(message, forKey: .message)
        try container.encodeIfPresent(refusal, forKey: .refusal)
        try container.encode(entry, forKey: .entry)
        try container.encode(passages, forKey: .passages)
        try container.encodeIfPresent(warning, forKey: .warning)
        try container.encodeIfPresent(prompt, forKey: .prompt)
        try container.encode(choices, forKey: .choices)
        try container.encode(bodies, forKey: .bodies)
        try container.encode(services, forKey: .services)
        try container.encode(forms, forKey: .forms)
        try container.encode(numbers, forKey: .numbers)
        try container.encode(`case`, forKey: .case)
        try container.encode(canHandOff, forKey: .canHandOff)
        try container.encode(confidence, forKey: .confidence)
        try container.encodeIfPresent(conversation, forKey: .conversation)
    }

    /// What is kept on record: the secret is the citizen's alone, and never written with the conversation.
    var withoutSecret: Reply {
        var reply = self
        reply.case?.secret = "(remis au demandeur)"
        return reply
    }

    /// The reply as one JSON object, keys sorted, slashes left alone; `null` where the contract names a key without value.
    package func json(pretty: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            pretty ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
