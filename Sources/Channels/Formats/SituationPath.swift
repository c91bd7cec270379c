/// The branch of a fiche, written in one field of an address: titles from the outermost, separated by « › ».
enum SituationPath {
    static func written(_ branch: [String]) -> String {
        branch.map { $0.replacing("\\", with: "\\\\").replacing("›", with: "\\›") }.joined(separator: "›")
    }

    static func read(_ text: String) -> [String] {
        var titles = [""]
        var isEscaped = false
        for character in text {
            switch character {
            case "\\" where !isEscaped: isEscaped = true
            case "›" where !isEscaped: titles.append("")
            default:
                titles[titles.count - 1].append(character)
                isEscaped = false
            }
        }
        return titles.filter { !$0.isEmpty }
    }
}
