import Reception

/// One screen over another: the top of the pile is what the agent sees.
enum Screen: Hashable, Sendable {
    case board
    case sheet
    case history
    case search
    case transfer
    case closing
    case prompt(Prompt)
    case intake
    case offers
    case help
    case confirm(Question)
    /// The reference and the code, to be said on the telephone.
    case spoken
}

/// A line asked for before something is done.
enum Prompt: Hashable, Sendable {
    case note
    case release
    case closing(outcome: String)
    case transfer
    case refuseOffer(String)
    case report(String)

    var title: String {
        switch self {
        case .note: "Note interne (jamais montrée à la personne)"
        case .release: "Rendre à la file : pourquoi"
        case .closing: "Motif, dit à la personne"
        case .transfer: "Raison du transfert, dite à la personne"
        case .refuseOffer: "Motif du refus"
        case .report: "Ce qui est faux dans cette fiche"
        }
    }
}

/// A question answered by o or n.
enum Question: Hashable, Sendable {
    case send
    case quit
    case opensCase
    case dropIntake
}

/// The case on the screen.
struct CaseView: Equatable, Sendable {
    var sheet: DeskSheet
    var isWriting = false
    /// Rows back from the end of the conversation.
    var back = 0
    /// From which utterance on somebody wrote while a draft was on the table.
    var meanwhile: Int?
}

/// Words looked for in the fiches and the directory.
struct SearchView: Equatable, Sendable {
    var words = TextEditor()
    /// Of the person who asks: the answer may depend on it.
    var commune = TextEditor()
    /// Whether the commune is being typed, not the words.
    var isPlacing = false
    var findings: [DeskFinding] = []
    var bodies: [ReplyBody] = []
    /// Nothing while the words are typed.
    var selected: Int?
    /// Which words, and where, the hub was last asked for.
    var asked = ""
    var askedCommune: String?

    /// Nothing when it is not given.
    var givenCommune: String? { commune.isBlank ? nil : commune.text }

    init(commune: String = "") {
        self.commune = TextEditor(commune)
    }

    var count: Int { findings.count + bodies.count }
    var isEmpty: Bool { count == 0 }

    /// What is put in a reply.
    func passage(_ index: Int) -> (id: String, text: String)? {
        if findings.indices.contains(index) { return (findings[index].id, findings[index].passage) }
        let index = index - findings.count
        guard bodies.indices.contains(index) else { return nil }
        return (bodies[index].id, bodies[index].passage)
    }
}

/// Where the case on the screen goes.
struct TransferView: Equatable, Sendable {
    var words = TextEditor()
    var known: [DeskDestination]
    var found: [DeskDestination] = []
    var selected = 0

    /// Known ones that have the words, then those of the directory.
    var choices: [DeskDestination] {
        let words = words.text.lowercased()
        let fitting = known.filter { words.isEmpty || $0.name.lowercased().contains(words) }
        return fitting + found.filter { body in !fitting.contains { $0.id == body.id } }
    }

    var chosen: DeskDestination? { choices.indices.contains(selected) ? choices[selected] : nil }
}

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

extension ReplyBody {
    /// The body as it is told to somebody: name, address, telephone, hours, and the day of the record.
    var passage: String {
        [
            name, address, phones.isEmpty ? nil : phones.joined(separator: " ou "), emails.first, hours,
            revisedText.map { "Annuaire : fiche du \($0)." },
        ]
        .compactMap { $0 }.joined(separator: "\n")
    }
}
