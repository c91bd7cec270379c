import CStemmer

/// Snowball's French stemmer. One per thread of work: the library keeps the last stem in its own buffer.
struct Stemmer: ~Copyable {
    private let handle: OpaquePointer?

    init() { handle = sb_stemmer_new("french", "UTF_8") }

    deinit { sb_stemmer_delete(handle) }

    /// The stem of a lower-case word, accents kept; the word itself when the library has no memory left.
    func stem(_ word: String) -> String {
        guard let handle else { return word }
        var word = word
        return word.withUTF8 { bytes in
            guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            return String(decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))), as: UTF8.self)
        }
    }

    /// The stem without accents: the name of a term of the index.
    func term(_ word: String) -> String { Folding.fold(stem(word)).replacing(" ", with: "") }
}
