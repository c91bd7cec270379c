import Foundation
import Reception

extension Model {
    /// What happens, and what the loop must do about it.
    mutating func update(_ event: Event) -> [Effect] {
        switch event {
        case .start: return [.listen] + ask(.board)
        case .key(let key):
            notice = nil
            return pressed(key)
        case .paste(let text): return typed { $0.insert(text) }
        case .verb(let verb):
            notice = nil
            return said(verb)
        case .resized(let size): self.size = size
        case .tick(let instant):
            now = instant
            if link == .up, let open, open.sheet.isMine { return ask(.renew(open.sheet.line.id)) }
        case .changed: return ask(.board) + reread()
        case .lost(let error): return lost(error, isStream: true)
        case .retryDue:
            isRetrying = false
            return ask(.board)
        case .searchDue(let number): return number == typing ? searched() : []
        case .edited(let text): if let text { draft.replaceAll(text) }
        case .answered(let request, let answer):
            settle(request)
            return answered(request, answer)
        case .failed(let request, let error):
            settle(request)
            return failed(request, error)
        }
        return []
    }

    private mutating func settle(_ request: Request) {
        if let index = inFlight.firstIndex(of: request) { inFlight.remove(at: index) }
    }

    private mutating func reread() -> [Effect] { open.map { ask(.sheet($0.sheet.line.id)) } ?? [] }

    // MARK: Answers

    private mutating func answered(_ request: Request, _ answer: Answer) -> [Effect] {
        switch answer {
        case .board(let board): return shown(board)
        case .sheet(let sheet?): return shown(sheet, after: request)
        case .sheet(nil):
            if case .take = request { return ended("Appel noté.") }
            notice = "Rien à prendre pour vous."
        case .history(let history): self.history = history
        case .findings(let findings): found(findings, request)
        case .bodies(let bodies):
            guard case .directory(let words, let commune) = request else { return [] }
            if search.awaits(words, in: commune) { search.bodies = bodies }
            transfer?.find(bodies.map { DeskDestination(kind: .body, id: $0.id, name: $0.name) }, for: words)
        case .matches(let matches): if request == .matches(intake.matched) { intake.matches = Array(matches.prefix(9)) }
        case .done: return finished(request)
        }
        return []
    }

    /// An answer to words that have changed since is let go.
    private mutating func found(_ findings: [DeskFinding], _ request: Request) {
        guard case .search(let words, let commune) = request else { return }
        if screens.contains(.intake), words == intake[.question].text { intake.findings = Array(findings.prefix(9)) }
        if screens.contains(.search), search.awaits(words, in: commune) { search.findings = findings }
    }

    private mutating func shown(_ board: DeskBoard) -> [Effect] {
        self.board = board
        now = board.now
        clock = WallClock(offsetMinutes: board.utcOffsetMinutes)
        if !lines.contains(where: { $0.id == selected }) { selected = lines.first?.id }
        guard link != .up else { return [] }
        link = .up
        notice = "Connexion rétablie."
        return [.listen] + reread()
    }

    private mutating func shown(_ sheet: DeskSheet, after request: Request) -> [Effect] {
        let id = sheet.line.id
        if case .take = request {
            spoken = sheet
            intake = Intake()
            screens = [.board, .spoken]
            return ask(.board)
        }
        var view = open?.sheet.line.id == id ? open ?? CaseView(sheet: sheet) : CaseView(sheet: sheet)
        if case .sheet = request { view = refreshed(view, with: sheet) }
        view.sheet = sheet
        let isNew = open?.sheet.line.id != id
        if isNew, case .sheet = request, opening != id { return [] }
        opening = nil
        open = view
        switch request {
        case .reply:
            drafts[id] = nil
            open?.meanwhile = nil
            open?.isWriting = false
            notice = "Réponse envoyée."
        case .note: notice = "Note gardée."
        case .hold: notice = "Mis en attente : le dossier revient quand la personne écrit."
        case .transfer(_, let destination, _): notice = "Transfert proposé : \(destination.name)."
        case .resend: notice = "Courrier renvoyé avec un nouveau lien ; l’ancien ne vaut plus rien."
        case .identify: notice = "Personne notée."
        default: break
        }
        if isNew { screens = [.board, .sheet] }
        return []
    }

    /// The hub's sheet over the one on the screen. What is new is pointed out while a draft waits; a draft that did leave before the line
    /// broke is let go.
    private mutating func refreshed(_ view: CaseView, with sheet: DeskSheet) -> CaseView {
        var view = view
        let known = view.sheet.conversation.count
        let draft = drafts[sheet.line.id]?.text.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard sheet.conversation.count > known, !draft.isEmpty else { return view }
        if sheet.conversation[known...].contains(where: { $0.author == .agent && $0.text == draft }) {
            drafts[sheet.line.id] = nil
            notice = "Votre réponse était bien partie."
        } else {
            view.meanwhile = view.meanwhile ?? known
        }
        return view
    }

    private mutating func finished(_ request: Request) -> [Effect] {
        switch request {
        case .close(let id, _, _):
            drafts[id] = nil
            return ended("Dossier clos.")
        case .release: return ended("Dossier rendu à la file.")
        case .answerTransfer(_, let accept, _):
            notice = accept ? "Offre acceptée : le dossier est dans la file." : "Offre refusée."
            return ask(.board)
        case .report: notice = "Signalé au responsable de la fiche."
        default: break
        }
        return []
    }

    private mutating func ended(_ sentence: String) -> [Effect] {
        screens = [.board]
        open = nil
        intake = Intake()
        notice = sentence
        return ask(.board)
    }

    // MARK: Failures

    private mutating func failed(_ request: Request, _ error: DeskError) -> [Effect] {
        restore(request)
        switch error {
        case .unreachable, .signedOut: return lost(error)
        case .conflict:
            notice = error.sentence
            if case .reply(let id, _, _) = request { return ask(.sheet(id)) }
        case .forbidden, .refused:
            if case .renew = request { return [] }
            notice = error.sentence
            if case .search = request { (search.asked, search.askedCommune) = ("", nil) }
        }
        return []
    }

    private mutating func lost(_ error: DeskError, isStream: Bool = false) -> [Effect] {
        guard error != .signedOut else {
            link = .signedOut
            return []
        }
        // Several calls fail at once: one of them calls again.
        guard isStream || !inFlight.contains(.board), link != .signedOut else { return [] }
        var attempt = 1
        if case .lost(let before) = link {
            if isRetrying { return [] }
            attempt = before + 1
        }
        link = .lost(attempt: attempt)
        isRetrying = true
        return [.retry(Backoff.delay(attempt: attempt))]
    }
}
