import Reception

/// Draws the model: the same model and size give the same frame.
func view(_ model: Model, _ screen: Size) -> Frame {
    let size = Size(columns: max(20, screen.columns), rows: max(8, screen.rows))
    var head = [banner(model)].compactMap { $0 }.map { Line($0, [.bold, .alert]) }
    let foot = model.notice.map { Line($0, .bold) } ?? Line(keys(model), .dim)
    head.insert(title(model, size.columns), at: 0)
    let room = size.rows - head.count - 1
    var body = bodyOf(model, Size(columns: size.columns, rows: room))
    body.lines = Array(body.lines.prefix(room))
    body.lines += Array(repeating: Line(), count: room - body.lines.count)
    let cursor = body.cursor.map { Frame.Position(row: $0.row + head.count, column: $0.column) }
    return Frame(lines: head + body.lines + [foot], cursor: cursor, size: screen)
}

/// The part of a screen between its title and its keys.
struct Body {
    var lines: [Line] = []
    var cursor: Frame.Position?
}

/// What the agent must know whatever the screen.
func banner(_ model: Model) -> String? {
    switch model.link {
    case .up: nil
    case .lost(let attempt): "! Connexion perdue, nouvel essai en cours (n° \(attempt)). Ce que vous écrivez est gardé."
    case .signedOut: "! Votre session a expiré : notez vos brouillons, quittez et reconnectez-vous."
    }
}

private func title(_ model: Model, _ columns: Int) -> Line {
    let hour = Line(model.clock.time(model.now), .bold)
    if let open = model.open, model.screens.contains(.sheet) {
        return Line(caseTitle(open.sheet, model, isShort: columns < 100), .reverse).justified(Line(" ") + hour, columns)
    }
    guard let board = model.board else {
        return Line("Guichet · \(model.site) · connexion…", .reverse).justified(Line(" ") + hour, columns)
    }
    var parts = ["Guichet", board.siteName, "\(board.waiting) \(board.waiting < 2 ? "attend" : "attendent")", "\(board.mine.count) à moi"]
    if let promise = board.nearestPromise {
        let left = columns < 100 ? nil : WallClock.countdown(to: promise, now: model.now)
        parts.append("promesse la plus proche \(model.clock.short(promise, now: model.now))\(left.map { " (\($0))" } ?? "")")
    }
    return Line(parts.joined(separator: " · "), .reverse).justified(Line(" ") + hour, columns)
}

func caseTitle(_ sheet: DeskSheet, _ model: Model, isShort: Bool = false) -> String {
    var parts = [sheet.line.reference, sheet.line.person]
    if let commune = sheet.commune { parts.append(commune) }
    if sheet.line.urgency == "vital" { parts.append("! vital") }
    parts.append(sheet.isMine ? "prise par vous" : sheet.line.state)
    if let promise = sheet.line.promise {
        let left = isShort ? "" : WallClock.countdown(to: promise, now: model.now).map { " (\($0))" } ?? ""
        parts.append("promis \(model.clock.short(promise, now: model.now))\(left)")
    }
    return parts.joined(separator: " · ")
}

private func keys(_ model: Model) -> String {
    switch model.top {
    case .board: "⏎ ouvrir  c prendre  / chercher  n appel  t transférer  ? aide  q quitter"
    case .sheet where model.open?.isWriting == true: "Ctrl-S envoyer  Ctrl-E éditeur  Ctrl-W mot  Ctrl-Z annuler  Échap relire"
    case .sheet where model.open?.sheet.isMine == false: "c prendre  h historique  / chercher  ? aide  Échap retour"
    case .sheet: "⏎ écrire  e éditeur  1-9 insérer  s envoyer  t transférer  x clore  h  ?  Échap"
    case .search: "⏎ chercher, puis ↑↓ et ⏎ insérer  Tab commune  ! signaler une erreur  Échap"
    case .transfer: "↑↓ choisir  ⏎ valider  Échap retour"
    case .closing: "1-7 choisir  Échap retour"
    case .prompt: "⏎ valider  Échap retour"
    case .intake: "⏎ ou Tab : champ suivant  1-9 choisir  Ctrl-S terminer  Échap retour"
    case .offers: "↑↓ choisir  o accepter  r refuser  Échap retour"
    case .confirm(.opensCase): "o ouvrir un dossier  n seulement noter l’appel  Échap retour"
    case .confirm: "o oui  n non"
    case .history, .help: "↑↓ défiler  Échap retour"
    case .spoken: "⏎ ouvrir le dossier  Échap retour à la file"
    }
}

private func bodyOf(_ model: Model, _ size: Size) -> Body {
    switch model.top {
    case .board: boardBody(model, size)
    case .sheet: caseBody(model, size)
    case .history: scrolled(historyLines(model, size.columns), model, size)
    case .help: scrolled(helpText.flatMap { Wrap.lines($0, width: size.columns) }, model, size)
    case .search: searchBody(model, size)
    case .transfer: transferBody(model, size)
    case .closing: closingBody(model, size)
    case .prompt(let prompt): promptBody(prompt, model, size)
    case .intake: intakeBody(model, size)
    case .offers: offersBody(model, size)
    case .confirm(let question): confirmBody(question, model, size)
    case .spoken: spokenBody(model, size)
    }
}

private func scrolled(_ lines: [Line], _ model: Model, _ size: Size) -> Body {
    Body(lines: Array(lines.dropFirst(min(model.scroll, max(0, lines.count - size.rows)))))
}

/// Rows of an editor around its cursor, behind a bar.
func editorRows(_ editor: TextEditor, columns: Int, rows: Int, isActive: Bool) -> Body {
    let layout = editor.layout(columns: columns - 3)
    let first = isActive ? max(0, layout.row - rows + 1) : 0
    let shown = layout.rows.dropFirst(first).prefix(rows).map { Line("│ ", .dim) + editor.line($0) }
    return Body(lines: shown, cursor: isActive ? Frame.Position(row: layout.row - first, column: layout.column + 2) : nil)
}
