extension JsonReader {
    /// A scalar as text without surrounding spaces; empty for null, an object or an array.
    mutating func plainText() throws(JsonFault) -> String {
        guard let text = try text() else { return "" }
        guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
        // Trimming is needed for ASCII white space, and for non-breaking spaces, whose UTF-8 begins at 0xC2.
        return first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80 ? text : text.trimmed
    }

    /// A scalar, or the `valeur` of an object.
    mutating func valueText() throws(JsonFault) -> String {
        guard try peek() == .object else { return try plainText() }
        var value = ""
        try beginObject()
        var first = true
        while let key = try nextKey(first: first) {
            first = false
            if FeedField(key) == .value { value = try plainText() } else { try skip() }
        }
        return value
    }

    /// Visits each item of a list, whether it is an array, a single object or text, or JSON written inside a string.
    mutating func eachItem(
        _ report: inout FeedReport, _ visit: (inout JsonReader, inout FeedReport) throws(JsonFault) -> Void
    ) throws(JsonFault) {
        switch try peek() {
        case .array:
            try beginArray()
            var first = true
            while try nextElement(first: first) {
                first = false
                try visit(&self, &report)
            }
        case .string: try eachItemInString(&report, visit)
        case .object: try visit(&self, &report)
        case .null, .number, .boolean: try skip()
        }
    }

    private mutating func eachItemInString(
        _ report: inout FeedReport, _ visit: (inout JsonReader, inout FeedReport) throws(JsonFault) -> Void
    ) throws(JsonFault) {
        let start = self
        let nested = try stringBytes()
        guard let opening = nested.first(where: { $0 > 0x20 }) else { return }
        guard opening == UInt8(ascii: "[") || opening == UInt8(ascii: "{") else {
            // A list of one, written as plain text: read the string again as an item.
            report.count(.textInsteadOfList)
            self = start
            return try visit(&self, &report)
        }
        let readable = nested.withUnsafeBytes { bytes -> Bool in
            var inner = JsonReader(bytes, maximumDepth: maximumDepth, maximumText: maximumText)
            do throws(JsonFault) {
                try inner.eachItem(&report, visit)
                return true
            } catch {
                return false
            }
        }
        report.count(readable ? .textInsteadOfList : .unreadableNested)
    }
}
