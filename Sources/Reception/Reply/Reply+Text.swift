extension Reply {
    /// The reply in plain text, at most 80 columns: the answer, then where and when, then what to bring or do, then the way out, then the sources.
    ///
    /// - Parameter followUp: how to answer on this channel (« curl -d 1 … »), said last; nothing where a bare number is enough.
    package func text(width: Int = 80, followUp: String? = nil) -> String {
        joined(parts(width) + [wayOutLines, sourceLines(width), followUp.map { [$0] } ?? []])
    }

    /// What is kept of a reply: its words in whole lines, for each reader to wrap to their own width, without the way out, which was offered
    /// then and is offered no more, and without the secret, which is the citizen's alone.
    var record: String {
        let kept = withoutSecret
        return kept.joined(kept.parts(.max) + [sourceLines(.max)])
    }

    private func joined(_ parts: [[String]]) -> String {
        parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func parts(_ width: Int) -> [[String]] {
        [
            warning.map { TextColumn.wrapLines("Attention : \($0)", width: width) } ?? [],
            message.map { TextColumn.wrapLines($0, width: width) } ?? [],
            passageLines(width),
            bodyLines(width),
            serviceLines(width),
            choiceLines(width),
            caseLines(width),
        ]
    }

    private func passageLines(_ width: Int) -> [String] {
        passages.enumerated().flatMap { index, passage -> [String] in
            var lines = index == 0 ? [] : [""]
            lines += TextColumn.wrapLines(passage.text, width: width)
            let path = ([entry?.title].compactMap(\.self) + passage.path).joined(separator: " › ")
            if index == passages.count - 1 || passages[index + 1].path != passage.path {
                lines += TextColumn.wrap("[\(path)]", width: width)
            }
            return lines
        }
    }

    private func bodyLines(_ width: Int) -> [String] {
        guard !bodies.isEmpty else { return [] }
        return ["Où :"]
            + bodies.flatMap { body -> [String] in
                let identity = [body.name, body.address].compactMap(\.self) + body.phones.prefix(2)
                var lines = TextColumn.wrap(identity.joined(separator: ", "), width: width, indent: "  ")
                if let hours = body.hours { lines += TextColumn.wrap(hours, width: width, indent: "  ") }
                if body.phones.isEmpty, let contact = body.emails.first ?? body.website {
                    lines += TextColumn.wrap(contact, width: width, indent: "  ")
                }
                if !body.why.isEmpty { lines += TextColumn.wrap("(\(body.why))", width: width, indent: "  ") }
                return lines
            }
    }

    private func serviceLines(_ width: Int) -> [String] {
        let online = services.flatMap { service -> [String] in
            TextColumn.wrap("En ligne : \(service.title)", width: width, hanging: "  ") + (service.url.map { ["  \($0)"] } ?? [])
        }
        let paper = forms.flatMap { form -> [String] in
            let number = form.cerfa.map { ", cerfa n° \($0)" } ?? ""
            return TextColumn.wrap("Formulaire : \(form.title)\(number)", width: width, hanging: "  ")
                + (form.url.map { ["  \($0)"] } ?? [])
        }
        return online + paper
    }

    private func choiceLines(_ width: Int) -> [String] {
        guard !choices.isEmpty else { return [] }
        return (prompt.map { TextColumn.wrap($0, width: width) } ?? [])
            + choices.flatMap { TextColumn.wrap($0.title, width: width, first: "  \($0.number)  ", hanging: "     ") }
    }

    private func caseLines(_ width: Int) -> [String] {
        guard let `case` else { return [] }
        return (`case`.promise.map { TextColumn.wrap("Réponse promise : \($0).", width: width) } ?? [])
            + ["Référence : \(`case`.reference)   code : \(`case`.secret)"]
    }

    private var wayOutLines: [String] {
        switch outcome {
        case .emergency, .handedOff: []
        case .answered, .choice, .rerouted: canHandOff ? ["0  Parler à un agent        non  Ce n'est pas ma question"] : []
        case .abstained, .placeNeeded, .outOfScope: canHandOff ? ["0  Parler à un agent"] : []
        }
    }

    private func sourceLines(_ width: Int) -> [String] {
        guard outcome != .emergency else { return [] }
        var lines: [String] = []
        if let entry {
            let day = entry.revisedText.map { ", mis à jour le \($0)" } ?? ""
            let place = entry.isNational ? "service-public.fr \(entry.id)" : "fiche \(entry.id)"
            lines += TextColumn.wrap("Source : \(place)\(day).", width: width)
        }
        if let day = bodies.compactMap(\.revisedText).first { lines += TextColumn.wrap("Annuaire : fiche du \(day).", width: width) }
        return lines
    }
}
