/// An interval of a quantity, as a fiche writes it: « au moins 2 ans », « entre 74 966 € et 99 922 € », « moins de 18 ans ».
struct Bounds: Equatable {
    var dimension: Quantity.Dimension
    /// In the dimension's base, both included.
    var lower: Double
    var upper: Double

    /// How what is known of the citizen stands to this interval.
    enum Relation { case inside, outside, apart, unsure }

    func relation(to known: Bounds) -> Relation {
        guard dimension == known.dimension else { return .apart }
        if known.lower >= lower, known.upper <= upper { return .inside }
        return known.upper < lower || known.lower > upper ? .outside : .unsure
    }
}

/// Reads the intervals of a text from its quantities and the words around them.
struct BoundsReader {
    private let scan: WordScan
    private let source: UnsafeBufferPointer<UInt8>
    private let quantities: [Quantity]

    static func bounds(_ quantities: [Quantity], _ scan: WordScan, source: UnsafeBufferPointer<UInt8>) -> [Bounds] {
        quantities.isEmpty ? [] : BoundsReader(scan: scan, source: source, quantities: quantities).all()
    }

    private func all() -> [Bounds] {
        var bounds: [Bounds] = []
        var index = 0
        while index < quantities.count {
            if let pair = pair(index) {
                bounds.append(pair)
                index += 2
            } else {
                if quantities[index].dimension != .unknown { bounds.append(single(quantities[index])) }
                index += 1
            }
        }
        return bounds
    }

    /// « entre 6 mois et 2 ans », « de 18 à 65 ans ».
    private func pair(_ index: Int) -> Bounds? {
        guard index + 1 < quantities.count else { return nil }
        let first = quantities[index]
        let second = quantities[index + 1]
        guard start(second) == first.words.upperBound + 1, second.dimension != .unknown else { return nil }
        let link = word(first.words.upperBound)
        let before = word(start(first) - 1)
        guard link == "a" || link == "et" && before == "entre" else { return nil }
        guard first.dimension == second.dimension || first.unit == .bare else { return nil }
        let low = first.unit == .bare ? Quantity.magnitude(first.value, second.unit) : first.magnitude
        return low <= second.magnitude ? Bounds(dimension: second.dimension, lower: low, upper: second.magnitude) : nil
    }

    private func single(_ quantity: Quantity) -> Bounds {
        let value = quantity.magnitude
        let start = start(quantity)
        let before = (1...3).map { word(start - $0) }
        let after = (0...2).map { word(quantity.words.upperBound + $0) }
        // One unit is a whole interval for an age or a duration: « 17 ans » holds until 18.
        let hair = max(value.magnitude * 1e-9, 1e-6)
        let exact = Bounds(dimension: quantity.dimension, lower: value, upper: value + Self.extent(quantity.unit))
        let above = Bounds(dimension: quantity.dimension, lower: value + hair, upper: .infinity)
        let from = Bounds(dimension: quantity.dimension, lower: value, upper: .infinity)
        let below = Bounds(dimension: quantity.dimension, lower: -.infinity, upper: value - hair)
        let upTo = Bounds(dimension: quantity.dimension, lower: -.infinity, upper: value)
        if before[0] == "moins" { return before[1] == "au" || before[1] == "du" ? from : below }
        if before[0] == "plus" { return before[1] == "au" ? upTo : above }
        if before[0] == "partir" { return from }
        if before[0] == "de" || before[0] == "a" || before[0] == "" {
            if before[1] == "plus" || before[1].hasPrefix("superieur") || before[1] == "dela" { return above }
            if before[1] == "moins" || before[1].hasPrefix("inferieur") { return before[2] == "au" ? from : below }
            // « inférieure ou égale à 50 cm »
            if before[1].hasPrefix("egal") { return word(start - 4).hasPrefix("inferieur") ? upTo : from }
            if before[1] == "partir" || before[1] == "minimum" { return from }
            if before[1] == "maximum" || before[1] == "limite" { return upTo }
        }
        if before[0] == "apres" { return above }
        if before[0] == "avant" { return below }
        if before[0] == "depassant" || before[0] == "excedant" { return before[1] == "ne" || before[2] == "ne" ? upTo : above }
        if isWritten("jusqu", before: quantity) { return upTo }
        if isWritten("dès", before: quantity) || isWritten("Dès", before: quantity) { return from }
        if ["et", "ou"].contains(after[0]), after[1] == "plus" || hasPlus(after: quantity) { return from }
        if hasPlus(after: quantity) || after[0] == "minimum" || after[0] == "au" && ["moins", "minimum"].contains(after[1]) { return from }
        if ["et", "ou"].contains(after[0]), after[1] == "moins" { return upTo }
        if after[0] == "maximum" || after[0] == "au" && ["plus", "maximum"].contains(after[1]) { return upTo }
        return exact
    }

    /// Where a quantity begins, its article included: « du 1er septembre 1961 ».
    private func start(_ quantity: Quantity) -> Int {
        let first = quantity.words.lowerBound
        return quantity.dimension == .calendar && ["le", "du", "au", "en"].contains(word(first - 1)) ? first - 1 : first
    }

    /// How long a date that is not a day lasts, in years.
    private static func extent(_ unit: Quantity.Unit) -> Double {
        switch unit {
        case .calendarYear: 0.999
        case .calendarMonth: 0.083
        default: 0
        }
    }

    private func word(_ index: Int) -> String { scan.words.indices.contains(index) ? scan.form(index) : "" }

    private func isWritten(_ word: String, before quantity: Quantity) -> Bool {
        let end = Int(scan.words[quantity.words.lowerBound].sourceStart)
        let near = source[max(0, end - 12)..<end]
        return String(decoding: near, as: UTF8.self).contains(word)
    }

    private func hasPlus(after quantity: Quantity) -> Bool {
        let start = Int(scan.words[quantity.words.upperBound - 1].sourceEnd)
        return source[start..<min(source.count, start + 8)].contains(UInt8(ascii: "+"))
    }
}
