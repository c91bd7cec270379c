import Casework
import Reception

/// One message as it arrived over HTTP, whatever its format.
struct Asked: Sendable, Equatable {
    var question = ""
    var commune: String?
    /// Fiche named by a deep link or by the choice of a candidate.
    var fiche: String?
    /// Branch of that fiche.
    var situation: [String]?
    /// Thread key of an earlier reply.
    var conversation: String?
    /// The question that a « non » or a number answers, to be shown again in the box.
    var earlierQuestion: String?
    /// The hidden key of the form.
    var key: String?

    init() {}

    /// Reads a query or a form. `q` is the question; the names are those of the page's own fields.
    init(_ fields: FormFields) {
        question = fields.filled("q") ?? ""
        commune = fields.filled("commune")
        fiche = fields.filled("fiche")
        situation = fields.filled("situation").map(SituationPath.read)
        conversation = fields.filled("conversation")
        earlierQuestion = fields.filled("question")
        key = fields.filled(IdempotencyKey.field)
    }

    /// A number, « non » or « un agent », which only make sense after a reply.
    var command: Command? { fiche == nil ? Command.read(question) : nil }

    /// What the page shows in its box.
    var shownQuestion: String { command == nil ? question : earlierQuestion ?? question }

    func inbound(site: String, channel: Casework.Channel, once: Once?) -> Inbound {
        Inbound(
            site: site, channel: channel, text: question.isEmpty ? earlierQuestion ?? "" : question, place: commune, entry: fiche,
            branch: situation, conversation: conversation, once: once)
    }

    /// Everything needed to show the same answer again, and nothing that identifies anybody: the thread key is left out, so that an address
    /// can be sent to somebody else.
    func deepLink(site: String) -> String {
        let query = FormFields.encoded([
            ("q", question.isEmpty ? nil : question), ("commune", commune), ("situation", situation.map(SituationPath.written)),
            ("fiche", fiche),
        ])
        return "/s/\(site)/" + (query.isEmpty ? "" : "?\(query)")
    }
}
