import Reception

extension Model {
    /// A key means a verb where keys are commands, and text where one types.
    mutating func pressed(_ key: Key) -> [Effect] {
        if key == .control("c") { return said(.quit) }
        if case .confirm(let question) = top { return confirmed(key, question) }
        if isTyping { return typed(key) }
        switch key {
        case .up, .down: return moved(key == .down ? 1 : -1)
        case .pageUp, .pageDown: return moved(key == .pageDown ? 10 : -10)
        case .escape: return said(.back)
        case .enter: return entered()
        case .control("s"): return said(.send)
        case .char(let letter): return verb(letter).map { said($0) } ?? []
        default: return []
        }
    }

    /// Enter only sends, which it was pressed for: it never gives up what was written.
    private mutating func confirmed(_ key: Key, _ question: Question) -> [Effect] {
        switch key {
        case .enter where question == .send: said(.yes)
        case .char("o"), .char("O"): said(.yes)
        case .char("n"), .char("N"): said(.no)
        case .escape: said(.back)
        default: []
        }
    }

    private mutating func entered() -> [Effect] {
        switch top {
        case .board: said(.open)
        case .sheet: said(.write)
        case .search: said(.insert(search.selected ?? 0))
        case .offers: said(.yes)
        case .spoken: said(.open)
        default: said(.back)
        }
    }

    private func verb(_ letter: Character) -> Verb? {
        if letter == "?" { return .help }
        if let digit = letter.wholeNumberValue, digit > 0 { return top == .sheet ? .insert(digit - 1) : .pick(digit - 1) }
        if top == .offers { return ["o": .yes, "r": .no, "q": .back][letter] }
        if top == .search { return ["/": .search, "!": .report, "q": .back][letter] }
        guard top == .board || top == .sheet else { return letter == "q" ? .back : nil }
        let common: [Character: Verb] = ["c": .claim, "/": .search, "n": .intake, "t": .transfer, "o": .offers, "h": .history, "q": .quit]
        let ofCase: [Character: Verb] = [
            "e": .edit, "s": .send, "m": .note, "w": .hold, "x": .close, "r": .release, "i": .identify, "l": .resend, "q": .back,
        ]
        return (top == .sheet ? ofCase[letter] : nil) ?? common[letter]
    }

    /// Up and down, where there is no text.
    private mutating func moved(_ step: Int) -> [Effect] {
        switch top {
        case .board:
            let index = lines.firstIndex { $0.id == selectedLine?.id } ?? 0
            if !lines.isEmpty { selected = lines[min(max(0, index + step), lines.count - 1)].id }
        case .sheet:
            let back = scrolled(open?.back ?? 0, by: -step)
            open?.back = back
        case .search:
            let next = (search.selected ?? 0) + step
            search.selected = next < 0 ? nil : min(next, max(0, search.count - 1))
        case .offers: offer = min(max(0, offer + step), max(0, (board?.offers.count ?? 0) - 1))
        default: scroll = scrolled(scroll, by: step)
        }
        return []
    }

    /// Never past the ends of what is on the screen, so that the next key moves something.
    private func scrolled(_ rows: Int, by step: Int) -> Int {
        let furthest = furthestScroll(self)
        return min(max(0, min(rows, furthest) + step), furthest)
    }

    // MARK: Typing

    private mutating func typed(_ key: Key) -> [Effect] {
        switch (key, top) {
        case (.escape, _): return said(.back)
        case (.control("s"), _): return said(.send)
        case (.control("e"), .sheet): return said(.edit)
        case (.enter, .sheet): return typed { $0.insert("\n") }
        case (.enter, .intake) where intake.field.isLong: return typed { $0.insert("\n") }
        case (.enter, .prompt), (.enter, .transfer), (.enter, .search): return said(.yes)
        case (.enter, .intake), (.tab, .intake): return stepped(1)
        case (.backTab, .intake): return stepped(-1)
        case (.up, .intake) where !intake.field.isLong, (.down, .intake) where !intake.field.isLong: return stepped(key == .down ? 1 : -1)
        case (.char(let digit), .intake) where intake.field.isChoice: return digit.wholeNumberValue.map { said(.pick($0 - 1)) } ?? []
        case (.tab, .search), (.backTab, .search):
            search.isPlacing.toggle()
            return search.isPlacing ? [] : searched()
        case (.down, .search): if !search.isEmpty { search.selected = 0 }
        case (.up, .transfer), (.down, .transfer):
            if let selected = transfer?.selected { transfer?.select(selected + (key == .down ? 1 : -1)) }
        default:
            let columns = size.columns - 3
            return typed { $0.apply(key, columns: columns) }
        }
        return []
    }

    mutating func stepped(_ step: Int) -> [Effect] {
        let isPlaced = intake.field == .commune
        intake.move(by: step)
        // The answers proposed are those of the place; a commune changed after the question asks again.
        if isPlaced { return searched() }
        guard intake.sketch != DeskSketch(), intake.sketch != intake.matched else { return [] }
        intake.matched = intake.sketch
        return ask(.matches(intake.sketch))
    }

    /// Changes the text where one types; a search follows the typing.
    mutating func typed(_ change: (inout TextEditor) -> Void) -> [Effect] {
        switch top {
        case .sheet where open?.isWriting == true: change(&draft)
        case .prompt: change(&line)
        case .search where search.selected == nil && search.isPlacing: change(&search.commune)
        case .search where search.selected == nil: return following { change(&$0.search.words) }
        case .transfer: return following { $0.transfer?.retype(change) }
        case .intake where !intake.field.isChoice:
            if intake.field == .question { return following { change(&$0.intake[.question]) } }
            change(&intake[intake.field])
        default: break
        }
        return []
    }

    private mutating func following(_ change: (inout Model) -> Void) -> [Effect] {
        change(&self)
        typing += 1
        return [.searchSoon(typing)]
    }

    mutating func searched() -> [Effect] {
        switch top {
        case .search where !search.words.isBlank && (search.asked, search.askedCommune) != (search.words.text, search.givenCommune):
            (search.asked, search.askedCommune) = (search.words.text, search.givenCommune)
            return ask(.search(search.asked, commune: search.givenCommune)) + ask(.directory(search.asked, commune: search.givenCommune))
        case .transfer:
            guard let words = transfer?.words, !words.isBlank else { return [] }
            return ask(.directory(words.text, commune: nil))
        case .intake where !intake[.question].isBlank:
            return ask(.search(intake[.question].text, commune: intake[.commune].isBlank ? nil : intake[.commune].text))
        default: return []
        }
    }
}

extension TextEditor {
    /// The editing keys, the same everywhere.
    mutating func apply(_ key: Key, columns: Int) {
        switch key {
        case .char(let character): insert(String(character))
        case .backspace: eraseBefore()
        case .delete: eraseAfter()
        case .left: left()
        case .right: right()
        case .wordLeft: wordLeft()
        case .wordRight: wordRight()
        case .home, .control("a"): home()
        case .end: end()
        case .up: moveRow(by: -1, columns: columns)
        case .down: moveRow(by: 1, columns: columns)
        case .control("w"): eraseWord()
        case .control("k"): eraseToEnd()
        case .control("z"): undo()
        default: break
        }
    }
}
