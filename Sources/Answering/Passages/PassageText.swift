import Knowledge

/// Text of a fiche as a passage shows it.
enum PassageText {
    /// The text on one line, ordinary spaces for no-break ones, single spaces, none at the ends; invisible characters left out.
    static func line(_ text: String) -> String {
        var text = text
        return text.withUTF8 { source in
            String(unsafeUninitializedCapacity: source.count) { target in
                var length = 0
                var position = 0
                while position < source.count {
                    let (width, space) = blank(source, position)
                    if width > 0 {
                        if space, length > 0, target[length - 1] != 0x20 {
                            target[length] = 0x20
                            length += 1
                        }
                        position += width
                    } else {
                        target[length] = source[position]
                        length += 1
                        position += 1
                    }
                }
                if length > 0, target[length - 1] == 0x20 { length -= 1 }
                return length
            }
        }
    }

    /// Width of a blank at `position`, 0 when there is none; whether it is a space or nothing at all.
    private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (width: Int, space: Bool) {
        let byte = bytes[position]
        if byte <= 0x20 { return (1, true) }
        if byte == 0xC2, position + 1 < bytes.count {
            if bytes[position + 1] == 0xA0 { return (2, true) }
            if bytes[position + 1] == 0xAD { return (2, false) }
        }
        if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
            switch bytes[position + 2] {
            case 0xAF, 0x80...0x8A: return (3, true)
            case 0x8B...0x8F: return (3, false)
            default: break
            }
        }
        return (0, false)
    }
}
