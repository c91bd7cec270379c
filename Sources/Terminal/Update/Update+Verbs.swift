import Reception

extension Model {
    /// The same verbs for keys and for words.
    mutating func said(_ verb: Verb) -> [Effect] {
        switch verb {
        case .select(let index):
            if lines.indices.contains(index) { selected = lines[index].id } else { notice = "Pas de ligne \(index + 1)." }
        case .open: return opened()
        case .claim: return claimed()
        case .surface: while screens.count > 1, top != .sheet { pop() }
        case .board:
            screens = [.board]
            open = nil
            return ask(.board)
        case .back: return back()
        case .quit:
            if unfinished.isEmpty { return [.leave] }
            push(.confirm(.quit))
        case .help: push(.help)
        case .search:
            if top == .search { search.selected = nil } else { search = SearchView(commune: searchedCommune) }
            push(.search)
        case .place(let commune):
            if top != .search { _ = said(.search) }
            search.commune.replaceAll(commune)
            return searched()
        case .intake:
            intake = Intake()
            push(.intake)
        case .offers: if board?.offers.isEmpty ?? true { notice = "Aucune offre." } else { push(.offers) }
        case .pick(let index): return picked(index)
        case .fill(let text): return filled(text)
        case .yes, .no: return agreed(verb == .yes)
        case .insert(let index): return inserted(index)
        case .send: return sent()
        case .report: reported()
        default: return ofCase(verb)
        }
        return []
    }

    // MARK: A case

    private mutating func ofCase(_ verb: Verb) -> [Effect] {
        guard let open else {
            if verb == .transfer || verb == .history { return opened() }
            notice = "Ouvrez d’abord un dossier."
            return []
        }
        let id = open.sheet.line.id
        if verb == .history {
            guard let person = open.sheet.personId else {
                notice = "Personne inconnue : i, « identifier », pour dire qui c’est."
                return []
            }
            history = nil
            push(.history)
            return ask(.history(person))
        }
        if verb == .resend { return ask(.resend(id)) }
        guard open.sheet.isMine else {
            notice = "Prenez d’abord ce dossier (c, « prendre »)."
            return []
        }
        switch verb {
        case .write: self.open?.isWriting = true
        case .append(let text): draft.insert((draft.isBlank ? "" : "\n") + text)
        case .clear: draft.clear()
        case .edit: return [.edit(draft.text)]
        case .hold: return ask(.hold(id))
        case .note: prompt(.note)
        case .release: prompt(.release)
        case .close: push(.closing)
        case .transfer:
            transfer = TransferView(known: open.sheet.destinations)
            push(.transfer)
        case .identify:
            intake = Intake(caseID: id)
            push(.intake)
        default: break
        }
        return []
    }

    mutating func prompt(_ prompt: Prompt) {
        line = TextEditor()
        push(.prompt(prompt))
    }

    private mutating func opened() -> [Effect] {
        if top == .spoken, let spoken {
            self.spoken = nil
            opening = spoken.line.id
            return ask(.sheet(spoken.line.id))
        }
        guard let line = selectedLine else { return [] }
        screens = [.board]
        open = nil
        opening = line.id
        return ask(.sheet(line.id))
    }

    private mutating func claimed() -> [Effect] {
        if let open { return ask(.claim(open.sheet.line.id)) }
        let isQueued = board?.queue.contains { $0.id == selectedLine?.id } ?? false
        return ask(.claim(isQueued ? selectedLine?.id : nil))
    }

    private mutating func back() -> [Effect] {
        if top == .sheet, open?.isWriting == true {
            open?.isWriting = false
            return []
        }
        if top == .intake, !intake.isBlank {
            push(.confirm(.dropIntake))
            return []
        }
        if top == .sheet {
            open = nil
            screens = [.board]
            return ask(.board)
        }
        pop()
        return []
    }

    mutating func sent() -> [Effect] {
        if top == .intake {
            if let id = intake.caseID {
                pop()
                return ask(.identify(id, person: intake.person?.id, intake.sketch))
            }
            if intake[.question].isBlank { notice = "La question manque." } else { push(.confirm(.opensCase)) }
            return []
        }
        guard top == .sheet, let open else { return [] }
        if !open.sheet.isMine { return ofCase(.write) }
        if draft.isBlank { notice = "Rien n’est écrit." } else { push(.confirm(.send)) }
        return []
    }

    /// Fiches are the State's, or the site's own: only a body of the directory has an owner to tell.
    private mutating func reported() {
        let index = search.selected ?? 0
        guard let passage = search.passage(index), index >= search.findings.count else {
            notice = "Une erreur se signale sur un organisme de l’annuaire : choisissez-le."
            return
        }
        prompt(.report(passage.id))
    }

    private mutating func inserted(_ index: Int) -> [Effect] {
        let found =
            top == .search
            ? search.passage(index)
            : open.flatMap { sheet in
                sheet.sheet.suggestions.indices.contains(index)
                    ? (sheet.sheet.suggestions[index].id, sheet.sheet.suggestions[index].passage) : nil
            }
        guard let found else {
            notice = "Pas de réponse \(index + 1)."
            return []
        }
        if screens.contains(.intake) {
            intake.quoted.append(found.id)
            intake[.answer].insert((intake[.answer].isBlank ? "" : "\n") + found.text)
        } else if open?.sheet.isMine == true {
            draft.insert((draft.isBlank ? "" : "\n\n") + found.text + "\n")
            notice = "Inséré dans la réponse."
        } else {
            notice = "Aucun dossier à vous où l’insérer."
            return []
        }
        if top == .search { pop() }
        return []
    }
}
