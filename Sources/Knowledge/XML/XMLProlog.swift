/// What a file says before its root element, checked before any parser sees it: the encoding, and that there is no DOCTYPE.
///
/// The official files have no DOCTYPE; without one there is neither entity to expand nor external file to fetch.
enum XMLProlog {
    /// The reason to refuse the file, nothing when its prolog is sound.
    static func refusal(of bytes: UnsafeRawBufferPointer) -> String? {
        if bytes.isEmpty { return "le fichier est vide." }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(4).contains(0) {
            return "le fichier est en UTF-16 ou binaire ; il doit être en UTF-8."
        }
        var rest = bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...].drop(while: isSpace)
        guard rest.first == UInt8(ascii: "<") else { return rest.isEmpty ? "le fichier est vide." : "ce n’est pas du XML." }
        while true {
            if starts(rest, "<?xml"), let encoding = declaredEncoding(in: rest),
                !["UTF-8", "UTF8", "US-ASCII"].contains(encoding.uppercased())
            {
                return "l’encodage déclaré est « \(encoding) » ; il doit être UTF-8."
            }
            if starts(rest, "<!DOCTYPE") { return "le fichier contient une déclaration DOCTYPE, qui n’est pas acceptée." }
            guard let end = starts(rest, "<?") ? "?>" : starts(rest, "<!--") ? "-->" : nil else { return nil }
            guard let next = after(end, in: rest) else { return "le fichier est tronqué." }
            rest = rest[next...].drop(while: isSpace)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private static func starts(_ bytes: Slice<UnsafeRawBufferPointer>, _ text: String) -> Bool { bytes.starts(with: text.utf8) }

    /// The index after the first occurrence of `mark`.
    private static func after(_ mark: String, in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        let length = mark.utf8.count
        return bytes.indices.dropLast(length - 1).first { starts(bytes[$0..<($0 + length)], mark) }.map { $0 + length }
    }

    private static func declaredEncoding(in bytes: Slice<UnsafeRawBufferPointer>) -> String? {
        guard let end = after("?>", in: bytes), let start = after("encoding", in: bytes[..<end]) else { return nil }
        let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        guard let open = bytes[start..<end].firstIndex(where: isQuote) else { return nil }
        let name = bytes[(open + 1)..<end].prefix { !isQuote($0) }
        return String(decoding: name, as: UTF8.self)
    }
}
