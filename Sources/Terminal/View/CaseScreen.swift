import Reception

/// The conversation, the person, the proposed answers, the reply: what is written takes room from what is only proposed.
func caseBody(_ model: Model, _ size: Size) -> Body {
    guard let open = model.open else { return Body() }
    let sheet = open.sheet
    let columns = size.columns
    let isShort = size.rows < 30
    let draft = model.draft
    let wanted = draft.layout(columns: columns - 3).rows.count
    let rows = open.isWriting ? min(max(4, wanted), size.rows / 3) : min(max(1, wanted), isShort ? 3 : 8)
    let reply = editorRows(draft, columns: columns, rows: rows, isActive: open.isWriting)

    let person = Array(personLines(sheet, model, columns).prefix(isShort ? 3 : 8))
    let suggestions = Array(suggestionLines(sheet).prefix(isShort ? 3 : 9))
    let room = max(3, size.rows - reply.lines.count - person.count - suggestions.count - 4)
    let said = sheet.conversation.dropFirst(open.meanwhile ?? 0).flatMap { utteranceLines($0, model, columns) }
    let back = min(open.back, max(0, said.count - room))
    let shown = said.dropLast(back).suffix(room)
    let more = said.count > shown.count ? " (↑↓ : \(said.count) lignes)" : ""

    var lines = [Line.rule((open.meanwhile == nil ? "Conversation" : "! Ce qui a été écrit entre-temps") + more, columns)]
    lines += shown + Array(repeating: Line(), count: room - shown.count)
    lines += [Line.rule("Cette personne (h : tout l’historique)", columns)] + person
    let refused = sheet.refused.isEmpty ? "" : " (déjà refusé : \(sheet.refused.map { $0.prefix { $0 != " " } }.joined(separator: ", ")))"
    lines += [Line.rule("Réponses proposées\(refused)", columns)] + suggestions
    let isDraft = open.meanwhile != nil || (!draft.isBlank && !open.isWriting)
    lines.append(.rule(isDraft ? "Votre brouillon, non envoyé" : "Réponse", columns))
    let cursor = reply.cursor.map { Frame.Position(row: $0.row + lines.count, column: $0.column) }
    return Body(lines: lines + reply.lines, cursor: cursor)
}

func utteranceLines(_ said: DeskUtterance, _ model: Model, _ columns: Int) -> [Line] {
    let delivery = said.delivery.isEmpty ? "" : " [\(said.delivery)]"
    let head = Line(model.clock.moment(said.instant, now: model.now) + " ", .dim) + Line(author(said)).fitted(6)
    return Wrap.lines(said.text + delivery, width: columns, first: head, style: said.author == .citizen ? .plain : .dim)
}

func author(_ said: DeskUtterance) -> String {
    switch said.author {
    case .citizen: said.channel
    case .automaton: "auto"
    case .agent: "agent"
    case .note: "note"
    case .body: "org."
    }
}

func personLines(_ sheet: DeskSheet, _ model: Model, _ columns: Int) -> [Line] {
    let contacts = sheet.lastContacts.map { "\(model.clock.date($0.instant)) \($0.channel)  \($0.text)" }
    let promises = "Promesse en cours : " + (sheet.pendingPromises.isEmpty ? "aucune." : sheet.pendingPromises.joined(separator: " ; "))
    let first = sheet.personId == nil ? ["Personne inconnue : i pour dire qui c’est."] : [promises]
    return (sheet.suspicions + sheet.mandates + first + contacts).map { Line($0) }
}

func suggestionLines(_ sheet: DeskSheet) -> [Line] {
    guard !sheet.suggestions.isEmpty else { return [Line("aucune : / pour chercher", .dim)] }
    return sheet.suggestions.enumerated().map { index, finding in
        let confidence = Int((finding.confidence * 100).rounded())
        return Line("\(index + 1) ", .bold) + Line("\(finding.id) \(finding.title)" + (confidence > 0 ? "  \(confidence) %" : ""))
    }
}

func historyLines(_ model: Model, _ columns: Int) -> [Line] {
    guard let history = model.history else { return [Line("Un instant…")] }
    var lines = [Line.rule("Historique de \(history.person)", columns)]
    lines += history.pendingPromises.map { Line("Promis : \($0)", .bold) }
    lines += [Line.rule("Dossiers", columns)] + history.cases.map { Line("\($0.reference)  \($0.subject)  (\($0.state))") }
    lines.append(.rule("Contacts", columns))
    return lines
        + history.contacts.flatMap { contact in
            Wrap.lines(contact.text, width: columns, first: Line("\(model.clock.date(contact.instant)) ") + Line(author(contact)).fitted(6))
        }
}
