import Answering
import GRDB

/// The reference engine: SQLite FTS5 on the same documents, columns weighed by its bm25, accents folded by its tokenizer.
struct FullTextReference {
    private let queue: DatabaseQueue
    /// Weights of title, wordings and anchors, summary, headings, body: the best of a small grid on the development questions.
    private static let weights = "8.0, 6.0, 3.0, 2.0, 1.0"

    init(_ documents: [IndexDocument]) throws {
        queue = try DatabaseQueue()
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE document USING fts5(
                        id UNINDEXED, title, wordings, summary, headings, body, tokenize = 'unicode61 remove_diacritics 2')
                    """)
            for document in documents {
                let wordings = document.wordings + document.anchors.map(\.text) + document.menuTitles + document.citizenWordings
                try database.execute(
                    sql: "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [
                        document.id, document.title, wordings.joined(separator: "\n"), document.summary,
                        document.headings.joined(separator: "\n"), document.body,
                    ])
            }
            try database.execute(sql: "INSERT INTO document(document) VALUES ('optimize')")
        }
    }

    /// Ids, best first; the words of the question joined by OR.
    func search(_ question: String, top: Int) throws -> [String] {
        let words = question.split { !($0.isLetter || $0.isNumber) }.map { "\"\($0)\"" }
        guard !words.isEmpty else { return [] }
        return try queue.read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT id FROM document WHERE document MATCH ? ORDER BY bm25(document, 0.0, \(Self.weights)) LIMIT ?
                    """)
            return try String.fetchAll(statement, arguments: [words.joined(separator: " OR "), top])
        }
    }
}
