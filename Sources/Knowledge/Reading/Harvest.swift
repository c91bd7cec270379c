/// What one file says of others, and what was counted while reading it.
struct Harvest: Sendable {
    /// Words said of another file, by its id.
    struct Saying: Sendable {
        var id: String
        var text: String
    }

    /// `LienInterne`: every link with its words, which may be empty.
    var links: [Saying] = []
    /// Titles given by menus.
    var menuTitles: [Saying] = []
    /// `QuestionReponse`.
    var wordings: [Saying] = []
    /// By place in `Element.all`.
    var elements: [Int] = []
    var unknownElements: [String: Int] = [:]
    /// What was left out of the file.
    var warnings: [ImportProblem] = []
}
