import Foundation
import Reception

/// Draws the model: the same model and size give the same frame.
func view(_ model: Model, _ screen: Size) -> Frame {
    let size = bodySize(model, screen)
    let head = [title(model, size.columns)] + [banner(model)].compactMap { $0 }.map { Line($0, [.bold, .alert]) }
    let foot = model.notice.map { Line($0, .bold) } ?? Line(keys(model), .dim)
    var body = bodyOf(model, size)
    body.lines = Array(body.lines.prefix(size.rows))
    body.lines += Array(repeating: Line(), count: size.rows - body.lines.count)
    let cursor = body.cursor.map { Frame.Position(row: $0.row + head.count, column: $0.column) }
    return Frame(lines: head + body.lines + [foot], cursor: cursor, size: screen)
}

/// What the title, the banner and the keys leave.
func bodySize(_ model: Model, _ screen: Size) -> Size {
    Size(columns: max(20, screen.columns), rows: max(8, screen.rows) - (banner(model) == nil ? 2 : 3))
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
    let waiting = "\(board.waiting) \(board.waiting < 2 ? "attend" : "attendent")"
    let promise = board.nearestPromise.map { promiseTitle($0, "promesse la plus proche", model, isShort: columns < 100) }
    let parts = ["Guichet", board.siteName, promise, waiting, "\(board.mine.count) à moi"].compactMap { $0 }
    return Line(parts.joined(separator: " · "), .reverse).justified(Line(" ") + hour, columns)
}

/// The promise comes before what may be cut.
func caseTitle(_ sheet: DeskSheet, _ model: Model, isShort: Bool = false) -> String {
    let promise = sheet.line.promise.map { promiseTitle($0, "promis", model, isShort: isShort) }
    let vital = sheet.line.urgency == "vital" ? "! vital" : nil
    let state = sheet.isMine ? "prise par vous" : sheet.line.state
    return [sheet.line.reference, sheet.line.person, vital, promise, sheet.commune, state].compactMap { $0 }.joined(separator: " · ")
}

/// « promis 11:30 (dans 44 min) », « prom. 11:30 ».
private func promiseTitle(_ promise: Date, _ words: String, _ model: Model, isShort: Bool) -> String {
    let when = model.clock.short(promise, now: model.now)
    if isShort { return "prom. \(when)" }
    return "\(words) \(when)" + (WallClock.countdown(to: promise, now: model.now).map { " (\($0))" } ?? "")
}

private func keys(_ model: Model) -> String {
    switch model.top {
    case .board: "⏎ ouvrir  c prendre  / chercher  n appel  t transférer  ? aide  q quitter"
    case .sheet where model.open?.isWriting == true: "Ctrl-S envoyer  Ctrl-E éditeur  Ctrl-W mot  Ctrl-Z annuler  Échap relire"
    case .sheet where model.open?.sheet.line.awaitsBody == true:
        "c prendre  h historique  l renvoyer le lien  / chercher  ? aide  Échap retour"
    case .sheet where model.open?.sheet.isMine == false: "c prendre  h historique  / chercher  ? aide  Échap retour"
    case .sheet: "⏎ écrire  e éditeur  1-9 insérer  s envoyer  t transférer  x clore  h  ?  Échap"
    case .search: "⏎ chercher, puis ↑↓ et ⏎ insérer  Tab commune  ! signaler une erreur  Échap"
    case .transfer: "↑↓ choisir  ⏎ valider  Échap retour"
    case .closing: "1-7 choisir  Échap retour"
    case .prompt: "⏎ valider  Échap retour"
    case .intake where model.intake.field.isLong: "⏎ : à la ligne  Tab : champ suivant  Ctrl-S terminer  Échap retour"
    case .intake where model.intake.field.isChoice: "1-9 choisir  ⏎ ou Tab : champ suivant  Ctrl-S terminer  Échap retour"
    case .intake: "⏎ ou Tab : champ suivant  Ctrl-S terminer  Échap retour"
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
    case .help: scrolled(helpLines(size.columns), model, size)
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

/// Rows of an editor around its cursor, behind a bar.
func editorRows(_ editor: TextEditor, columns: Int, rows: Int, isActive: Bool) -> Body {
    let layout = editor.layout(columns: columns - 3)
    let first = isActive ? max(0, layout.row - rows + 1) : 0
    let shown = layout.rows.dropFirst(first).prefix(rows).map { Line("│ ", .dim) + editor.line($0) }
    return Body(lines: shown, cursor: isActive ? Frame.Position(row: layout.row - first, column: layout.column + 2) : nil)
}
