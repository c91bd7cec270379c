/// A postal or visiting address.
package struct Address: Sendable, Equatable {
    package enum Use: UInt8, Sendable { case visit, postal }

    /// `accessibilite`: ACC, DEM, NAC.
    package enum Accessibility: UInt8, Sendable {
        case unknown
        /// ACC: accessible to wheelchair users.
        case accessible
        /// DEM: on request.
        case onRequest
        /// NAC: not accessible.
        case notAccessible
    }

    package var use: Use
    /// Lines above the town, in order: building, number and street, post box.
    package var lines: [String]
    package var postalCode: String
    /// As the post writes it: may be « Meaux Cedex », which is not a commune.
    package var town: String
    package var country: String
    /// WGS 84 degrees.
    package var position: Position?
    package var accessibility: Accessibility
    /// « rampe d’accès ».
    package var accessNote: String

    package init(
        use: Use = .visit, lines: [String], postalCode: String, town: String, country: String = "", position: Position? = nil,
        accessibility: Accessibility = .unknown, accessNote: String = ""
    ) {
        self.use = use
        self.lines = lines
        self.postalCode = postalCode
        self.town = town
        self.country = country
        self.position = position
        self.accessibility = accessibility
        self.accessNote = accessNote
    }

    /// « 2 place de l’Hôtel-de-Ville, BP 227, 77107 Meaux Cedex ».
    package var oneLine: String {
        let last = [postalCode, town].filter { !$0.isEmpty }.joined(separator: " ")
        return (lines + [last]).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The line that leads there: the one that begins with a number, else the first; post boxes left out.
    package var street: String {
        let visible = lines.filter { !isPostBox($0) }
        return visible.first { $0.first?.isNumber == true } ?? visible.first ?? ""
    }

    private func isPostBox(_ line: String) -> Bool {
        let words = foldedWords(line)
        return words.hasPrefix("bp ") || words.hasPrefix("cs ") || words.hasPrefix("boite postale") || words.hasPrefix("tsa ")
    }
}
