/// A place named in a message.
package struct PlaceMention: Sendable, Equatable {
    package enum Evidence: Sendable, Equatable { case postalCode, inseeCode, name }

    package var match: CommuneMatch
    /// As the message writes it.
    package var text: String
    package var evidence: Evidence

    package init(match: CommuneMatch, text: String, evidence: Evidence) {
        self.match = match
        self.text = text
        self.evidence = evidence
    }
}

/// Finds the place a citizen speaks of. Prudent: a commune called « Sens » or « Place » is only seen where the message treats it as one.
package enum PlaceReading {
    /// The place said in a message written for something else; nil when none is said, or not clearly.
    ///
    /// A postal code wins over an INSEE code, which wins over a name; names are weighed by what introduces them. Streets, birthplaces, sums
    /// and file numbers are left alone.
    package static func find(in message: String, communes: Communes) -> PlaceMention? {
        // What a citizen says of where they are is said early or late; the bound keeps a message of 100 kB cheap.
        let message = message.utf8.count <= 8000 ? message : String(message.prefix(4000)) + "\n" + String(message.suffix(4000))
        let words = MessageWords(message)
        let names = NameSearch(words: words, communes: communes)
        if let code = codeMention(message, words, names, communes) { return code }
        guard let best = names.best() else { return nil }
        return PlaceMention(match: names.narrowed(best), text: String(message[names.range(best)]), evidence: .name)
    }

    /// What a whole answer to « quelle commune ? » means: « 77100 », « 77284 », « 77100 Meaux », « meaux », « Saint-Denis (93) », « st denis
    /// réunion ». `preferringInsee`: of the two readings of five digits, the INSEE code first (for scripts and forms).
    package static func answer(_ text: String, communes: Communes, preferringInsee: Bool = false) -> CommuneMatch {
        let trimmed = text.trimmed
        guard trimmed.utf8.count <= 200 else { return .none }
        if preferringInsee, let commune = communes.commune(insee: trimmed) { return .one(commune) }
        let words = MessageWords(trimmed)
        let names = NameSearch(words: words, communes: communes)
        for (index, word) in words.words.enumerated() {
            let covered = communes.communes(postalCode: String(word.folded))
            if !covered.isEmpty { return names.narrowed(covered, except: index) }
        }
        if words.words.count == 1, let commune = communes.commune(insee: trimmed) { return .one(commune) }
        return names.whole()
    }

    private static func codeMention(_ message: String, _ words: MessageWords, _ names: NameSearch, _ communes: Communes) -> PlaceMention? {
        var inseeMention: PlaceMention?
        for (index, word) in words.words.enumerated() where word.folded.utf8.count == 5 && isCode(at: index, words, message) {
            let text = String(message[word.range])
            let covered = communes.communes(postalCode: text)
            if !covered.isEmpty { return PlaceMention(match: names.narrowed(covered, except: index), text: text, evidence: .postalCode) }
            if inseeMention == nil, let commune = communes.commune(insee: text) {
                inseeMention = PlaceMention(match: .one(commune), text: text, evidence: .inseeCode)
            }
        }
        return inseeMention
    }

    /// Five digits that are not a sum, a measure, a file number or part of a longer number.
    private static func isCode(at index: Int, _ words: MessageWords, _ message: String) -> Bool {
        let word = words.words[index]
        guard word.folded.utf8.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        if index > 0 {
            let previous = words.words[index - 1]
            if previous.folded.allSatisfy(\.isNumber), !previous.followsBreak, !word.followsBreak, previous.folded.utf8.count <= 3 {
                // « 06 12345 », but « 12 rue X 77100 » has a word between.
                return false
            }
            if numberTitles.contains(previous.folded) { return false }
        }
        if index + 1 < words.words.count {
            let next = words.words[index + 1]
            if units.contains(next.folded), !next.followsBreak { return false }
            if next.folded.allSatisfy(\.isNumber), !next.followsBreak, next.folded.utf8.count <= 3 { return false }
        }
        let rest = message[word.range.upperBound...].drop(while: \.isWhitespace)
        return rest.first.map { !"€$%".contains($0) } ?? true
    }
}

/// Words before five digits that make them something else than a place.
private let numberTitles: Set<Substring> = [
    "n", "no", "num", "numero", "dossier", "ref", "reference", "allocataire", "contrat", "facture", "cerfa", "article", "art", "compte",
    "client",
    "salaire", "revenu", "revenus", "gagne", "paye", "payer", "dette", "montant", "somme", "amende", "recepisse", "formulaire", "id",
]

/// Words after five digits that make them a quantity.
private let units: Set<Substring> = [
    "euro", "euros", "eur", "e", "f", "francs", "km", "kms", "m", "m2", "m3", "kg", "kwh", "habitants", "personnes", "balles", "k",
]
