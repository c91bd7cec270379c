/// What agents may ask of the hub. Two implementations: `LocalDesk` inside a hub, and the terminal's own over the agents' API.
///
/// Every call acts in the name of the agent who signed in, on one site where they have the right to; else it throws `DeskError.forbidden`,
/// the same as for what does not exist.
package protocol Desk: Sendable {
    /// Cases of the agent, the queue, offers from other sites, and how many people wait.
    func board(site: String) async throws -> DeskBoard

    /// One case with all that is needed to answer it. Reading a person is journalled.
    func sheet(site: String, case id: String) async throws -> DeskSheet

    /// Takes a named case, or the first that the circle offers; nothing when there is none.
    func claim(site: String, case id: String?) async throws -> DeskSheet?

    /// Keeps the lease alive while the case is open on the screen.
    func renew(site: String, case id: String) async throws

    /// Gives the case back, with a reason.
    func release(site: String, case id: String, reason: String) async throws

    /// A message to the citizen. `version` is the one of the sheet that was read: when somebody wrote since, throws `DeskError.conflict`
    /// and nothing is sent.
    func reply(site: String, case id: String, text: String, version: Int) async throws -> DeskSheet

    func note(site: String, case id: String, text: String) async throws -> DeskSheet

    /// Puts the case on hold until the citizen writes.
    func hold(site: String, case id: String) async throws -> DeskSheet

    /// Closes with an outcome, by its name in `CaseOutcome` (« answered », « refused »…); some need a reason.
    func close(site: String, case id: String, outcome: String, reason: String?) async throws

    /// Offers the case to another site or to an outside body.
    func transfer(site: String, case id: String, to destination: DeskDestination, reason: String) async throws -> DeskSheet

    /// Sends again, with a new link, the letter of an offer that an outside body has not answered; the former link stops working.
    func resend(site: String, case id: String) async throws -> DeskSheet

    /// Accepts or refuses (with a reason) an offer from another site.
    func answerTransfer(site: String, transfer id: String, accept: Bool, reason: String?) async throws

    /// Exchanges, cases and promises of the person behind a case, newest first.
    func history(site: String, person: String) async throws -> DeskHistory

    /// Fiches and passages for words, in the order of the guide's engine.
    func search(site: String, text: String, commune: String?) async throws -> [DeskFinding]

    /// Bodies of the directory by words (kind or name) and commune.
    func directory(site: String, text: String, commune: String?) async throws -> [ReplyBody]

    /// Who a caller may be, before anybody is created.
    func matches(site: String, sketch: DeskSketch) async throws -> [DeskMatch]

    /// Notes a telephone contact: finds or creates the person, records the exchange, and opens a case when asked to.
    func take(site: String, call: DeskCall) async throws -> DeskSheet?

    /// Says who the person of a case is: somebody known, else somebody new made from `sketch`. Their earlier contacts then show on the sheet.
    func identify(site: String, case id: String, person: String?, sketch: DeskSketch) async throws -> DeskSheet

    /// Reports a wrong number or address of a body: a correction task for its owner.
    func report(site: String, body id: String, fault: String) async throws

    /// Yields each time something that the board shows may have changed.
    func changes(site: String) -> AsyncThrowingStream<Void, any Error>
}

extension Desk {
    package func identify(site: String, case id: String, person: String?, sketch: DeskSketch) async throws -> DeskSheet {
        throw DeskError.refused("Ce poste ne sait pas encore identifier une personne.")
    }
}

/// Why the desk refuses, with the sentence that the agent reads.
package enum DeskError: Error, Sendable, Equatable, Codable {
    /// No such thing, or no right to it.
    case forbidden
    /// The token no longer holds: sign in again.
    case signedOut
    /// Somebody wrote since the sheet was read.
    case conflict
    /// The rules of a case do not allow it.
    case refused(String)
    case unreachable

    package var sentence: String {
        switch self {
        case .forbidden: "Introuvable, ou hors de vos droits."
        case .signedOut: "Votre session a expiré : reconnectez-vous."
        case .conflict: "Quelqu'un a écrit entre-temps : relisez, votre texte est gardé."
        case .refused(let sentence): sentence
        case .unreachable: "Connexion perdue : nouvel essai en cours, votre texte est gardé."
        }
    }
}
