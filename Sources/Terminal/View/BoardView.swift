import Reception

func boardBody(_ model: Model, _ size: Size) -> Body {
    guard let board = model.board else { return Body(lines: [Line("Un instant…")]) }
    var lines = [Line.rule("À moi", size.columns)]
    if board.mine.isEmpty { lines.append(Line("    rien : c prend le premier de la file")) }
    lines += board.mine.map { boardLine($0, model, size.columns) }
    lines.append(.rule("File (par promesse)", size.columns))
    if board.queue.isEmpty { lines.append(Line("    personne n’attend")) }
    let offers =
        board.offers.isEmpty ? [] : [Line.rule("Offres d’autres sites (o)", size.columns)] + board.offers.map { offerLine($0, model) }
    let room = max(2, size.rows - lines.count - offers.count)
    let index = board.queue.firstIndex { $0.id == model.selectedLine?.id } ?? 0
    let shown = board.waiting > room ? room - 1 : room
    let first = max(0, index - shown + 1)
    lines += board.queue.dropFirst(first).prefix(shown).map { boardLine($0, model, size.columns) }
    if board.waiting > first + shown { lines.append(Line("… et \(board.waiting - first - shown) de plus", .dim)) }
    return Body(lines: lines + offers)
}

/// `MEA-7K4F-2M9C`: what is said on the telephone is never cut.
private let referenceWidth = 13

/// Urgency by « ! » and by words; colour only repeats them.
func boardLine(_ line: DeskLine, _ model: Model, _ columns: Int) -> Line {
    let isSelected = line.id == model.selectedLine?.id
    let isUrgent = line.urgency == "vital" || line.urgency == "urgent"
    let urgency: Style = isUrgent || line.isLate ? .alert : .plain
    let style = isSelected ? urgency.union(.bold) : urgency
    let columnsOfPerson = columns >= 100 ? 22 : 11
    let left =
        Line("\(isSelected ? "▸" : " ") \(isUrgent ? "!" : " ") ") + Line(line.reference).fitted(referenceWidth) + Line("  ")
        + Line(due(line, model)).fitted(5) + Line("  ") + Line(line.person).fitted(columnsOfPerson) + Line(" ")
    let right = Line(" ") + Line(line.channel).fitted(columns >= 100 ? 8 : 5) + Line(" ") + Line(rank(line)).fitted(5)
    return (left + Line(line.subject).fitted(max(4, columns - left.width - right.width)) + right).styled(style)
}

func due(_ line: DeskLine, _ model: Model) -> String {
    guard let promise = line.promise else { return "" }
    return line.isLate || promise <= model.now ? "passé" : model.clock.short(promise, now: model.now)
}

/// « vital » before all; « 3ᵉ » : the third contact of this person on the theme.
func rank(_ line: DeskLine) -> String {
    if line.urgency == "vital" { return "vital" }
    if line.state.hasPrefix("attend ") { return "att." }
    return line.contactRank.map { $0 == 1 ? "1ʳᵉ" : "\($0)ᵉ" } ?? ""
}

extension DeskLine {
    /// Whether an outside body has still to answer.
    var awaitsBody: Bool { state.hasPrefix("attend ") && state != "attend le demandeur" }
}

func offerLine(_ offer: DeskOffer, _ model: Model) -> Line {
    Line("    ") + Line(offer.reference).fitted(referenceWidth)
        + Line("  de \(offer.from), jusqu’à \(model.clock.moment(offer.expires, now: model.now)) : \(offer.subject) (\(offer.reason))")
}

func offersBody(_ model: Model, _ size: Size) -> Body {
    var lines = [Line.rule("Offres d’autres sites", size.columns)]
    for (index, offer) in (model.board?.offers ?? []).enumerated() {
        let mark = Line(index == model.offer ? "▸ " : "  ") + Line("\(index + 1) ")
        let until = model.clock.moment(offer.expires, now: model.now)
        lines += Wrap.lines("\(offer.reference) de \(offer.from) : \(offer.subject)", width: size.columns, first: mark)
        lines += Wrap.lines("Raison : \(offer.reason). Jusqu’à \(until).", width: size.columns, first: Line("    "))
    }
    return Body(lines: lines)
}
