import Reception

/// A telephone call as it is noted, or only its first fields when a case's person is identified.
struct Intake: Equatable, Sendable {
    enum Field: Int, CaseIterable, Sendable {
        case phone, name, firstName, email, person, commune, reference, question, suggestions, answer

        var label: String {
            switch self {
            case .phone: "Téléphone"
            case .name: "Nom"
            case .firstName: "Prénom"
            case .email: "E-mail"
            case .person: "Personne"
            case .commune: "Commune"
            case .reference: "Référence"
            case .question: "Question"
            case .suggestions: "Réponses"
            case .answer: "Dit"
            }
        }

        /// Chosen by a number, not typed.
        var isChoice: Bool { self == .person || self == .suggestions }
        /// Where Enter is a line break.
        var isLong: Bool { self == .question || self == .answer }
        var isIdentity: Bool { rawValue < Field.person.rawValue }
    }

    /// Whose person is being told; nothing for a call.
    var caseID: String?
    var texts: [TextEditor] = Array(repeating: TextEditor(), count: Field.allCases.count)
    var field = Field.phone
    var matches: [DeskMatch] = []
    /// Confirmed by one key.
    var person: DeskMatch?
    var findings: [DeskFinding] = []
    var quoted: [String] = []
    /// The sketch that `matches` answer.
    var matched = DeskSketch()

    subscript(field: Field) -> TextEditor {
        get { texts[field.rawValue] }
        set { texts[field.rawValue] = newValue }
    }

    /// Those that have something to say now, in order.
    var fields: [Field] {
        Field.allCases.filter { field in
            switch field {
            case .person: !matches.isEmpty
            case .suggestions: caseID == nil && !findings.isEmpty
            case .commune, .reference, .question, .answer: caseID == nil
            default: true
            }
        }
    }

    var sketch: DeskSketch {
        DeskSketch(name: self[.name].text, firstName: self[.firstName].text, phone: self[.phone].text, email: self[.email].text)
    }

    var isBlank: Bool { texts.allSatisfy(\.isBlank) }

    mutating func move(by step: Int) {
        let fields = fields
        guard let index = fields.firstIndex(of: field), fields.indices.contains(index + step) else { return }
        field = fields[index + step]
    }

    func call(opensCase: Bool) -> DeskCall {
        func written(_ field: Field) -> String? { self[field].isBlank ? nil : self[field].text }
        return DeskCall(
            person: person?.id, sketch: sketch, commune: written(.commune), question: self[.question].text,
            answer: self[.answer].text, quoted: quoted, opensCase: opensCase, reference: written(.reference))
    }
}
