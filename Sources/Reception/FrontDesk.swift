package import Casework
package import Knowledge
package import Sites

/// What the citizens' channels may ask of the hub. One implementation, `Reception`; tests of channels bring their own.
package protocol FrontDesk: Sendable {
    /// The collectivités served, by slug.
    var sites: [String: Site] { get async }

    /// One turn of a conversation: recorded before it is answered.
    ///
    /// - Throws: `FrontDeskError` when the site is unknown or the message cannot be taken.
    func receive(_ message: Inbound) async throws -> Reply

    /// Ranked entries for the search page, best first.
    func search(_ text: String, site: String, top: Int) async -> [FicheSummary]

    /// A whole fiche as `site` shows it.
    func fiche(_ id: String, site: String) async -> Fiche?

    /// The themes at the top of the guide, then a theme's or a dossier's children; nothing when the id is unknown.
    func themes(site: String) async -> [ThemeRef]
    func children(of theme: String, site: String) async -> [FicheSummary]?

    /// Hands the question of a conversation, or a new message, to an agent; once for the same `once`.
    func handOff(site: String, conversation: String?, message: String, contact: String?, once: Once?) async throws -> Reply

    /// What a citizen reads of their case. The answer is the same for a wrong reference and for a wrong secret.
    ///
    /// - Parameter source: network address of the reader, for the limit on wrong secrets.
    func follow(reference: String, secret: String, source: String) async throws -> CaseView?

    /// Adds the citizen's message to their case; once for the same `once`.
    func add(message: String, reference: String, secret: String, source: String, once: Once?) async throws -> CaseView?

    /// The citizen withdraws their request.
    func withdraw(reference: String, secret: String, source: String) async throws -> CaseView?
}

extension FrontDesk {
    package func handOff(site: String, conversation: String?, message: String, contact: String?) async throws -> Reply {
        try await handOff(site: site, conversation: conversation, message: message, contact: contact, once: nil)
    }

    package func add(message: String, reference: String, secret: String, source: String) async throws -> CaseView? {
        try await add(message: message, reference: reference, secret: secret, source: source, once: nil)
    }
}

/// What a citizen may read of their case.
package struct CaseView: Sendable, Equatable, Codable {
    package struct Line: Sendable, Equatable, Codable {
        /// « 21 novembre 2026 à 10 h 42 ».
        package var when: String
        /// « vous », « agent », « Guichet », or the name of an outside body.
        package var who: String
        package var text: String
        /// Where a message that travels is on its way: « envoyé », « reçu »; nothing for what is read here.
        package var delivery: String?

        package init(when: String, who: String, text: String, delivery: String? = nil) {
            self.when = when
            self.who = who
            self.text = text
            self.delivery = delivery
        }
    }

    package var reference: String
    /// In a citizen's words: « un agent s'en occupe ».
    package var state: String
    /// What was promised, or nothing.
    package var promise: String?
    package var lines: [Line]
    package var isClosed: Bool
    /// What is said of the message just added: who answers, and when at the latest.
    package var notice: String?

    package init(reference: String, state: String, promise: String?, lines: [Line], isClosed: Bool) {
        self.reference = reference
        self.state = state
        self.promise = promise
        self.lines = lines
        self.isClosed = isClosed
    }
}

/// Why a channel's request is refused, with the citizen's sentence; each channel maps it once to its own status.
package enum FrontDeskError: Error, Sendable, Equatable {
    case unknownSite(String)
    case emptyMessage
    case messageTooLong(maximumBytes: Int)
    case tooManyAttempts
    /// The client's key came with other words before.
    case keyReused
    case unavailable

    package var sentence: String {
        switch self {
        case .unknownSite(let slug): "Ce guichet n'existe pas : « \(slug) »."
        case .emptyMessage: "Écrivez votre question."
        case .messageTooLong(let bytes): "Votre message dépasse \(bytes / 1024) Kio : raccourcissez-le, la question suffit."
        case .tooManyAttempts: "Trop d'essais : attendez une heure, puis recommencez."
        case .keyReused: "Cette clé d'envoi (Idempotency-Key) a déjà servi pour un autre message : prenez-en une nouvelle."
        case .unavailable: "Guichet ne peut pas répondre pour l'instant. Réessayez dans une minute."
        }
    }
}
