extension Reply {
    /// The reply in plain text, at most 80 columns: the answer, then where and when, then what to bring or do, then the way out, then the sources.
    ///
    /// - Parameter followUp: how to answer on this channel (« curl -d 1 … »), said last; nothing where a bare number is enough.
    package func text(width: Int = 80, followUp: String? = nil) -> String {
        TextColumn.drawn(width: width) { column in
            drawAnswer(&column)
            column.part { drawWayOut(&$0) }
            column.part { drawSources(&$0) }
            column.part { column in if let followUp { column.line(followUp) } }
        }
    }

    /// What is kept of a reply: its words in whole lines, for each reader to wrap to their own width, without the way out, which was offered
    /// then and is offered no more, and without the secret, which is the citizen's alone.
    var record: String {
        let kept = withoutSecret
        return TextColumn.drawn(width: .max) { column in
            kept.drawAnswer(&column)
            column.part { kept.drawSources(&$0) }
        }
    }

    private func drawAnswer(_ column: inout TextColumn) {
        column.part { column in if let warning { column.wrapLines("Attention : \(warning)") } }
        column.part { column in if let message { column.wrapLines(message) } }
        column.part { drawPassages(&$0) }
        column.part { drawBodies(&$0) }
        column.part { drawServices(&$0) }
        column.part { drawChoices(&$0) }
        column.part { drawCase(&$0) }
    }

    private func drawPassages(_ column: inout TextColumn) {
        for (index, passage) in passages.enumerated() {
            if index > 0 { column.line("") }
            column.wrapLines(passage.text)
            guard index == passages.count - 1 || passages[index + 1].path != passage.path else { continue }
            let path = ([entry?.title].compactMap(\.self) + passage.path).joined(separator: " › ")
            column.wrap("[\(path)]")
        }
    }

    private func drawBodies(_ column: inout TextColumn) {
        guard !bodies.isEmpty else { return }
        column.line("Où :")
        for body in bodies {
            let identity = [body.name, body.address].compactMap(\.self) + body.phones.prefix(2)
            column.wrap(identity.joined(separator: ", "), indent: "  ")
            if let hours = body.hours { column.wrap(hours, indent: "  ") }
            if body.phones.isEmpty, let contact = body.emails.first ?? body.website { column.wrap(contact, indent: "  ") }
            if !body.why.isEmpty { column.wrap("(\(body.why))", indent: "  ") }
        }
    }

    private func drawServices(_ column: inout TextColumn) {
        for service in services {
            column.wrap("En ligne : \(service.title)", hanging: "  ")
            if let url = service.url { column.line("  \(url)") }
        }
        for form in forms {
            column.wrap("Formulaire : \(form.title)\(form.cerfa.map { ", cerfa n° \($0)" } ?? "")", hanging: "  ")
            if let url = form.url { column.line("  \(url)") }
        }
    }

    private func drawChoices(_ column: inout TextColumn) {
        guard !choices.isEmpty else { return }
        if let prompt { column.wrap(prompt) }
        for choice in choices { column.wrap(choice.title, first: "  \(choice.number)  ", hanging: "     ") }
    }

    private func drawCase(_ column: inout TextColumn) {
        guard let `case` else { return }
        if let promise = `case`.promise { column.wrap("Réponse promise : \(promise).") }
        column.line("Référence : \(`case`.reference)   code : \(`case`.secret)")
    }

    private func drawWayOut(_ column: inout TextColumn) {
        guard canHandOff else { return }
        switch outcome {
        case .emergency, .handedOff: break
        case .answered, .choice, .rerouted: column.line("0  Parler à un agent        non  Ce n'est pas ma question")
        case .abstained, .placeNeeded, .outOfScope: column.line("0  Parler à un agent")
        }
    }

    private func drawSources(_ column: inout TextColumn) {
        guard outcome != .emergency else { return }
        if let entry {
            let day = entry.revisedText.map { ", mis à jour le \($0)" } ?? ""
            let place = entry.isNational ? "service-public.fr \(entry.id)" : "fiche \(entry.id)"
            column.wrap("Source : \(place)\(day).")
        }
        if let day = bodies.lazy.compactMap(\.revisedText).first { column.wrap("Annuaire : fiche du \(day).") }
    }
}
