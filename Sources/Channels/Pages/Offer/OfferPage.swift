import Reception
import Sites

/// A request offered to an outside body, and the three replies it may give.
struct OfferPage: Page {
    static let template = "offer"

    let shell: Shell
    let heading: String
    let action: String
    let body: String
    let sender: String
    /// « à la Ville de Valmont ».
    let backToSender: String
    let senderReach: String?
    let reference: String
    let reason: String
    let received: String
    let forwarded: String
    let until: String
    let commune: String?
    let words: [TextLines]
    /// Typed before, shown again.
    let typedReason: String
    let typedText: String
    let reasonErrors: [FieldError]
    let textErrors: [FieldError]
    let summary: ErrorSummary?

    init(_ view: OfferView, path: String, sent: OfferReply? = nil, problem: Problem? = nil) {
        heading = "Demande \(view.reference), transmise par \(SpokenName(view.sender).withArticle)"
        shell = Shell(title: (problem == nil ? "" : "Erreur : ") + heading, site: nil)
        action = path
        body = view.body
        sender = view.sender
        backToSender = SpokenName(view.sender).at
        senderReach = view.senderReach
        reference = view.reference
        reason = view.reason
        received = FrenchSpacing.tied(view.received)
        forwarded = FrenchSpacing.tied(view.forwarded)
        until = FrenchSpacing.tied(view.until)
        commune = view.commune
        words = view.words.map(TextLines.init)
        typedReason = sent?.reason ?? ""
        typedText = sent?.text ?? ""
        let errors = problem.map { [FieldError(field: $0.field ?? Self.id(of: .text), sentence: $0.sentence)] } ?? []
        reasonErrors = errors.filter { $0.field == Self.id(of: .reason) }
        textErrors = errors.filter { $0.field == Self.id(of: .text) }
        summary = ErrorSummary(errors)
    }

    /// `id` of a field in the page.
    static func id(of field: OfferField) -> String {
        switch field {
        case .reason: "raison"
        case .text: "message"
        }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        {{#summary}}{{> error-summary}}{{/summary}}
        <div class="lead"><p>{{sender}} a reçu cette demande et la transmet à {{body}}, compétent pour y répondre (code des relations entre le public et l’administration, art. L114-2).</p></div>
        <dl class="keys"><div><dt>Référence</dt><dd>{{reference}}</dd></div><div><dt>Reçue</dt><dd>{{received}}</dd></div><div><dt>Transmise</dt><dd>{{forwarded}}</dd></div>{{#commune}}<div><dt>Commune</dt><dd>{{.}}</dd></div>{{/commune}}<div><dt>Pourquoi vous</dt><dd>{{reason}}</dd></div></dl>
        <section aria-labelledby="demande"><h2 id="demande">Ce que le demandeur a écrit</h2><ol class="exchange">{{#words}}<li>{{> lines}}</li>{{/words}}</ol></section>
        <section aria-labelledby="reponse"><h2 id="reponse">Votre réponse</h2>
        <p><strong>À donner avant le {{until}}.</strong> Ce lien ne sert qu’une fois. Sans réponse, la demande revient {{backToSender}}.</p>
        <h3>Accepter</h3>
        <form class="ask" method="post" action="{{action}}"><p>Vous traitez la demande et en accusez réception (art. L114-4). Le demandeur est prévenu.</p><button type="submit" name="action" value="accepter">Accepter la demande</button></form>
        <h3>Répondre</h3>
        <form class="ask" method="post" action="{{action}}"><div class="field"><label for="message">Réponse au demandeur</label><p class="hint" id="message-aide">Il la lira dans le suivi de sa demande, qui est alors close.</p>{{#textErrors}}{{> field-error}}{{/textErrors}}<textarea id="message" name="message" rows="6" required="required" aria-describedby="{{#textErrors}}message-erreur {{/textErrors}}message-aide"{{#textErrors}} aria-invalid="true"{{/textErrors}}>{{typedText}}</textarea></div><button type="submit" name="action" value="repondre">Envoyer la réponse</button></form>
        <h3>Refuser</h3>
        <form class="ask" method="post" action="{{action}}"><div class="field"><label for="raison">Raison du refus</label><p class="hint" id="raison-aide">Elle est dite au demandeur et à {{sender}}, qui reprend la demande.</p>{{#reasonErrors}}{{> field-error}}{{/reasonErrors}}<textarea id="raison" name="raison" rows="3" required="required" aria-describedby="{{#reasonErrors}}raison-erreur {{/reasonErrors}}raison-aide"{{#reasonErrors}} aria-invalid="true"{{/reasonErrors}}>{{typedReason}}</textarea></div><button class="second" type="submit" name="action" value="refuser">Refuser la demande</button></form>
        {{#senderReach}}<p class="note">Pour joindre {{sender}} : {{.}}</p>{{/senderReach}}
        </section>
        {{/main}}{{/layout}}
        """
}
