/// One line of a table and what became of it.
package struct TableLine: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
        case body(Body)
        /// Why, in French, each fault once.
        case refused([String])
    }

    /// Line of the file, counted from 1 (the header is 1).
    package var line: Int
    /// As the file has them.
    package var cells: [String]
    /// The name of the body, or what stands for it when it could not be read.
    package var name: String
    /// The identifier written on the line, or made of the name and the place; empty when there is neither.
    package var id: String
    /// The line has an identifier of its own.
    package var hasOwnId: Bool
    package var outcome: Outcome
    /// What is odd about it and does not refuse it, in French.
    package var notes: [String]

    package init(line: Int, cells: [String], name: String, id: String, hasOwnId: Bool, outcome: Outcome, notes: [String] = []) {
        self.line = line
        self.cells = cells
        self.name = name
        self.id = id
        self.hasOwnId = hasOwnId
        self.outcome = outcome
        self.notes = notes
    }

    package var body: Body? {
        if case .body(let body) = outcome { return body }
        return nil
    }

    package var reasons: [String] {
        if case .refused(let reasons) = outcome { return reasons }
        return []
    }
}
