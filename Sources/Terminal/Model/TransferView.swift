import Reception

/// Where the case on the screen goes.
struct TransferView: Equatable, Sendable {
    private(set) var words = TextEditor()
    let known: [DeskDestination]
    /// Those of the directory that have the words on the screen; none while it has not answered for these very words.
    private(set) var found: [DeskDestination] = []
    private(set) var isSearched = false
    private(set) var selected = 0

    init(known: [DeskDestination]) { self.known = known }

    /// Known ones that have the words, then those of the directory.
    var choices: [DeskDestination] {
        let words = words.text.lowercased()
        let fitting = known.filter { words.isEmpty || $0.name.lowercased().contains(words) }
        return fitting + found.filter { body in !fitting.contains { $0.id == body.id } }
    }

    var chosen: DeskDestination? { choices.indices.contains(selected) ? choices[selected] : nil }

    /// Whether the directory has still to answer for the words on the screen.
    var isAwaited: Bool { !isSearched && !words.isBlank }

    /// Other words have other answers: what was found for the former ones can no longer be chosen.
    mutating func retype(_ change: (inout TextEditor) -> Void) {
        let before = words.text
        change(&words)
        if words.text != before { (found, isSearched, selected) = ([], false, 0) }
    }

    /// The directory's answer; one to older words is let go.
    mutating func find(_ bodies: [DeskDestination], for words: String) {
        if words == self.words.text { (found, isSearched) = (bodies, true) }
    }

    /// - Returns: whether there is such a choice.
    @discardableResult
    mutating func select(_ index: Int) -> Bool {
        guard choices.indices.contains(index) else { return false }
        selected = index
        return true
    }
}
