/// What a field for an e-mail address turned out to hold.
struct EmailReading: Equatable {
    var emails: [String] = []
    /// Web addresses of contact forms, written where an e-mail was expected.
    var forms: [String] = []
    /// Pieces that are neither.
    var unreadable: [String] = []

    /// Splits on spaces, « / », « , », « ; » and « et »; drops `mailto:`, a trailing point or bracket.
    init(_ written: String) {
        if isEmail(written) {
            emails = [written]
            return
        }
        let trimmed = written.trimmed
        if isWebAddress(trimmed) {
            forms = [trimmed]
            return
        }
        for piece in trimmed.split(whereSeparator: { $0.isWhitespace || "/,;|".contains($0) }) {
            var text = String(piece)
            if text.lowercased().hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
            while let last = text.last, ".>)".contains(last) { text.removeLast() }
            while let first = text.first, "<(".contains(first) { text.removeFirst() }
            if isEmail(text) {
                emails.append(text)
            } else if text.contains("@") || text.contains(".") {
                unreadable.append(text)
            }
        }
        if emails.isEmpty, unreadable.isEmpty, !trimmed.isEmpty { unreadable = [trimmed] }
    }
}

/// Begins with a scheme or « www. », and has no space.
func isWebAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("www.") else { return false }
    return !text.contains(where: \.isWhitespace)
}

/// One local part, one domain with a point in it, printable ASCII: enough to send to, and nothing that could break a header.
private func isEmail(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }) else { return false }
    let labels = bytes[(at + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2 else { return false }
    return labels.allSatisfy { !$0.isEmpty && !$0.contains(UInt8(ascii: "@")) }
}

private let forbidden = Array("\"<>()[]\\,;:/".utf8)

extension String {
    /// Without surrounding white space, non-breaking spaces included.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
