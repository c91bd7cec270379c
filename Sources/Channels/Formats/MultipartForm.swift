/// The parts of a `multipart/form-data` body (RFC 7578; RFC 2046 §5.1), read whole and strictly: what a browser sends, and nothing else.
struct MultipartForm: Sendable {
    struct Part: Sendable, Equatable {
        var name: String
        /// As sent: never a path to open. Nothing for an ordinary field.
        var fileName: String?
        var content: [UInt8]
    }

    enum Fault: Error, Equatable {
        /// The type is not `multipart/form-data`, or has no usable boundary.
        case notMultipart
        /// The body does not begin with its boundary, or never ends with it: cut on the way.
        case unclosed
        /// A part whose header cannot be read.
        case malformedPart
        case tooManyParts
    }

    /// A form has a handful of fields.
    static let maximumParts = 64
    /// Bytes of the header of one part.
    static let maximumHeader = 4096

    private(set) var parts: [Part] = []

    init(_ body: some Collection<UInt8>, contentType: String) throws(Fault) {
        guard let boundary = Self.boundary(of: contentType) else { throw .notMultipart }
        let bytes = Array(body)
        let delimiter = Array("--\(boundary)".utf8)
        guard bytes.starts(with: delimiter) else { throw .unclosed }
        var position = delimiter.count
        let separator = Array("\r\n".utf8) + delimiter
        while true {
            if bytes[position...].starts(with: Array("--".utf8)) { return }
            guard bytes[position...].starts(with: Array("\r\n".utf8)) else { throw .unclosed }
            position += 2
            guard parts.count < Self.maximumParts else { throw .tooManyParts }
            guard let end = Self.find(separator, in: bytes, from: position) else { throw .unclosed }
            parts.append(try Self.part(bytes[position..<end]))
            position = end + separator.count
        }
    }

    /// An ordinary field, when its bytes are UTF-8.
    func text(_ name: String) -> String? {
        parts.first { $0.name == name && $0.fileName == nil }.flatMap { String(validating: $0.content, as: UTF8.self) }
    }

    func file(_ name: String) -> Part? { parts.first { $0.name == name && $0.fileName != nil } }

    // MARK: Reading

    private static func boundary(of contentType: String) -> String? {
        let pieces = contentType.split(separator: ";").map { $0.trimming(\.isWhitespace) }
        guard pieces.first?.lowercased() == "multipart/form-data",
            let written = pieces.first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst("boundary=".count)
        else { return nil }
        let boundary = written.trimming { $0 == "\"" }
        let isPlain = boundary.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPlain && (1...70).contains(boundary.utf8.count) ? String(boundary) : nil
    }

    private static func part(_ bytes: ArraySlice<UInt8>) throws(Fault) -> Part {
        let blank = Array("\r\n\r\n".utf8)
        guard let end = find(blank, in: Array(bytes.prefix(maximumHeader)), from: 0),
            let header = String(validating: bytes[bytes.startIndex..<bytes.startIndex + end], as: UTF8.self)
        else { throw .malformedPart }
        let disposition = header.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let disposition, let name = parameter("name", of: disposition) else { throw .malformedPart }
        let content = Array(bytes[(bytes.startIndex + end + blank.count)...])
        return Part(name: name, fileName: parameter("filename", of: disposition), content: content)
    }

    /// A quoted parameter; browsers write a quote of the value as `%22` (WHATWG HTML, multipart/form-data encoding).
    private static func parameter(_ name: String, of header: Substring) -> String? {
        guard let start = header.firstRange(of: "; \(name)=\""), let end = header[start.upperBound...].firstIndex(of: "\"") else {
            return nil
        }
        return String(header[start.upperBound..<end]).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    /// The first place of `pattern`, its first byte looked for first: a file of several megabytes is read once.
    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard pattern.count <= bytes.count else { return nil }
        let last = bytes.count - pattern.count
        return bytes.withUnsafeBufferPointer { bytes in
            var position = start
            while position <= last {
                if bytes[position] == pattern[0], bytes[position..<position + pattern.count].elementsEqual(pattern) { return position }
                position += 1
            }
            return nil
        }
    }
}
