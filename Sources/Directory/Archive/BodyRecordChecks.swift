/// The walks of `BodyRecord.check`: each follows the reading of its part step by step, and builds nothing.
extension BodyRecord {
    static func checkAddress(_ reader: inout ByteReader) {
        _ = reader.byte()
        skipTexts(&reader)
        for _ in 0..<3 { _ = reader.slice() }
        _ = reader.position()
        _ = reader.byte()
        _ = reader.slice()
    }

    static func checkPhone(_ reader: inout ByteReader) {
        switch reader.byte() {
        case 0: break
        case 1, 2: _ = reader.slice()
        default: return reader.reject()
        }
        for _ in 0..<2 { _ = reader.slice() }
    }

    static func checkHours(_ reader: inout ByteReader) {
        checkSpans(&reader)
        for _ in 0..<reader.count() where !reader.isBroken {
            _ = reader.date()
            checkSpans(&reader)
            _ = reader.slice()
        }
        _ = reader.slice()
    }

    private static func checkSpans(_ reader: inout ByteReader) {
        let comments = reader.count()
        for _ in 0..<comments where !reader.isBroken { _ = reader.slice() }
        for _ in 0..<reader.count() where !reader.isBroken {
            let day = reader.byte()
            let from = reader.number()
            let until = reader.number()
            let comment = reader.number()
            let reliance = reader.byte()
            let isSpan = Weekday(rawValue: day) != nil && from >= 0 && from < until && until <= 1440
            guard isSpan, (0..<comments).contains(comment), Reliance(rawValue: reliance) != nil else { return reader.reject() }
        }
    }
}
