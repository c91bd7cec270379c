import Reception

/// Lines of plain text as a page shows them: paragraphs, and lists for the lines that begin with « - ».
struct TextLines {
    struct Part {
        /// Nothing for a list.
        let paragraph: String?
        /// Empty for a paragraph.
        let items: [String]
    }

    let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        for line in FrenchSpacing.tied(text).split(separator: "\n").map({ String($0).trimmingSpaces }) where !line.isEmpty {
            guard line.hasPrefix("- ") else {
                parts.append(Part(paragraph: line, items: []))
                continue
            }
            let item = String(line.dropFirst(2))
            if let last = parts.last, last.paragraph == nil {
                parts[parts.count - 1] = Part(paragraph: nil, items: last.items + [item])
            } else {
                parts.append(Part(paragraph: nil, items: [item]))
            }
        }
        self.parts = parts
    }

    static let view = """
        {{#.parts}}{{#.paragraph}}<p>{{.}}</p>{{/.paragraph}}{{^.paragraph}}<ul>{{#.items}}<li>{{.}}</li>{{/.items}}</ul>{{/.paragraph}}{{/.parts}}
        """
}
