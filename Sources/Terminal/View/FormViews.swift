import Reception

func searchBody(_ model: Model, _ size: Size) -> Body {
    let search = model.search
    var lines = [Line.rule("Chercher dans les fiches et l’annuaire", size.columns)]
    var cursor: Frame.Position?
    for (name, text, isActive) in [("Mots", search.words, !search.isPlacing), ("Commune", search.commune, search.isPlacing)] {
        let isTyped = isActive && search.selected == nil
        let label = Line(isTyped ? "▸ " : "  ") + Line(name, isTyped ? .bold : .plain).fitted(10) + Line(" ")
        let field = editorRows(text, columns: size.columns - label.width, rows: 1, isActive: isTyped)
        if let typed = field.cursor { cursor = Frame.Position(row: lines.count + typed.row, column: label.width + typed.column) }
        lines += field.lines.map { label + $0 }
    }
    let titles = search.findings.map { "\($0.id) \($0.title)" } + search.bodies.map { "\($0.name)  \($0.phones.first ?? "")" }
    lines += titles.enumerated().map { Line(search.selected == $0 ? "▸ " : "  ") + Line("\($0 + 1) ", .bold) + Line($1) }
    if search.isEmpty, !search.asked.isEmpty, model.inFlight.isEmpty { lines.append(Line("Rien trouvé.")) }
    if let passage = search.passage(search.selected ?? 0) {
        lines.append(.rule("Passage", size.columns))
        lines += Wrap.lines(passage.text, width: size.columns, first: Line("  "))
    }
    return Body(lines: lines, cursor: cursor)
}

func transferBody(_ model: Model, _ size: Size) -> Body {
    guard let transfer = model.transfer else { return Body() }
    let field = editorRows(transfer.words, columns: size.columns, rows: 1, isActive: true)
    let choices = transfer.choices.enumerated().map { index, destination in
        Line(index == transfer.selected ? "▸ " : "  ") + Line("\(destination.name) (\(destination.kind == .site ? "site" : "organisme"))")
    }
    let first = max(0, transfer.selected - size.rows + 3)
    return Body(
        lines: [Line.rule("Transférer à (tapez un nom)", size.columns)] + field.lines + choices.dropFirst(first),
        cursor: field.cursor.map { Frame.Position(row: $0.row + 1, column: $0.column) })
}

func closingBody(_ model: Model, _ size: Size) -> Body {
    var lines = [Line.rule("Clore : quelle issue ?", size.columns)]
    if !model.draft.isBlank { lines.append(Line("! Votre brouillon n’est pas parti.", .bold)) }
    return Body(lines: lines + Ending.all.enumerated().map { Line("  \($0 + 1) ", .bold) + Line($1.label) })
}

/// A title that is never cut: what it names is about to be done.
func heading(_ title: String, _ columns: Int) -> [Line] {
    Line(title).width + 4 <= columns ? [.rule(title, columns)] : Wrap.lines(title, width: columns, first: Line("─ ", .dim), style: .bold)
}

func promptBody(_ prompt: Prompt, _ model: Model, _ size: Size) -> Body {
    let title = heading(prompt.title, size.columns)
    let field = editorRows(model.line, columns: size.columns, rows: max(1, size.rows - title.count), isActive: true)
    return Body(
        lines: title + field.lines, cursor: field.cursor.map { Frame.Position(row: $0.row + title.count, column: $0.column) })
}

func intakeBody(_ model: Model, _ size: Size) -> Body {
    let intake = model.intake
    var active = 0..<0
    var body = Body(lines: [Line.rule(intake.caseID == nil ? "Prise d’appel" : "Qui est cette personne ?", size.columns)])
    for field in intake.fields {
        let isActive = field == intake.field
        let label = Line(isActive ? "▸ " : "  ") + Line(field.label, isActive ? .bold : .plain).fitted(10) + Line(" ")
        let rest = Line(String(repeating: " ", count: label.width))
        let first = body.lines.count
        if field.isChoice {
            body.lines += choices(of: field, intake).enumerated().map { ($0 == 0 ? label : rest) + Line($1) }
        } else {
            let rows = field.isLong ? max(2, size.rows / 5) : 1
            let text = editorRows(intake[field], columns: size.columns - label.width, rows: rows, isActive: isActive)
            if let cursor = text.cursor { body.cursor = Frame.Position(row: first + cursor.row, column: cursor.column + label.width) }
            body.lines += text.lines.enumerated().map { ($0 == 0 ? label : rest) + $1 }
        }
        if isActive { active = first..<body.lines.count }
    }
    return body.showing(active, rows: size.rows)
}

/// What a number chooses in that field.
func choices(of field: Intake.Field, _ intake: Intake) -> [String] {
    if field == .suggestions { return intake.findings.enumerated().map { "\($0 + 1) \($1.id) \($1.title)" } }
    let matches = intake.matches.enumerated().map { index, match in
        let mark = intake.person?.id == match.id ? "✓ confirmé" : "\(index + 1)"
        return "\(mark) \(match.name) : \(match.reason), \(match.contacts) contact\(match.contacts > 1 ? "s" : "")"
    }
    return matches + ["0 quelqu’un d’autre"]
}

func confirmBody(_ question: Question, _ model: Model, _ size: Size) -> Body {
    var lines = heading(sentence(question, model), size.columns)
    if question == .send { lines += Wrap.lines(model.draft.text, width: size.columns, first: Line("│ ", .dim), rest: Line("│ ", .dim)) }
    return Body(lines: lines)
}

func sentence(_ question: Question, _ model: Model) -> String {
    switch question {
    case .send: "Envoyer cette réponse à \(model.open?.sheet.line.person ?? "la personne") ? (o/n)"
    case .quit: "\(model.unfinished.joined(separator: ", ")) : quitter quand même ? (o/n)"
    case .opensCase: "Ouvrir un dossier pour la suite ? (o/n)"
    case .dropIntake: "Abandonner cette saisie ? (o/n)"
    }
}

func spokenBody(_ model: Model, _ size: Size) -> Body {
    Body(lines: [Line.rule("À dire à la personne", size.columns)] + spokenText(model).flatMap { Wrap.lines($0, width: size.columns) })
}

func spokenText(_ model: Model) -> [String] {
    guard let sheet = model.spoken else { return [] }
    return [
        "Référence : \(sheet.line.reference)", sheet.spokenReference.map { "Lettre à lettre : \($0)" },
        sheet.secret.map { "Code : \($0) (montré une seule fois)" },
    ]
    .compactMap { $0 }
}

func helpLines(_ columns: Int) -> [Line] { helpText.flatMap { Wrap.lines($0, width: columns) } }

private let helpText = [
    "Tableau : ↑↓ choisir · ⏎ ouvrir · c prendre (le premier qualifié si rien n’est choisi dans la file) · n prise d’appel · / chercher · t transférer · o offres · q quitter",
    "",
    "Dossier : ⏎ écrire · e dans $EDITOR · 1-9 insérer une réponse proposée · s envoyer · m note interne · h historique · i dire qui c’est · t transférer · l renvoyer le lien d’un organisme · w mettre en attente · r rendre à la file · x clore · Échap retour",
    "",
    "Texte : flèches · Origine et Fin · Ctrl-W efface le mot · Ctrl-K la fin de ligne · Ctrl-Z annule · Ctrl-S envoie",
    "",
    "! urgent ou vital · « passé » : promesse dépassée · 3ᵉ : troisième contact de cette personne sur ce thème, on la renvoie de porte en porte.",
]
