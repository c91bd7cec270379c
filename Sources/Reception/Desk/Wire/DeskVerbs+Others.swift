extension DeskVerbs {
    package struct Transfer: DeskVerb {
        package static let name = "transfer"
        package static let summary = "Propose le dossier à un autre guichet ou à un organisme"
        package var caseId: String
        package var destination: DeskDestination
        package var reason: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskSheet {
            try await desk.transfer(site: site, case: caseId, to: destination, reason: reason)
        }
    }

    package struct Resend: DeskVerb {
        package static let name = "resend"
        package static let summary = "Renvoie à l’organisme la demande transmise, avec un nouveau lien ; le précédent ne vaut plus rien"
        package var caseId: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskSheet {
            try await desk.resend(site: site, case: caseId)
        }
    }

    package struct AnswerTransfer: DeskVerb {
        package static let name = "answer-transfer"
        package static let summary = "Accepte ou refuse (avec une raison) une offre"
        package var transferId: String
        package var accept: Bool
        package var reason: String?

        package func perform(on desk: any Desk, site: String) async throws -> DeskDone {
            try await desk.answerTransfer(site: site, transfer: transferId, accept: accept, reason: reason)
            return DeskDone()
        }
    }

    package struct History: DeskVerb {
        package static let name = "history"
        package static let summary = "Tout l’historique d’une personne (lecture journalisée)"
        package var personId: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskHistory {
            try await desk.history(site: site, person: personId)
        }
    }

    package struct Search: DeskVerb {
        package static let name = "search"
        package static let summary = "Cherche dans les fiches, avec le passage à insérer"
        package var text: String
        package var commune: String?

        package func perform(on desk: any Desk, site: String) async throws -> DeskItems<DeskFinding> {
            DeskItems(try await desk.search(site: site, text: text, commune: commune))
        }
    }

    package struct Directory: DeskVerb {
        package static let name = "directory"
        package static let summary = "Cherche dans l’annuaire, par genre ou par nom"
        package var text: String
        package var commune: String?

        package func perform(on desk: any Desk, site: String) async throws -> DeskItems<ReplyBody> {
            DeskItems(try await desk.directory(site: site, text: text, commune: commune))
        }
    }

    package struct Matches: DeskVerb {
        package static let name = "matches"
        package static let summary = "Qui peut être la personne qui appelle (lecture journalisée)"
        package var sketch: DeskSketch

        package func perform(on desk: any Desk, site: String) async throws -> DeskItems<DeskMatch> {
            DeskItems(try await desk.matches(site: site, sketch: sketch))
        }
    }

    package struct Take: DeskVerb {
        package static let name = "take"
        package static let summary = "Note un appel : la personne, ce qui fut demandé et répondu, et un dossier s’il en faut un"
        package var call: DeskCall

        package func perform(on desk: any Desk, site: String) async throws -> DeskMaybeSheet {
            DeskMaybeSheet(sheet: try await desk.take(site: site, call: call))
        }
    }

    package struct Identify: DeskVerb {
        package static let name = "identify"
        package static let summary = "Dit qui est la personne d’un dossier"
        package var caseId: String
        package var personId: String?
        package var sketch: DeskSketch

        package func perform(on desk: any Desk, site: String) async throws -> DeskSheet {
            try await desk.identify(site: site, case: caseId, person: personId, sketch: sketch)
        }
    }

    package struct Report: DeskVerb {
        package static let name = "report"
        package static let summary = "Signale une erreur de l’annuaire à qui en a la charge"
        package var bodyId: String
        package var fault: String

        package func perform(on desk: any Desk, site: String) async throws -> DeskDone {
            try await desk.report(site: site, body: bodyId, fault: fault)
            return DeskDone()
        }
    }
}
