/// Search of bodies by their names, present and past.
package struct NameQuery: Sendable {
    /// Folded: no accent, no punctuation.
    private let words: [String]

    package init(_ text: String) { words = foldedWords(text).split(separator: " ").map(String.init) }

    /// The name has a word that begins with each of those asked.
    package func matches(_ name: String) -> Bool {
        let name = " \(foldedWords(name))"
        return !words.isEmpty && words.allSatisfy { name.contains(" \($0)") }
    }

    /// The former name by which a body is found, when its present one does not answer.
    package func formerName(of body: Body) -> String? {
        matches(body.name) ? nil : body.formerNames.first { matches($0.name) }?.name
    }

    package func matches(_ body: Body) -> Bool { matches(body.name) || formerName(of: body) != nil }
}

extension BodyCatalog {
    /// Bodies whose present or former name answers, in the order of the directory, decoded as they are met.
    package func bodies(named query: NameQuery) -> some Sequence<Body> {
        (0..<archive.count).lazy
            .filter { query.matches(archive.name(at: $0)) || archive.formerNames[$0]?.contains { query.matches($0.name) } == true }
            .map { archive.body(at: $0) }
    }
}
