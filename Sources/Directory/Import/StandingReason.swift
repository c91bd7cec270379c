/// A refusal that a line brings back in its `motif` cell, and that the line alone cannot disprove: in the file of refused lines its twin is
/// no longer there, and its open quote is an ordinary character.
enum StandingReason {
    static let unclosedQuote = "un guillemet ouvert sur cette ligne n’est jamais fermé"

    /// `what`: « identifiant », « nom et même commune », « organisme ».
    static func same(_ what: String, asLine line: Int) -> String { "même \(what) que la ligne \(line)" }

    /// The refusal that still stands, with what to do; nil when the reasons of a `motif` are read anew from the line.
    static func read(_ reason: String) -> String? {
        let standing = reason.split(separator: " ; ").compactMap { part -> String? in
            let text = String(part).replacing(remedy, with: "").trimmed
            let isTwin = text.hasPrefix("même ") && text.contains(" que la ligne ")
            return isTwin || text.contains("guillemet ouvert") ? text : nil
        }
        return standing.isEmpty ? nil : standing.joined(separator: " ; ") + remedy
    }

    private static let remedy = " : corrigez, puis videz la colonne motif"
}
