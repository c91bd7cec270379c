/// Without control characters other than line breaks and tabs, nor those that reorder a line (Unicode categories Cc and, of Cf, the
/// bidirectional ones): what people write is shown in terminals. « \r\n » is a line break.
package func withoutControls(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }
    guard !isPlain else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
        let isBreak = scalar == "\n" || scalar == "\t"
        if isBreak || !(scalar.properties.generalCategory == .control || reordering.contains(scalar.value)) { scalars.append(scalar) }
    }
    return String(scalars)
}

private let reordering: Set<UInt32> = Set([0x061C, 0x200E, 0x200F]).union(0x202A...0x202E).union(0x2066...0x2069)
