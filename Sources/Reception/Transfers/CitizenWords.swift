import Casework

/// What a citizen wrote, for whoever takes their request over.
enum CitizenWords {
    /// Oldest first, without the numbers and « non » that answered the automaton; the subject when nothing else is left.
    static func of(_ content: TransferContent) -> [String] {
        let said = content.exchanges.map { ($0.instant, $0.textIn) }
        let written = content.messages.filter { $0.from == .citizen }.map { ($0.instant, $0.text) }
        let words = (said + written).sorted { $0.0 < $1.0 }.compactMap(\.1).filter { !answersAutomaton($0) }
        return words.isEmpty ? [content.subject].compactMap(\.self) : words
    }

    private static func answersAutomaton(_ text: String) -> Bool {
        switch Command.read(text) {
        case .number, .human, .no: true
        case .insist, nil: false
        }
    }
}
