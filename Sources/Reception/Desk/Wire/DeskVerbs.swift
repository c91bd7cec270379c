/// Every verb of the desk; the API serves these and no other.
package enum DeskVerbs {
    package static let all: [any DeskVerb.Type] = [
        Board.self, Sheet.self, Claim.self, Renew.self, Release.self, Reply.self, Note.self, Hold.self, Close.self, Transfer.self,
        Resend.self, AnswerTransfer.self, History.self, Search.self, Directory.self, Matches.self, Take.self, Identify.self, Report.self,
    ]

    package struct Board: DeskVerb {
        package static let name = "board"
        package static let summary = "Mes dossiers, la file et les offres"

        package init() {}

        package func perform(on desk: any Desk, site: String) async throws -> DeskBoard { try await desk.board(site: site) }
    }

    package struct Sheet: DeskVerb {
        package static let name = "sheet"
        package static let summary = "Un dossier et tout ce qu’il faut pour y répondre (lecture journalisée)"
        package var caseId: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskSheet { try await desk.sheet(site: site, case: caseId) }
    }

    package struct Claim: DeskVerb {
        package static let name = "claim"
        package static let summary = "Prend un dossier, ou le premier de la file sans caseId"
        package var caseId: String?

        package func perform(on desk: any Desk, site: String) async throws -> DeskMaybeSheet {
            DeskMaybeSheet(sheet: try await desk.claim(site: site, case: caseId))
        }
    }

    package struct Renew: DeskVerb {
        package static let name = "renew"
        package static let summary = "Garde le dossier quinze minutes de plus"
        package var caseId: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskDone {
            try await desk.renew(site: site, case: caseId)
            return DeskDone()
        }
    }

    package struct Release: DeskVerb {
        package static let name = "release"
        package static let summary = "Rend le dossier à la file"
        package var caseId: String
        package var reason: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskDone {
            try await desk.release(site: site, case: caseId, reason: reason)
            return DeskDone()
        }
    }

    package struct Reply: DeskVerb {
        package static let name = "reply"
        package static let summary = "Écrit au demandeur ; 409 si quelqu’un a écrit depuis la version lue"
        package var caseId: String
        package var text: String
        package var version: Int

        package func perform(on desk: any Desk, site: String) async throws -> DeskSheet {
            try await desk.reply(site: site, case: caseId, text: text, version: version)
        }
    }

    package struct Note: DeskVerb {
        package static let name = "note"
        package static let summary = "Ajoute une note interne"
        package var caseId: String
        package var text: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskSheet {
            try await desk.note(site: site, case: caseId, text: text)
        }
    }

    package struct Hold: DeskVerb {
        package static let name = "hold"
        package static let summary = "Met en attente du demandeur"
        package var caseId: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskSheet { try await desk.hold(site: site, case: caseId) }
    }

    package struct Close: DeskVerb {
        package static let name = "close"
        package static let summary =
            "Clôt : answered, rerouted, done, refused, duplicate, withdrawn, abusive (refused et abusive se motivent)"
        package var caseId: String
        package var outcome: String
        package var reason: String?

        package func perform(on desk: any Desk, site: String) async throws -> DeskDone {
            try await desk.close(site: site, case: caseId, outcome: outcome, reason: reason)
            return DeskDone()
        }
    }
}
