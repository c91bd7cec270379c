import Knowledge

/// A piece of a fiche that may answer by itself: a sentence, a list item with its lead-in, a table row with its headers.
struct Excerpt: Equatable {
    enum Kind: UInt8 { case sentence, item, row }

    var kind: Kind
    /// Word for word, but for no-break spaces; of a row, its cells with their headers.
    var text: String
    /// Paragraph before a list, title of a table: read with the excerpt.
    var lead: String
    /// Of a row only.
    var row: TableRow?
    /// Place in `Outline.nodes`.
    var node: Int
    /// Paragraph, list or table that it comes from; excerpts of one block follow one another.
    var block: Int
    /// The frame around it, when it stands in a remark.
    var note: Note.Kind?
    /// Conditions of the item itself; those of the sections are in the nodes.
    var condition: Condition?
    /// Stands before the body of the fiche.
    var isIntroduction: Bool

    /// The words before a list end with « : »: they say nothing alone.
    var isLeadIn: Bool { kind == .sentence && text.hasSuffix(":") }
    var isQuestion: Bool { kind == .sentence && text.hasSuffix("?") }
}

/// One row of a table: what it is about, and its values under their headers.
struct TableRow: Equatable {
    struct Cell: Equatable {
        var header: String
        var value: String
    }

    var key: String
    var cells: [Cell]

    /// On one line, the cell `first` before the others: « Don de sang total – Intervalle minimum : 8 semaines (Femme : 4 ; Homme : 6) ».
    func text(first: Int = 0) -> String {
        guard cells.indices.contains(first) else { return key }
        let chosen = cells[first]
        let name = [key, cells.count > 1 ? chosen.header : ""].filter { !$0.isEmpty }.joined(separator: " – ")
        var others = cells
        others.remove(at: first)
        let rest = others.filter { !$0.value.isEmpty && $0 != chosen }.map { $0.header.isEmpty ? $0.value : "\($0.header) : \($0.value)" }
        let line = name.isEmpty ? chosen.value : "\(name) : \(chosen.value)"
        return rest.isEmpty ? line : "\(line) (\(rest.joined(separator: " ; ")))"
    }
}
