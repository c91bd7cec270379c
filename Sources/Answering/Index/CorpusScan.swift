/// The corpus as numbers of forms, text by text; the first pass of a build.
struct CorpusScan: Sendable {
    /// One text of one field of one entry.
    struct Value: Sendable {
        var document: Int32
        var field: SearchField
        /// Occurrences that it stands for: more for a link used often.
        var weight: Float
        /// In `stream`.
        var words: Range<Int>
    }

    private(set) var counter = FormCounter()
    private(set) var stream: [UInt32] = []
    private(set) var values: [Value] = []

    /// Reads the two halves of the corpus at once; the forms are numbered as if it were read from end to end.
    init(_ documents: [IndexDocument]) {
        let middle = documents.count / 2
        let (head, tail) = Parallel.both({ CorpusScan(documents[..<middle]) }, { CorpusScan(documents[middle...]) })
        self = head
        append(tail)
    }

    private init(_ documents: ArraySlice<IndexDocument>) {
        stream.reserveCapacity(documents.reduce(0) { $0 + $1.body.utf8.count } / 4)
        for number in documents.indices { add(documents[number], Int32(number)) }
    }

    private mutating func append(_ other: CorpusScan) {
        let forms = counter.add(other.counter)
        let start = stream.count
        stream.append(contentsOf: other.stream.lazy.map { forms[Int($0)] })
        values.append(
            contentsOf: other.values.lazy.map { value in
                var value = value
                value.words = value.words.lowerBound + start..<value.words.upperBound + start
                return value
            })
    }

    private mutating func add(_ document: IndexDocument, _ number: Int32) {
        add(document.title, number, .title)
        for wording in document.wordings + document.menuTitles { add(wording, number, .alternative) }
        for anchor in document.anchors { add(anchor.text, number, .anchor, weight: anchorWeight(anchor.count)) }
        for wording in document.citizenWordings { add(wording, number, .citizen) }
        add(document.summary, number, .summary)
        for heading in document.headings { add(heading, number, .heading) }
        add(document.body, number, .body)
        for theme in document.themes { add(theme, number, .theme) }
    }

    private func anchorWeight(_ count: Int) -> Float { count <= 1 ? 1 : count <= 4 ? 1.5 : 2 }

    private mutating func add(_ text: String, _ document: Int32, _ field: SearchField, weight: Float = 1) {
        var text = text
        let start = stream.count
        text.withUTF8 { source in
            let scan = WordScan(source)
            for index in scan.words.indices {
                stream.append(counter.add(scan, index, source: source, official: field != .citizen))
            }
        }
        guard stream.count > start else { return }
        values.append(Value(document: document, field: field, weight: weight, words: start..<stream.count))
    }
}
