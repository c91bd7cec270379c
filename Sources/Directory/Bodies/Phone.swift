/// A telephone number of a body.
package struct Phone: Sendable, Equatable {
    package enum Number: Sendable, Equatable {
        /// « +33160099700 » (ITU-T E.164).
        case international(String)
        /// A short number, dialled as it is: « 3646 », « 17 ».
        case short(String)
        /// What was written could not be read as a number.
        case unreadable
    }

    package var number: Number
    /// As the record writes it; shown when the number cannot be read.
    package var written: String
    /// What the number is for.
    package var label: String

    package init(number: Number, written: String, label: String = "") {
        self.number = number
        self.written = written
        self.label = label
    }

    /// As one says it in France: « 01 60 09 97 00 », « 3646 »; a foreign or unreadable number as written.
    package var display: String {
        switch number {
        case .short(let digits): digits
        case .international(let number): nationalForm(number) ?? written
        case .unreadable: written
        }
    }

    /// For a `tel:` link; nil when the number cannot be read.
    package var dialled: String? {
        switch number {
        case .short(let digits): digits
        case .international(let number): number
        case .unreadable: nil
        }
    }

    private func nationalForm(_ number: String) -> String? {
        let plan = frenchPlans.first { number.hasPrefix($0.prefix) && number.utf8.count == $0.prefix.utf8.count + 9 }
        guard let plan else { return nil }
        let digits = Array("0" + number.dropFirst(plan.prefix.count))
        return stride(from: 0, to: digits.count, by: 2).map { String(digits[$0..<min($0 + 2, digits.count)]) }.joined(separator: " ")
    }
}

/// Country codes of the French numbering plan (Arcep): ten digits behind a 0 in every one.
let frenchPlans: [(prefix: String, nationalPrefixes: [String])] = [
    ("+590", ["0590", "0690", "0691"]), ("+594", ["0594", "0694"]), ("+596", ["0596", "0696", "0697"]),
    ("+262", ["0262", "0263", "0269", "0639", "0692", "0693"]), ("+33", []),
]
