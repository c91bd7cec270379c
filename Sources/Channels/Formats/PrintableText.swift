extension String {
    /// What a terminal may receive: line breaks and tabs go through; a control character (C0, DEL, C1) is shown by its symbol, and a control
    /// that reorders the line (UAX #9) is left out. What a citizen wrote comes back to whoever reads with curl.
    var printable: String {
        guard unicodeScalars.contains(where: \.isOrder) else { return self }
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let drawn = scalar.isOrder ? scalar.symbol : scalar { shown.append(drawn) }
        }
        return String(shown)
    }
}

extension Unicode.Scalar {
    /// Whether a terminal obeys it instead of drawing it.
    fileprivate var isOrder: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The picture of a control of ASCII (U+2400), the replacement character for C1; nothing for a carriage return and for what reorders.
    fileprivate var symbol: Unicode.Scalar? {
        switch value {
        case 0x0D: nil
        case 0x00...0x1F: Unicode.Scalar(0x2400 + value)
        case 0x7F: "\u{2421}"
        case 0x80...0x9F: "\u{FFFD}"
        default: nil
        }
    }
}
