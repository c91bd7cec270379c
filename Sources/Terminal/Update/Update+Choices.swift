import Reception

/// What is chosen in a list, filled in a field, agreed to or not.
extension Model {
    mutating func picked(_ index: Int) -> [Effect] {
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
            guard transfer?.select(index) == true else {
                notice = "Pas de destination \(index + 1)."
                return []
            }
            return agreed(true)
        case .offers: if board?.offers.indices.contains(index) == true { offer = index } else { notice = "Pas d’offre \(index + 1)." }
        case .search: if index < search.count { search.selected = index } else { notice = "Pas de réponse \(index + 1)." }
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

    mutating func filled(_ text: String) -> [Effect] {
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
            transfer = transfer.map { TransferView(known: $0.known) }
            transfer?.retype { $0.replaceAll(text) }
            return searched()
        default: return []
        }
    }

    mutating func agreed(_ yes: Bool) -> [Effect] {
        switch top {
        case .confirm(let question): return answeredQuestion(question, yes)
        case .prompt(let prompt): return submitted(prompt)
        case .transfer: return destined()
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

    private mutating func destined() -> [Effect] {
        if let chosen = transfer?.chosen {
            prompt(.transfer(to: chosen))
        } else if transfer?.isAwaited == true {
            notice = "L’annuaire cherche encore : validez quand le nom s’affiche."
            return searched()
        } else {
            notice = "Aucune destination de ce nom."
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
        case .transfer(let destination):
            if top == .transfer { pop() }
            return ask(.transfer(id, destination, reason: text))
        case .refuseOffer, .report: return []
        }
    }
}
