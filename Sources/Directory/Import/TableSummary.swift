/// What reading a table met, besides its lines.
package struct TableSummary: Sendable, Equatable {
    /// Lines of data, refused ones included.
    package var lines = 0
    package var refused = 0
    /// « « ; » », « tabulation ».
    package var separator = ""
    /// Lines with accents, by encoding.
    package var utf8Lines = 0
    package var windows1252Lines = 0
    /// The first lines that are in Windows-1252, at most ten: where to look when both encodings are met.
    package var firstWindows1252Lines: [Int] = []
    package var header = TableHeader(titles: [])
    /// Cells that look like formulas.
    package var formulas = 0
    /// What is odd about the file, in French.
    package var notes: [String] = []
    /// Why reading stopped before the end, in French; nil when all was read.
    package var interruption: String?
    /// Where the lines come from.
    package var origin = Provenance.Origin.ownFile

    package init() {}

    /// There are columns, none of which is the name.
    package var lacksName: Bool { !header.titles.isEmpty && !header.columns.contains { $0.field == .name } }

    /// « Windows-1252 », « UTF-8 », or both with the lines that differ.
    package var encoding: String {
        switch (utf8Lines, windows1252Lines) {
        case (_, 0): return "UTF-8"
        case (0, _): return "Windows-1252"
        default:
            let lines = firstWindows1252Lines.map(String.init).joined(separator: ", ")
            let more = windows1252Lines > firstWindows1252Lines.count ? "…" : ""
            let place = windows1252Lines == 1 ? "à la ligne" : "aux lignes"
            return "UTF-8 et Windows-1252 mélangés (Windows-1252 \(place) \(lines)\(more))"
        }
    }
}
