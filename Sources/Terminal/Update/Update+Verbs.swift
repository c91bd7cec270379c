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
            if unsent.isEmpty { return [.leave] }
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
        case .report:
            if let body = search.passage(search.selected ?? 0), (search.selected ?? 0) >= search.findings.count { prompt(.report(body.id)) }
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
                notice = "Personne inconnue : i pour dire qui c’est."
                return []
            }
            history = nil
            push(.history)
            return ask(.history(person))
        }
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

    private mutating func prompt(_ prompt: Prompt) {
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

    private mutating func sent() -> [Effect] {
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

    // MARK: Lists and questions

    private mutating func picked(_ index: Int) -> [Effect] {
        switch top {
        case .closing:
            guard Ending.all.indices.contains(index), let id = open?.sheet.line.id else { return [] }
            let ending = Ending.all[index]
            pop()
            if ending.needsReason {
                prompt(.closing(outcome: ending.name))
            } else {
                return ask(.close(id, outcome: ending.name, reason: nil))
            }
        case .transfer:
            transfer?.selected = index
            return agreed(true)
        case .offers: offer = index
        case .search: search.selected = index
        case .intake where intake.field == .person:
            intake.person = intake.matches.indices.contains(index) ? intake.matches[index] : nil
            intake.move(by: 1)
        case .intake where intake.field == .suggestions:
            if intake.findings.indices.contains(index) {
                let finding = intake.findings[index]
                intake.quoted.append(finding.id)
                intake[.answer].insert((intake[.answer].isBlank ? "" : "\n") + finding.passage)
            }
            intake.move(by: 1)
        case .board: return said(.select(index))
        default: break
        }
        return []
    }

    private mutating func filled(_ text: String) -> [Effect] {
        switch top {
        case .intake where intake.field.isChoice: return picked((Int(text) ?? 0) - 1)
        case .intake:
            intake[intake.field].replaceAll(text)
            let isLast = intake.fields.last == intake.field
            let effects = intake.field == .question ? searched() : []
            return effects + (isLast ? sent() : stepped(1))
        case .search:
            search.words.replaceAll(text)
            return searched()
        case .prompt:
            line.replaceAll(text)
            return agreed(true)
        case .transfer:
            transfer?.words.replaceAll(text)
            return searched()
        default: return []
        }
    }

    private mutating func agreed(_ yes: Bool) -> [Effect] {
        switch top {
        case .confirm(let question): return answeredQuestion(question, yes)
        case .prompt(let prompt): return submitted(prompt)
        case .transfer: if transfer?.chosen == nil { notice = "Aucune destination de ce nom." } else { prompt(.transfer) }
        case .search:
            search.selected = search.isEmpty || search.isPlacing ? nil : 0
            search.isPlacing = false
            return searched()
        case .offers:
            guard let offers = board?.offers, offers.indices.contains(offer) else { return [] }
            pop()
            if yes { return ask(.answerTransfer(offers[offer].id, accept: true, reason: nil)) }
            prompt(.refuseOffer(offers[offer].id))
        default: break
        }
        return []
    }

    private mutating func answeredQuestion(_ question: Question, _ yes: Bool) -> [Effect] {
        pop()
        switch question {
        case .send:
            guard yes, let open else { return [] }
            return ask(.reply(open.sheet.line.id, text: draft.text, version: open.sheet.version))
        case .quit: return yes ? [.leave] : []
        case .opensCase: return ask(.take(intake.call(opensCase: yes)))
        case .dropIntake: if yes { pop() }
        }
        return []
    }

    private mutating func submitted(_ prompt: Prompt) -> [Effect] {
        guard !line.isBlank else {
            notice = "Rien n’est écrit."
            return []
        }
        let text = line.text
        pop()
        if case .refuseOffer(let id) = prompt { return ask(.answerTransfer(id, accept: false, reason: text)) }
        if case .report(let id) = prompt { return ask(.report(id, fault: text)) }
        guard let id = open?.sheet.line.id else { return [] }
        switch prompt {
        case .note: return ask(.note(id, text: text))
        case .release: return ask(.release(id, reason: text))
        case .closing(let outcome): return ask(.close(id, outcome: outcome, reason: text))
        case .transfer:
            guard let chosen = transfer?.chosen else { return [] }
            pop()
            return ask(.transfer(id, chosen, reason: text))
        case .refuseOffer, .report: return []
        }
    }
}
