import Casework
import Directory
import Reception
import Sites

/// The faults that agents reported: accept with the right value, or dismiss with a reason.
struct CorrectionsPage: Page {
    static let template = "office-corrections"

    /// What was sent and refused, kept in its form.
    struct Typed {
        let id: String
        let field: String?
        let value: String?
        let reason: String?
        let sentence: String
    }

    struct Option {
        let value: String
        let isChosen: Bool
    }

    struct Task {
        let id: String
        /// For the elements of its forms.
        let key: String
        let name: String
        let path: String
        let fault: String
        let when: String
        let who: String
        let options: [Option]
        let value: String
        let reason: String
        /// Of the right value.
        let valueError: FieldError?
        /// Of the reason.
        let reasonError: FieldError?
    }

    let shell: Shell
    let frame: OfficeFrame
    let rule: String
    let tasks: [Task]
    let summary: ErrorSummary?

    init(_ frame: OfficeFrame, _ corrections: [Correction], authors: Authors, typed: Typed? = nil) {
        shell = Shell(title: (typed == nil ? "" : "Erreur : ") + "Signalements", site: frame.site)
        self.frame = frame
        rule = Provenance.rule
        tasks = corrections.map { Self.task($0, frame, authors, typed: typed?.id == $0.id.rawValue ? typed : nil) }
        summary = ErrorSummary(tasks.flatMap { [$0.valueError, $0.reasonError] }.compactMap(\.self))
    }

    private static func task(_ correction: Correction, _ frame: OfficeFrame, _ authors: Authors, typed: Typed?) -> Task {
        let key = correction.id.rawValue
        let isDismissal = typed?.reason != nil
        func error(_ field: String) -> FieldError? { typed.map { FieldError(field: "\(field)-\(key)", sentence: $0.sentence) } }
        return Task(
            id: key, key: key, name: correction.bodyName,
            path: "\(frame.root)/service?\(FormFields.encoded([("id", correction.body)]))", fault: correction.fault,
            when: CivilTime(correction.reported, in: frame.site.zone).date.frenchWithoutWeekday, who: authors.name(of: correction.by),
            options: BodyField.correctable.map { Option(value: $0.rawValue, isChosen: $0.rawValue == typed?.field) },
            value: typed?.value ?? "", reason: typed?.reason ?? "", valueError: isDismissal ? nil : error("valeur"),
            reasonError: isDismissal ? error("raison") : nil)
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Signalements</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        {{#summary}}{{> error-summary}}{{/summary}}
        <p class="note">{{rule}}</p>
        {{^tasks}}<p>Aucun signalement à traiter.</p>{{/tasks}}
        {{#tasks}}<section class="body" aria-labelledby="titre-{{.key}}"><h2 id="titre-{{.key}}"><a href="{{.path}}">{{.name}}</a></h2>
        <p>{{.fault}}</p><p class="note">Signalé le {{.when}} par {{.who}}</p>
        <form method="post" action="{{frame.root}}/signalements/accepter"><input type="hidden" name="jeton" value="{{frame.formToken}}" /><input type="hidden" name="signalement" value="{{.id}}" />
        <div class="row"><div class="field"><label for="champ-{{.key}}">Champ faux</label><select id="champ-{{.key}}" name="champ">{{#.options}}<option value="{{.value}}"{{#.isChosen}} selected="selected"{{/.isChosen}}>{{.value}}</option>{{/.options}}</select></div>
        <div class="field"><label for="valeur-{{.key}}">La bonne valeur</label>{{#.valueError}}{{> field-error}}{{/.valueError}}<input id="valeur-{{.key}}" name="valeur" type="text" value="{{.value}}" required="required"{{#.valueError}} aria-invalid="true" aria-describedby="{{.field}}-erreur"{{/.valueError}} /></div>
        <button type="submit">Corriger</button></div></form>
        <form method="post" action="{{frame.root}}/signalements/classer"><input type="hidden" name="jeton" value="{{frame.formToken}}" /><input type="hidden" name="signalement" value="{{.id}}" />
        <div class="row"><div class="field"><label for="raison-{{.key}}">Pourquoi rien n'est à corriger</label>{{#.reasonError}}{{> field-error}}{{/.reasonError}}<input id="raison-{{.key}}" name="raison" type="text" value="{{.reason}}" required="required"{{#.reasonError}} aria-invalid="true" aria-describedby="{{.field}}-erreur"{{/.reasonError}} /></div>
        <button class="second" type="submit">Classer</button></div></form></section>{{/tasks}}
        {{/main}}{{/layout}}
        """
}
