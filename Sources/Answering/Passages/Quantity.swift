/// A number and what it counts: « 8 semaines », « 85 000 € », « 2 enfants ».
struct Quantity: Equatable {
    enum Unit: Equatable {
        case euro, percent, year, month, week, day, hour, minute, millimetre, centimetre, metre, kilometre, squareMetre, kilogram, hourly
        /// « 2018 », « mai 2018 », « 1er mai 2018 »: a date, not a duration.
        case calendarYear, calendarMonth, calendarDay
        /// Any other noun, by the hash of its singular.
        case noun(UInt64)
        /// No noun follows: « entre 18 et 25 ans ».
        case bare
    }

    /// What may be compared.
    enum Dimension: Equatable {
        case money, share, time, length, area, mass, speed, calendar
        case count(UInt64)
        case unknown
    }

    var value: Double
    var unit: Unit
    /// The words of the scan, unit included.
    var words: Range<Int>

    var dimension: Dimension {
        switch unit {
        case .euro: .money
        case .percent: .share
        case .year, .month, .week, .day, .hour, .minute: .time
        case .millimetre, .centimetre, .metre, .kilometre: .length
        case .squareMetre: .area
        case .kilogram: .mass
        case .hourly: .speed
        case .calendarYear, .calendarMonth, .calendarDay: .calendar
        case .noun(let hash): .count(hash)
        case .bare: .unknown
        }
    }

    /// In the dimension's base: days, metres; the value itself elsewhere.
    var magnitude: Double { Self.magnitude(value, unit) }

    static func magnitude(_ value: Double, _ unit: Unit) -> Double {
        switch unit {
        case .year: value * 365
        case .month: value * 30.4
        case .week: value * 7
        case .hour: value / 24
        case .minute: value / 1440
        case .millimetre: value / 1000
        case .centimetre: value / 100
        case .kilometre: value * 1000
        default: value
        }
    }
}

/// Finds the quantities of a text.
struct QuantityReader {
    private let scan: WordScan
    private let source: UnsafeBufferPointer<UInt8>

    static func quantities(_ scan: WordScan, source: UnsafeBufferPointer<UInt8>) -> [Quantity] {
        guard scan.words.contains(where: \.isNumber) || scan.words.indices.contains(where: { isOne(scan, $0) }) else { return [] }
        return QuantityReader(scan: scan, source: source).all()
    }

    private func all() -> [Quantity] {
        var quantities: [Quantity] = []
        var index = 0
        while index < scan.words.count {
            guard let (value, next) = number(at: index) else {
                index += 1
                continue
            }
            var (unit, end) = unit(after: next)
            if unit == .bare, next == index + 1, Self.calendarYears.contains(value) {
                let date = date(ofYear: value, at: index)
                // « 31 août » was read as thirty-one of something.
                let day = date.words.lowerBound
                if date.unit == .calendarDay, let last = quantities.last, last.words.contains(day) { quantities.removeLast() }
                quantities.append(date)
                index = next
                continue
            }
            // « un » counts only before a unit of time.
            if scan.words[index].isNumber || Self.isTime(unit) {
                quantities.append(Quantity(value: value, unit: unit, words: index..<max(end, next)))
                index = max(end, next)
            } else {
                index += 1
            }
        }
        return quantities
    }

    /// « 31 août 1961 », « mai 1961 », « 1961 »: in years, a month being a twelfth.
    private func date(ofYear year: Double, at index: Int) -> Quantity {
        guard index > 0, let month = MonthNames.number(scan.hash(index - 1)) else {
            return Quantity(value: year, unit: .calendarYear, words: index..<index + 1)
        }
        let start = year + Double(month - 1) / 12
        guard index > 1, scan.words[index - 2].isNumber, let day = digits(index - 2), (1...31).contains(day) else {
            return Quantity(value: start, unit: .calendarMonth, words: index - 1..<index + 1)
        }
        return Quantity(value: start + (day - 1) / 372, unit: .calendarDay, words: index - 2..<index + 1)
    }

    /// Numbers that are read as years when they count nothing.
    private static let calendarYears = 1900.0...2100.0

    /// The number that begins at a word, decimals included, and the word after it. Ordinals are not numbers.
    private func number(at index: Int) -> (value: Double, next: Int)? {
        let word = scan.words[index]
        guard word.isNumber else { return Self.isOne(scan, index) ? (1, index + 1) : nil }
        guard var value = digits(index), !isOrdinal(word) else { return nil }
        var next = index + 1
        if next < scan.words.count, scan.words[next].isNumber, scan.words[next].sourceStart == word.sourceEnd + 1,
            source[Int(word.sourceEnd)] == UInt8(ascii: ","), let decimals = digits(next)
        {
            var scale = 1.0
            for _ in 0..<min(scan.words[next].length, 6) { scale *= 10 }
            value += decimals / scale
            next += 1
        }
        return (value, next)
    }

    private func digits(_ index: Int) -> Double? {
        let word = scan.words[index]
        guard word.length <= 12 else { return nil }
        var value = 0.0
        for byte in scan.bytes[Int(word.start)..<Int(word.start + word.length)] { value = value * 10 + Double(byte - 0x30) }
        return value
    }

    /// « 1er », « 2e », « troisième ».
    private func isOrdinal(_ word: ScannedWord) -> Bool {
        let last = source[Int(word.sourceEnd) - 1] | 0x20
        let first = source[Int(word.sourceStart)]
        if (0x30...0x39).contains(first) { return (0x61...0x7A).contains(last) }
        let text = source[Int(word.sourceStart)..<Int(word.sourceEnd)]
        return text.count > 4 && text.suffix(3).elementsEqual("eme".utf8) || text.suffix(2).elementsEqual("er".utf8)
            || text.suffix(4).elementsEqual("ère".utf8.suffix(4)) || text.suffix(5).elementsEqual("ième".utf8)
    }

    private static func isOne(_ scan: WordScan, _ index: Int) -> Bool {
        let word = scan.words[index]
        let start = Int(word.start)
        guard word.length == 2 || word.length == 3, scan.bytes[start] == UInt8(ascii: "u"), scan.bytes[start + 1] == UInt8(ascii: "n")
        else {
            return false
        }
        return word.length == 2 || scan.bytes[start + 2] == UInt8(ascii: "e")
    }

    private static func isTime(_ unit: Quantity.Unit) -> Bool { Quantity(value: 1, unit: unit, words: 0..<0).dimension == .time }

    /// The unit after a number, and the word after it.
    private func unit(after index: Int) -> (Quantity.Unit, Int) {
        let start = Int(scan.words[index - 1].sourceEnd)
        let end = index < scan.words.count ? max(start, Int(scan.words[index].sourceStart)) : source.count
        let between = source[start..<end]
        if between.contains(UInt8(ascii: "%")) { return (.percent, index) }
        guard index < scan.words.count, !scan.words[index].isNumber, between.allSatisfy(Self.mayStand) else {
            return (.bare, index)
        }
        let form = scan.form(index)
        if let unit = Self.units[form] {
            if unit == .kilometre, index + 1 < scan.words.count, ["h", "heure"].contains(scan.form(index + 1)),
                source[Int(scan.words[index].sourceEnd)] == UInt8(ascii: "/")
            {
                return (.hourly, index + 2)
            }
            return (unit, index + 1)
        }
        if Self.empty.contains(form) { return (.bare, index) }
        return (.noun(StableHash.of(Self.singular(form))), index + 1)
    }

    /// A space of any kind, or a hyphen.
    private static func mayStand(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "-") || byte >= 0x80 }

    static func singular(_ form: String) -> String {
        form.count > 3 && (form.hasSuffix("s") || form.hasSuffix("x")) ? String(form.dropLast()) : form
    }

    /// What never counts things.
    private static let empty: Set<String> = [
        "a", "et", "ou", "de", "du", "des", "le", "la", "les", "en", "au", "aux", "par", "pour", "sur", "si", "est", "sont", "dont", "dans",
        "que", "qui", "avec", "sans", "mais", "ni", "sous", "il", "elle", "vous", "premier", "premiers", "premieres", "dernier", "derniers",
        "dernieres", "autre", "autres", "jusqu",
    ]

    static let units: [String: Quantity.Unit] = [
        "euro": .euro, "euros": .euro, "eur": .euro, "pourcent": .percent, "an": .year, "ans": .year, "annee": .year, "annees": .year,
        "mois": .month, "semaine": .week, "semaines": .week, "jour": .day, "jours": .day, "heure": .hour, "heures": .hour, "h": .hour,
        "minute": .minute, "minutes": .minute, "min": .minute, "mn": .minute, "m": .metre,
        "cm": .centimetre, "centimetre": .centimetre, "centimetres": .centimetre,
        "mm": .millimetre, "millimetre": .millimetre, "millimetres": .millimetre, "metre": .metre, "metres": .metre,
        "km": .kilometre, "kilometre": .kilometre, "kilometres": .kilometre, "m2": .squareMetre, "kg": .kilogram, "kilos": .kilogram,
    ]
}
