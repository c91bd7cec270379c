/// A word of a text: where it stands in the text, and its folded form.
struct ScannedWord: Equatable {
    /// Folded form, in the scan's own bytes.
    var start: Int32
    var length: Int32
    /// In the UTF-8 bytes of the text.
    var sourceStart: Int32
    var sourceEnd: Int32
    /// Made of digits (« 1 200 » and « 13ème » included).
    var isNumber: Bool
}

/// What ends a sentence, or begins a new line.
struct ScannedMark: Equatable {
    enum Kind: UInt8 { case stop, question, exclamation, line, comma }

    var kind: Kind
    /// Number of words before it.
    var word: Int32
    /// In the UTF-8 bytes of the text, just after the mark.
    var sourceEnd: Int32
}

/// A text cut into folded words: lower case, without accents, ligatures, elisions (l’, d’, qu’…), invisible characters.
///
/// Numbers written « 1 200 », « 13ème », « treizième », « 13 e » have one form. Folding is idempotent: the words of a scan, joined by spaces, give the same words.
struct WordScan {
    private(set) var bytes: [UInt8] = []
    private(set) var words: [ScannedWord] = []
    private(set) var marks: [ScannedMark] = []

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { WordScan($0) }
    }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var scanner = WordScanner(text)
        scanner.run()
        bytes = scanner.bytes
        words = scanner.words
        marks = scanner.marks
    }

    func form(_ index: Int) -> String {
        let word = words[index]
        return String(decoding: bytes[Int(word.start)..<Int(word.start + word.length)], as: UTF8.self)
    }

    func hash(_ index: Int) -> UInt64 {
        let word = words[index]
        return StableHash.of(bytes, from: Int(word.start), count: Int(word.length))
    }
}

/// The folded form of a text: its words, a space apart; two spaces where two numbers could be read as one (« 2. 200 »).
package enum Folding {
    package static func fold(_ text: String) -> String {
        let scan = WordScan(text)
        var folded = ""
        for index in scan.words.indices {
            if index > 0 { folded += mayGroup(scan.words[index - 1], scan.words[index]) ? "  " : " " }
            folded += scan.form(index)
        }
        return folded
    }

    private static func mayGroup(_ first: ScannedWord, _ second: ScannedWord) -> Bool {
        first.isNumber && second.isNumber && second.length == 3
    }
}
