import Directory
import Sites

/// The form that leaves a message to an agent.
struct HandOffPage: Page {
    static let template = "hand-off"

    let shell: Shell
    let action: String
    let message: String
    let contact: String
    let conversation: String?
    let key: String
    let siteName: String
    /// When agents answer; nothing when the site does not say.
    let hours: String?
    let describedBy: String
    let errors: [FieldError]
    let summary: ErrorSummary?

    init(site: Site, message: HandOffMessage, problem: Problem? = nil) {
        shell = Shell(title: (problem == nil ? "" : "Erreur : ") + "Parler à un agent", site: site)
        action = "/s/\(site.slug)/agent"
        self.message = message.text
        contact = message.contact ?? ""
        conversation = message.conversation
        key = IdempotencyKey.fresh()
        siteName = site.name
        hours = site.agentHours.weeklyText.nonEmpty
        errors = problem.map { [FieldError(field: "message", sentence: $0.sentence)] } ?? []
        summary = ErrorSummary(errors)
        describedBy = problem == nil ? "message-aide" : "message-erreur message-aide"
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Parler à un agent</h1>
        {{#summary}}{{> error-summary}}{{/summary}}
        <div class="lead"><p>Votre message est remis à un agent ({{siteName}}). Vous recevez une référence et un code pour lire sa réponse.</p></div>
        {{#hours}}<p class="note">Les agents répondent {{.}}.</p>{{/hours}}
        <form class="ask" method="post" action="{{action}}"><input type="hidden" name="cle" value="{{key}}" />
        {{#conversation}}<input type="hidden" name="conversation" value="{{.}}" />{{/conversation}}
        <div class="field">
        <label for="message">Votre message</label>
        <p class="hint" id="message-aide">Ce que vous avez déjà écrit est joint : ajoutez seulement ce qui manque. Pas encore de pièce jointe : l'agent vous dira comment remettre un document.</p>
        {{#errors}}{{> field-error}}{{/errors}}
        <textarea id="message" name="message" rows="6" required="required" aria-describedby="{{describedBy}}"{{#errors}} aria-invalid="true"{{/errors}}>{{message}}</textarea>
        </div>
        <div class="field">
        <label for="contact">Téléphone ou e-mail <span class="hint">(facultatif)</span></label>
        <p class="hint" id="contact-aide">Seulement pour vous prévenir de la réponse.</p>
        <input id="contact" name="contact" type="text" value="{{contact}}" aria-describedby="contact-aide" />
        </div>
        <button type="submit">Envoyer à un agent</button>
        </form>
        {{/main}}{{/layout}}
        """
}
