import Foundation

/// Why a question found what it found: what was read in it, then what each field and step counted for each entry.
package struct Explanation: Sendable, Equatable {
    /// One entry found.
    package struct Entry: Sendable, Equatable {
        package var id: String
        package var title: String
        package var score: Float
        /// What each step added or took, the largest first; French names.
        package var parts: [Part]
    }

    /// A step and what it added to the score.
    package struct Part: Sendable, Equatable {
        package var name: String
        package var value: Float
    }

    /// The question in the words of the index, then one line per equivalent or correction.
    package var reading: [String]
    package var entries: [Entry]

    /// For a terminal, 80 columns or so; ends with a line break.
    package var text: String {
        var lines = reading.enumerated().map { ($0 == 0 ? "question   " : "           ") + $1 }
        for (rank, entry) in entries.enumerated() {
            lines.append("\(rank + 1)  \(entry.id)  \(Self.number(entry.score))  \(entry.title)")
            let parts = entry.parts.map { "\($0.name) \(Self.number($0.value))" }
            lines.append("           " + parts.joined(separator: " · "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// « 12,4 », « −0,3 ».
    static func number(_ value: Float) -> String {
        let tenths = Int((abs(value) * 100).rounded())
        let digits = "\(tenths / 100),\(tenths % 100 < 10 ? "0" : "")\(tenths % 100)"
        return value < 0 && tenths > 0 ? "−" + digits : digits
    }
}

extension SearchIndex {
    /// The same ranking as `search`, told step by step.
    package func explain(_ question: Question, top: Int, site: String? = nil) -> Explanation {
        Explanation(
            reading: reading(of: question),
            entries: ranked(question, site: site).prefix(max(0, top)).map { entry in
                Explanation.Entry(
                    id: entries.ids[Int(entry.document)], title: entries.titles[Int(entry.document)], score: entry.score,
                    parts: parts(entry, question))
            })
    }

    private func parts(_ entry: RankedEntry, _ question: Question) -> [Explanation.Part] {
        let features = entry.features(question, entries)
        var parts: [Explanation.Part] = []
        for feature in 0..<Feature.count {
            let value = weights.model.part(feature, of: features)
            let name = Feature.name(feature)
            if let same = parts.firstIndex(where: { $0.name == name }) {
                parts[same].value += value
            } else {
                parts.append(Explanation.Part(name: name, value: value))
            }
        }
        parts.removeAll { abs($0.value) < 0.005 }
        return parts.sorted { (abs($1.value), $0.name) < (abs($0.value), $1.name) }
    }

    private func reading(of question: Question) -> [String] {
        let folded = question.words.map(\.folded).joined(separator: " ")
        let heads = question.groups.map { group in
            group.alternatives.first.map { $0.terms.map(vocabulary.label).joined(separator: " ") } ?? "?"
        }
        var lines = ["\(folded) → \(heads.joined(separator: " · "))"]
        for group in question.groups {
            let written = group.words.map { question.words[$0].folded }.joined(separator: " ")
            let weight = Explanation.number(group.weight)
            if group.alternatives.isEmpty { lines.append("\(written) : inconnu du guide, poids \(weight)") }
            for alternative in group.alternatives where alternative.origin != .written {
                let meant = alternative.terms.map(vocabulary.label).joined(separator: " ")
                let share = Explanation.number(alternative.shares.reduce(0, +))
                lines.append("\(written) = \(meant) (\(alternative.origin.french), \(share) ; poids \(weight))")
            }
        }
        let ignored = question.words.filter { $0.weight == 0 }.map(\.folded)
        if !ignored.isEmpty { lines.append("ignorés : \(ignored.prefix(20).joined(separator: " "))") }
        return lines
    }
}

extension QuestionGroup.Origin {
    fileprivate var french: String {
        switch self {
        case .written: "tel quel"
        case .corrected: "correction"
        case .acronym: "sigle"
        case .synonym: "synonyme"
        case .oldName: "ancien nom"
        case .colloquial: "familier"
        case .sms: "sms"
        }
    }
}

extension Feature {
    /// The French name of the step that a feature belongs to.
    fileprivate static func name(_ feature: Int) -> String {
        switch feature {
        case disMax.rawValue: "meilleur champ"
        case fields.rawValue..<coverage.rawValue:
            ["titre", "autres titres", "liens", "questions d’usagers", "résumé", "intertitres", "corps", "thème"][feature - fields.rawValue]
        case coverage.rawValue: "part de la question"
        case title.rawValue..<alternative.rawValue: "titre entier"
        case alternative.rawValue..<anchor.rawValue: "autre titre entier"
        case anchor.rawValue..<citizen.rawValue: "lien entier"
        case citizen.rawValue..<overall.rawValue: "question d’usager entière"
        case overall.rawValue..<adjacency.rawValue: "meilleure formule entière"
        case adjacency.rawValue, pairs.rawValue: "mots voisins"
        case popularity.rawValue: "liens entrants"
        case length.rawValue: "longueur"
        case kind.rawValue..<pairs.rawValue: "genre de fiche"
        case similarity.rawValue: "proximité de sens"
        case sameKind.rawValue, otherKind.rawValue: "genre de question"
        default: "public visé"
        }
    }
}
