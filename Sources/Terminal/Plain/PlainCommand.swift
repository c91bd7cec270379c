import Reception

/// A line typed in the linear mode, as verbs. Nothing when the words say nothing known.
enum PlainCommand {
    static func events(_ line: String, _ model: Model) -> [Verb]? {
        switch model.top {
        case .confirm:
            if ["oui", "o"].contains(line.lowercased()) { return [.yes] }
            return ["non", "n"].contains(line.lowercased()) ? [.no] : ["retour": [.back]][line.lowercased()]
        case .prompt where line.lowercased() == "envoyer" && !model.line.isBlank: return [.yes]
        case .intake, .prompt: return line.lowercased() == "abandonner" ? [.back] : [.fill(line)]
        default: return command(line, model)
        }
    }

    private static func command(_ line: String, _ model: Model) -> [Verb]? {
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
        guard let word = parts.first?.lowercased() else { return [] }
        let rest = parts.count > 1 ? parts[1] : ""
        let (number, after) = numbered(rest)
        switch word {
        case "file", "tableau": return [.board]
        case "ouvrir": return ofLine(rest, number, .open)
        case "prendre": return ofLine(rest, number, isMine(number, model) ? .open : .claim)
        case "répondre", "repondre": return rest.isEmpty ? nil : [.surface, .append(rest)]
        case "envoyer": return [.surface, .send]
        case "effacer": return [.surface, .clear]
        case "insérer", "inserer": return number.map { [.insert($0)] }
        case "chercher": return [.search] + (rest.isEmpty ? [] : [.fill(rest)])
        case "commune": return [.place(rest)]
        case "lire": return number.map { [.pick($0)] }
        case "appel": return [.surface, .intake]
        case "note": return [.surface, .note] + (rest.isEmpty ? [] : [.fill(rest)])
        case "attente": return [.surface, .hold]
        case "rendre": return [.surface, .release] + (rest.isEmpty ? [] : [.fill(rest)])
        case "clore": return closing(rest)
        case "transférer", "transferer":
            let words: [Verb] = after.isEmpty ? [] : [.fill(after)]
            if model.top == .transfer, !rest.isEmpty { return (number.map { [.pick($0)] } ?? []) + words }
            // A number says something only of a list that was read.
            return [.surface, .transfer] + (number == nil ? words : [])
        case "renvoyer": return [.surface, .resend]
        case "historique": return [.surface, .history]
        case "identifier": return [.surface, .identify]
        case "offres": return [.offers]
        case "accepter", "refuser":
            return [.surface, .offers, .pick(number ?? 0), word == "accepter" ? .yes : .no] + (after.isEmpty ? [] : [.fill(after)])
        case "retour": return [.back]
        case "aide", "?": return [.help]
        case "quitter": return [.quit]
        default: return nil
        }
    }

    /// The line is looked for before the screen is left; other words than a number name no line.
    private static func ofLine(_ rest: String, _ number: Int?, _ verb: Verb) -> [Verb]? {
        if rest.isEmpty { return verb == .open ? [.board, .open] : [verb] }
        return number.map { [.select($0), .board, verb] }
    }

    private static func isMine(_ number: Int?, _ model: Model) -> Bool { number.map { $0 < model.board?.mine.count ?? 0 } ?? false }

    /// « refusé motif » : the ending by its first word, with or without accent.
    private static func closing(_ rest: String) -> [Verb]? {
        let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
        guard let word = parts.first?.lowercased(),
            let index = Ending.all.firstIndex(where: { folded($0.label).hasPrefix(folded(word)) })
        else { return [.surface, .close] }
        return [.surface, .close, .pick(index)] + (parts.count > 1 ? [.fill(parts[1])] : [])
    }

    private static func folded(_ word: String) -> String { word.lowercased().replacing("é", with: "e") }

    private static func numbered(_ rest: String) -> (Int?, String) {
        let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = parts.first, let number = Int(first), number > 0 else { return (nil, rest) }
        return (number - 1, parts.count > 1 ? parts[1] : "")
    }
}
