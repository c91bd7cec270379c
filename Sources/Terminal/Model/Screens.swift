import Reception

/// One screen over another: the top of the pile is what the agent sees.
enum Screen: Equatable, Sendable {
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
enum Prompt: Equatable, Sendable {
    case note
    case release
    case closing(outcome: String)
    /// Where it goes is said again before it leaves, and is what leaves.
    case transfer(to: DeskDestination)
    case refuseOffer(String)
    case report(String)

    var title: String {
        switch self {
        case .note: "Note interne (jamais montrée à la personne)"
        case .release: "Rendre à la file : pourquoi"
        case .closing: "Motif, dit à la personne"
        case .transfer(let destination): "Transférer à \(destination.name) : raison, dite à qui reçoit la demande"
        case .refuseOffer: "Motif du refus, dit à la personne"
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

    /// Whether an answer is that of the words on the screen, not of older ones.
    func awaits(_ words: String, in commune: String?) -> Bool {
        (words, commune) == (asked, askedCommune) || (words, commune) == (self.words.text, givenCommune)
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
