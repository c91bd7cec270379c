import Reception

/// What the linear mode says: what changed between two models, in words, in the order in which it matters.
enum PlainVoice {
    static func said(_ before: Model, _ after: Model) -> [String] {
        var lines: [String] = []
        if before.link != after.link, let banner = banner(after) { lines.append(banner) }
        if let notice = after.notice, notice != before.notice { lines.append(notice) }
        lines += content(before, after)
        if after.draft.text != before.draft.text, !after.draft.isBlank {
            lines.append("Brouillon, non envoyé (« envoyer » pour l’envoyer) : " + after.draft.text)
        }
        return lines.flatMap(VisibleText.paragraphs).map(VisibleText.line)
    }

    private static func content(_ before: Model, _ after: Model) -> [String] {
        let isNew = before.top != after.top
        switch after.top {
        case .board: return board(before, after, isNew: isNew)
        case .sheet:
            guard let open = after.open else { return [] }
            let known = before.open?.sheet.line.id == open.sheet.line.id ? before.open?.sheet.conversation.count ?? 0 : nil
            guard let known, !isNew || before.top != .board else { return sheet(open.sheet, after) }
            let place = isNew ? ["Dossier \(open.sheet.line.reference) (\(open.sheet.line.person))."] : []
            return place
                + open.sheet.conversation.dropFirst(known).filter { $0.author != .agent }.map { "Nouveau : " + utterance($0, after) }
        case .history: return after.history == before.history && !isNew ? [] : historyLines(after, 10_000).map(\.text).map(unruled)
        case .search: return found(before, after)
        case .transfer:
            guard let transfer = after.transfer, !transfer.isAwaited, isNew || before.transfer != transfer else { return [] }
            let names = transfer.choices.enumerated().map { "\($0 + 1) \($1.name)" }
            return (names.isEmpty ? ["Aucune destination de ce nom."] : names) + [
                "« transférer 1 raison », ou « transférer nom » pour chercher."
            ]
        case .closing: return isNew ? ["Clore : « clore répondu », « clore refusé motif »."] + Ending.all.map { "- \($0.label)" } : []
        case .prompt(let prompt):
            guard isNew else { return [] }
            let kept = after.line.isBlank ? [] : ["Votre texte est gardé (« envoyer » pour le renvoyer) : " + after.line.text]
            return ["\(prompt.title) ? (« abandonner » pour revenir)"] + kept
        case .intake: return isNew || before.intake.field != after.intake.field ? asked(after.intake) : []
        case .offers: return isNew ? offersBody(after, Size(columns: 10_000, rows: 100)).lines.map(\.text).map(unruled) : []
        case .help: return isNew ? help : []
        case .confirm(let question): return isNew ? [sentence(question, after)] : []
        case .spoken: return isNew ? spokenText(after) + ["« file » pour revenir, « retour » aussi."] : []
        }
    }

    private static func board(_ before: Model, _ after: Model, isNew: Bool) -> [String] {
        guard let board = after.board else { return [] }
        guard let old = before.board, !isNew else {
            var lines = [
                "\(board.siteName) : \(board.waiting) en attente, \(board.mine.count) à moi, il est \(after.clock.time(after.now))."
            ]
            for (index, line) in after.lines.enumerated() {
                if index == 0, !board.mine.isEmpty { lines.append("À moi :") }
                if index == board.mine.count { lines.append("File, par promesse :") }
                lines.append("\(index + 1) \(self.line(line, after))")
            }
            return lines + (board.offers.isEmpty ? [] : ["Offres d’autres sites : \(board.offers.count) (« offres »)."])
        }
        let known = Set((old.mine + old.queue).map(\.id))
        return after.lines.enumerated().filter { !known.contains($0.element.id) }.map {
            "Nouveau, \($0.offset + 1) \(line($0.element, after))"
        }
    }

    private static func line(_ line: DeskLine, _ model: Model) -> String {
        let promise = due(line, model)
        let urgency = line.urgency == "vital" || line.urgency == "urgent" ? "\(line.urgency), " : ""
        let rank = line.contactRank.map { $0 > 1 ? ", \($0)ᵉ contact" : "" } ?? ""
        let late = promise == "passé" ? "promesse passée" : promise.isEmpty ? "sans promesse" : "promis \(promise)"
        return "\(urgency)\(line.reference), \(late), \(line.person), \(line.subject), \(line.channel)\(rank)"
    }

    private static func sheet(_ sheet: DeskSheet, _ model: Model) -> [String] {
        var lines = [caseTitle(sheet, model), "Conversation :"] + sheet.conversation.map { utterance($0, model) }
        lines += ["Cette personne :"] + personLines(sheet, model, 10_000).map(\.text)
        lines += ["Réponses proposées (« insérer 1 ») :"] + suggestionLines(sheet).map(\.text)
        return lines
    }

    private static func utterance(_ said: DeskUtterance, _ model: Model) -> String {
        "\(model.clock.moment(said.instant, now: model.now)) \(author(said)) : \(said.text)"
    }

    private static func found(_ before: Model, _ after: Model) -> [String] {
        let search = after.search
        if let selected = search.selected, selected != before.search.selected, let passage = search.passage(selected) {
            return [passage.text]
        }
        if before.search.commune.text != after.search.commune.text, before.top == .search || search.words.isBlank {
            return [search.commune.isBlank ? "Commune : celle du guichet." : "Commune : \(search.commune.text)."]
        }
        if before.top != .search, after.inFlight.isEmpty { return ["Chercher quoi ? « chercher carte d’identité »."] }
        guard after.inFlight.isEmpty, !before.inFlight.isEmpty else { return [] }
        if search.isEmpty { return ["Rien trouvé."] }
        let titles = search.findings.map { "\($0.id) \($0.title)" } + search.bodies.map { "\($0.name) \($0.phones.first ?? "")" }
        return titles.enumerated().map { "\($0 + 1) \($1)" } + ["« lire 1 », « insérer 1 », « retour »."]
    }

    private static func asked(_ intake: Intake) -> [String] {
        (intake.field.isChoice ? choices(of: intake.field, intake) : [])
            + ["\(intake.field.label) ? (ligne vide : rien ; « abandonner » pour revenir)"]
    }

    private static func unruled(_ text: String) -> String { text.filter { $0 != "─" }.trimmingPrefix(" ").description }

    private static let help = [
        "file : le tableau", "ouvrir 2 : le dossier de la ligne 2", "prendre : ce dossier, ou le premier de la file",
        "répondre texte : ajoute au brouillon ; effacer ; envoyer", "insérer 1 : la réponse proposée 1", "chercher mots ; lire 1",
        "commune 77284 : où chercher (nom, code postal ou Insee) ; commune, seule : celle du guichet",
        "note texte ; attente ; rendre raison",
        "transférer, ou transférer nom : la liste des destinations ; puis transférer 1 raison",
        "renvoyer : à l’organisme qui n’a pas répondu, son courrier avec un nouveau lien", "clore répondu, clore refusé motif",
        "historique ; identifier",
        "appel : prise d’appel, question par question", "offres ; accepter 1 ; refuser 1 motif", "retour ; quitter",
    ]
}
