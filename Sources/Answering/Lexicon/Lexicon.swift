package import Foundation
import Knowledge

/// What Guichet knows of the French that people write to the administration, apart from the guide itself: `knowledge/lexicon`.
///
/// Data only: the index resolves it against its own vocabulary.
package struct Lexicon: Sendable, Equatable {
    /// An expression and what it stands for in the words of the guide.
    package struct Equivalence: Sendable, Equatable, Codable {
        package var expression: String
        package var equivalents: [String]
        /// Part of the expression's own weight, 0…1.
        package var weight: Float
        package var origin: QuestionGroup.Origin
    }

    /// Words of an expression that say something about the speaker or about what is asked.
    package struct Cue: Sendable, Equatable, Codable {
        package var expression: String
        package var value: UInt32
    }

    /// Grammatical words, with the part of their weight that is kept, 0…1.
    package var stopWords: [String: Float] = [:]
    package var equivalences: [Equivalence] = []
    /// Words of one family, which the stemmer does not bring together: « démission, démissionner ».
    package var families: [[String]] = []
    /// Greetings and signatures.
    package var courtesies: [String] = []
    /// Values are `SpeakerHints`.
    package var speakers: [Cue] = []
    /// Values are `QuestionKind`.
    package var kinds: [Cue] = []

    package init() {}

    /// Reads the files of a folder. A missing file is an empty one.
    package init(folder: URL) throws(LexiconError) {
        stopWords = try Self.stopWords(LexiconFile(folder.appending(path: "stopwords.tsv")))
        families = try LexiconFile(folder.appending(path: "families.tsv")).rows.map { $0.cells[0].split(separator: " ").map(String.init) }
        courtesies = try LexiconFile(folder.appending(path: "courtesies.tsv")).rows.map { $0.cells[0] }
        equivalences = try Self.equivalences(LexiconFile(folder.appending(path: "equivalences.tsv")))
        equivalences += try Self.acronyms(LexiconFile(folder.appending(path: "acronyms.tsv")))
        speakers = try Self.cues(LexiconFile(folder.appending(path: "speakers.tsv")), values: SpeakerHints.names)
        kinds = try Self.cues(LexiconFile(folder.appending(path: "kinds.tsv")), values: QuestionKind.names)
    }

    private static func stopWords(_ file: LexiconFile) throws(LexiconError) -> [String: Float] {
        var words: [String: Float] = [:]
        for row in file.rows {
            let (line, cells) = (row.line, row.cells)
            guard cells.count == 2, let weight = Float(cells[1]) else { throw file.malformed(line) }
            for word in cells[0].split(separator: " ") { words[String(word)] = weight }
        }
        return words
    }

    /// expression ⇥ equivalents separated by « | » ⇥ origin ⇥ weight
    private static func equivalences(_ file: LexiconFile) throws(LexiconError) -> [Equivalence] {
        var equivalences: [Equivalence] = []
        for row in file.rows {
            let (line, cells) = (row.line, row.cells)
            guard cells.count == 4, let origin = QuestionGroup.Origin(name: cells[2]), let weight = Float(cells[3]) else {
                throw file.malformed(line)
            }
            let equivalents = cells[1].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            for expression in cells[0].split(separator: "|") {
                equivalences.append(
                    Equivalence(
                        expression: expression.trimmingCharacters(in: .whitespaces), equivalents: equivalents, weight: weight,
                        origin: origin))
            }
        }
        return equivalences
    }

    /// short ⇥ long; both ways.
    private static func acronyms(_ file: LexiconFile) throws(LexiconError) -> [Equivalence] {
        var equivalences: [Equivalence] = []
        for row in file.rows {
            let (line, cells) = (row.line, row.cells)
            guard cells.count == 2 else { throw file.malformed(line) }
            equivalences += Equivalence.acronym(cells[0], cells[1])
        }
        return equivalences
    }

    private static func cues(_ file: LexiconFile, values: [String: UInt32]) throws(LexiconError) -> [Cue] {
        var cues: [Cue] = []
        for row in file.rows {
            let (line, cells) = (row.line, row.cells)
            guard cells.count == 2, let value = values[cells[0]] else { throw file.malformed(line) }
            for expression in cells[1].split(separator: "|") {
                cues.append(Cue(expression: expression.trimmingCharacters(in: .whitespaces), value: value))
            }
        }
        return cues
    }
}

extension Lexicon.Equivalence {
    /// An acronym stands for its words, and the words for it.
    static func acronym(_ short: String, _ long: String) -> [Lexicon.Equivalence] {
        [
            Lexicon.Equivalence(expression: short, equivalents: [long], weight: 0.9, origin: .acronym),
            Lexicon.Equivalence(expression: long, equivalents: [short], weight: 0.9, origin: .acronym),
        ]
    }
}

extension QuestionGroup.Origin: Codable {
    /// As the files of the lexicon write it.
    init?(name: String) {
        switch name {
        case "sigle": self = .acronym
        case "synonyme": self = .synonym
        case "ancien-nom": self = .oldName
        case "familier": self = .colloquial
        case "sms": self = .sms
        default: return nil
        }
    }
}

extension SpeakerHints {
    static let names: [String: UInt32] = [
        "mineur": minor.rawValue, "majeur": adult.rawValue, "etranger": foreigner.rawValue, "europeen": european.rawValue,
        "a-l-etranger": abroad.rawValue, "salarie": employee.rawValue, "employeur": employer.rawValue, "locataire": tenant.rawValue,
        "proprietaire": owner.rawValue, "etudiant": student.rawValue, "independant": selfEmployed.rawValue,
        "agent-public": civilServant.rawValue, "retraite": retired.rawValue, "parent": parent.rawValue, "enceinte": pregnant.rawValue,
        "handicap": disabled.rawValue, "outre-mer": overseas.rawValue, "demandeur-d-emploi": jobSeeker.rawValue,
        "association": association.rawValue, "enfant": child.rawValue,
    ]
}

extension QuestionKind {
    static let names: [String: UInt32] = [
        "qui": UInt32(who.rawValue), "ou": UInt32(place.rawValue), "combien": UInt32(amount.rawValue), "duree": UInt32(duration.rawValue),
        "quand": UInt32(date.rawValue), "documents": UInt32(documents.rawValue), "comment": UInt32(manner.rawValue),
        "droit": UInt32(permission.rawValue), "definition": UInt32(definition.rawValue), "age": UInt32(age.rawValue),
        "refus": UInt32(refusal.rawValue),
    ]
}
