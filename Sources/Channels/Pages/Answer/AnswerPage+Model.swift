import Reception
import Sites

/// What the hub says to a question: under the box that keeps it, the answer first, with its date and source, then where to go, what to bring, what to do online, and the
/// way out. An emergency shows its number and nothing else.
struct AnswerPage: Page {
    static let template = "answer"

    let shell: Shell
    let heading: String
    /// Read with the heading by a screen reader.
    let question: String?
    let emergency: EmergencyView?
    let warning: String?
    let message: TextLines?
    let passages: [PassageView]
    let source: SourceView?
    let choices: ChoiceForm?
    let actions: ActionForm?
    let elsewhere: [SiteLink]
    let jumps: [JumpLink]
    let hasJumps: Bool
    let whereToGo: [BodyView]
    let hasBodies: Bool
    let documents: [ServiceView]
    let hasDocuments: Bool
    let online: [ServiceView]
    let hasOnline: Bool
    let caseCard: CaseCard?
    let wayOut: WayOut?
    let form: QuestionForm?

    init(_ reply: Reply, asked: Asked, site: Site) {
        let question = asked.shownQuestion
        shell = Shell(title: Self.title(reply, question), site: site, isAnswer: true)
        heading = Self.heading(reply.outcome)
        self.question = question.isEmpty ? nil : question
        emergency = reply.outcome == .emergency ? EmergencyView(reply) : nil
        warning = reply.warning
        message = Self.message(reply).map(TextLines.init)
        passages = PassageView.all(reply.passages)
        source = reply.entry.map { SourceView($0, site: site) }
        choices = ChoiceForm(reply, asked: asked, site: site)
        actions = ActionForm(reply, asked: asked, site: site)
        elsewhere = reply.choices.compactMap { SiteLink($0, asked: asked) }
        whereToGo = reply.bodies.map(BodyView.init)
        documents = reply.forms.map(ServiceView.init)
        online = reply.services.map(ServiceView.init)
        jumps = JumpLink.all(reply)
        hasJumps = !jumps.isEmpty
        hasBodies = !whereToGo.isEmpty
        hasDocuments = !documents.isEmpty
        hasOnline = !online.isEmpty
        caseCard = reply.case.map(CaseCard.init)
        wayOut = WayOut(reply, asked: asked, site: site)
        form =
            reply.outcome == .emergency || reply.case != nil
            ? nil : QuestionForm(site: site, asked: asked, isCompact: true)
    }

    /// What Guichet says itself; a prompt that no choice answers is answered in the box.
    private static func message(_ reply: Reply) -> String? {
        let prompt = reply.choices.isEmpty ? reply.prompt : nil
        return [reply.message, prompt].compactMap(\.self).joined(separator: "\n").nonEmpty
    }

    private static func title(_ reply: Reply, _ question: String) -> String {
        let short = question.count > 90 ? String(question.prefix(89)) + "…" : question
        let subject = short.isEmpty ? reply.entry?.title ?? "" : short
        return subject.isEmpty ? heading(reply.outcome) : "\(subject) : \(heading(reply.outcome).lowercasedFirst)"
    }

    private static func heading(_ outcome: Reply.Outcome) -> String {
        switch outcome {
        case .answered: "Réponse"
        case .choice: "Précisez votre question"
        case .placeNeeded: "Précisez votre commune"
        case .rerouted: "Un autre service est compétent"
        case .abstained: "Pas de réponse sûre"
        case .handedOff: "Demande transmise à un agent"
        case .emergency: "Urgence"
        case .outOfScope: "Ce guichet ne peut pas répondre"
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
