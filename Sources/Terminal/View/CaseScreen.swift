import Reception

/// The conversation, the person, the proposed answers, the reply: what is written takes room from what is only proposed.
func caseBody(_ model: Model, _ size: Size) -> Body {
    guard let open = model.open, let layout = CaseLayout(model, size) else { return Body() }
    let sheet = open.sheet
    let columns = size.columns
    let shown = layout.said.dropLast(min(open.back, layout.furthest)).suffix(layout.room)
    let more = layout.furthest > 0 ? " (↑↓ : \(layout.said.count) lignes)" : ""

    var lines = [Line.rule((open.meanwhile == nil ? "Conversation" : "! Ce qui a été écrit entre-temps") + more, columns)]
    lines += shown + Array(repeating: Line(), count: layout.room - shown.count)
    lines += [Line.rule("Cette personne (h : tout l’historique)", columns)] + layout.person
    let refused = sheet.refused.isEmpty ? "" : " (déjà refusé : \(sheet.refused.map { $0.prefix { $0 != " " } }.joined(separator: ", ")))"
    lines += [Line.rule("Réponses proposées\(refused)", columns)] + layout.suggestions
    let isDraft = open.meanwhile != nil || (!model.draft.isBlank && !open.isWriting)
    lines.append(.rule(isDraft ? "Votre brouillon, non envoyé" : "Réponse", columns))
    let cursor = layout.reply.cursor.map { Frame.Position(row: $0.row + lines.count, column: $0.column) }
    return Body(lines: lines + layout.reply.lines, cursor: cursor)
}

/// What each part of the case's screen says, and the rows that are left to the conversation.
struct CaseLayout {
    let reply: Body
    let person: [Line]
    let suggestions: [Line]
    let said: [Line]
    let room: Int

    /// Nothing when no case is open.
    init?(_ model: Model, _ size: Size) {
        guard let open = model.open else { return nil }
        let columns = size.columns
        let isShort = size.rows < 30
        let draft = model.draft
        let wanted = draft.layout(columns: columns - 3).rows.count
        let rows = open.isWriting ? min(max(4, wanted), size.rows / 3) : min(max(1, wanted), isShort ? 3 : 8)
        reply = editorRows(draft, columns: columns, rows: rows, isActive: open.isWriting)
        person = Array(personLines(open.sheet, model, columns).prefix(isShort ? 3 : 8))
        suggestions = Array(suggestionLines(open.sheet).prefix(isShort ? 3 : 9))
        room = max(3, size.rows - reply.lines.count - person.count - suggestions.count - 4)
        said = open.sheet.conversation.dropFirst(open.meanwhile ?? 0).flatMap { utteranceLines($0, model, columns) }
    }

    /// Rows that the conversation can go back.
    var furthest: Int { max(0, said.count - room) }
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

/// What is promised first: the rest gives way on a small screen.
func personLines(_ sheet: DeskSheet, _ model: Model, _ columns: Int) -> [Line] {
    let contacts = sheet.lastContacts.map { "\(model.clock.date($0.instant)) \($0.channel)  \($0.text)" }
    let promises = sheet.pendingPromises.isEmpty ? ["aucune."] : sheet.pendingPromises
    let first =
        sheet.personId == nil
        ? ["Personne inconnue : i, « identifier », pour dire qui c’est."] : promises.map { "Promesse en cours : \($0)" }
    return first.flatMap { Wrap.lines($0, width: columns, rest: Line("  ")) }
        + (sheet.suspicions + sheet.mandates + contacts).map { Line($0) }
}

func suggestionLines(_ sheet: DeskSheet) -> [Line] {
    guard !sheet.suggestions.isEmpty else { return [Line("aucune : /, « chercher », pour en trouver", .dim)] }
    return sheet.suggestions.enumerated().map { index, finding in
        let confidence = Int((finding.confidence * 100).rounded())
        return Line("\(index + 1) ", .bold) + Line("\(finding.id) \(finding.title)" + (confidence > 0 ? "  \(confidence) %" : ""))
    }
}

func historyLines(_ model: Model, _ columns: Int) -> [Line] {
    guard let history = model.history else { return [Line("Un instant…")] }
    var lines = [Line.rule("Historique de \(history.person)", columns)]
    lines += history.pendingPromises.flatMap { Wrap.lines($0, width: columns, first: Line("Promis : ", .bold), style: .bold) }
    lines.append(.rule("Dossiers", columns))
    lines += history.cases.flatMap { Wrap.lines("\($0.subject)  (\($0.state))", width: columns, first: Line("\($0.reference)  ")) }
    lines.append(.rule("Contacts", columns))
    return lines
        + history.contacts.flatMap { contact in
            Wrap.lines(contact.text, width: columns, first: Line("\(model.clock.date(contact.instant)) ") + Line(author(contact)).fitted(6))
        }
}
