extension Phone {
    /// Every number found in what a record writes, in order; a single `.unreadable` when there is none.
    ///
    /// Understood: national and international forms with any spacing, `(0)`, numbers glued end to end, several separated by « / », « - » or
    /// « ou », short numbers, words and opening hours around. Numbers are French unless they begin with « + » or « 00 ».
    package static func read(_ written: String, label: String = "") -> [Phone] {
        var phones: [Phone] = []
        for run in digitRuns(written) {
            for number in numbers(in: run) where !phones.contains(where: { $0.number == number }) {
                phones.append(Phone(number: number, written: written, label: label))
            }
        }
        return phones.isEmpty ? [Phone(number: .unreadable, written: written, label: label)] : phones
    }

    /// Runs of digits that belong together: separated inside by spaces, points, hyphens between digits or `(0)`; « + » kept at the start.
    static func digitRuns(_ written: String) -> [String] {
        // Nearly every number is digits and spaces.
        if written.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x20 }) { return [written.filter { $0 != " " }] }
        var text = withoutClockTimes(written).replacing("(0)", with: "")
        for separator in [" ou ", " et ", "//", " - ", "/", ";", ","] { text = text.replacing(separator, with: "|") }
        var runs: [String] = []
        for piece in text.split(separator: "|") {
            var run = ""
            var previous: Character = " "
            for character in piece {
                defer { previous = character }
                if character.isASCII, character.isNumber {
                    run.append(character)
                } else if character == "+", run.isEmpty {
                    run = "+"
                } else if !(character.isWhitespace || ".-()'’".contains(character)) {
                    // A word ends the number: « 01 02 03 04 05 du lundi au vendredi »; « 12bis » and « 2e » are none.
                    let isGlued = previous.isNumber && run.count <= 2
                    if run.count >= 2, !isGlued { runs.append(run) }
                    run = ""
                }
            }
            if run.count >= 2 { runs.append(run) }
        }
        return runs
    }

    /// « 8 h », « 13 h 30 », « 17h » and « 9:15 » are times, never numbers to dial; what stands on either side does not belong together.
    private static func withoutClockTimes(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "H") || $0 == UInt8(ascii: ":") }) else {
            return text
        }
        return
            text.replacing(#/\b\d{1,2}\s*[hH](?!\p{L})(?:\s*[0-5]\d(?![\s.]?\d))?/#, with: "|")
            .replacing(#/(?:^|[^\d\s.\-])\s*\d{1,2}\s*heures?/#, with: "|")
            .replacing(#/\b\d{1,2}:[0-5]\d(?!\d)/#, with: "|")
    }

    private static func numbers(in run: String) -> [Number] {
        if run.hasPrefix("+") { return international(String(run.dropFirst())).map { [$0] } ?? [] }
        if run.hasPrefix("00") { return international(String(run.dropFirst(2))).map { [$0] } ?? [] }
        let digits = Array(run)
        if digits.count % 10 == 0, (1...4).contains(digits.count / 10) {
            let parts = stride(from: 0, to: digits.count, by: 10).map { String(digits[$0..<($0 + 10)]) }
            let read = parts.compactMap(national)
            if read.count == parts.count { return read }
        }
        if digits.count == 11 || digits.count == 12, run.hasPrefix("33") || run.hasPrefix("262") || run.hasPrefix("59") {
            return international(run).map { [$0] } ?? []
        }
        return isShort(run) ? [.short(run)] : []
    }

    private static func national(_ digits: String) -> Number? {
        guard digits.utf8.count == 10, digits.hasPrefix("0"), !digits.hasPrefix("00") else { return nil }
        let overseas = frenchPlans.first { $0.nationalPrefixes.contains(String(digits.prefix(4))) }
        return .international((overseas?.prefix ?? "+33") + digits.dropFirst())
    }

    /// Digits after the international prefix: 8 to 15 (E.164); 9 behind a French code, where a trunk 0 is dropped.
    private static func international(_ digits: String) -> Number? {
        for plan in frenchPlans where digits.hasPrefix(plan.prefix.dropFirst()) {
            var rest = digits.dropFirst(plan.prefix.utf8.count - 1)
            if rest.hasPrefix("0") { rest = rest.dropFirst() }
            // « +33 36 46 »: a short number behind the country code.
            if rest.utf8.count == 4, isShort(String(rest)) { return .short(String(rest)) }
            // « +590 85 37 80 »: six digits overseas are the local part, behind an area number equal to the country code.
            if rest.utf8.count == 6, plan.prefix != "+33" { return .international(plan.prefix + plan.prefix.dropFirst() + rest) }
            guard rest.utf8.count == 9 else { return nil }
            return .international(plan.prefix + rest)
        }
        return (8...15).contains(digits.utf8.count) ? .international("+" + digits) : nil
    }

    /// Emergency numbers and those that call free (arrêté du 20 octobre 2022), 3xxx and 10xx services, 118 xxx, 116 xxx (plan Arcep).
    private static func isShort(_ digits: String) -> Bool {
        switch digits.utf8.count {
        case 2, 3: emergencies.contains(digits)
        case 4: digits.hasPrefix("3") || digits.hasPrefix("10")
        case 6: digits.hasPrefix("116") || digits.hasPrefix("118")
        default: false
        }
    }

    private static let emergencies: Set<String> = ["15", "17", "18", "110", "112", "114", "115", "119", "191", "196", "197"]
}
