import Casework
import Directory
import Reception

/// The records of the site.
struct ServicesPage: Page {
    static let template = "office-services"

    struct Entry {
        let name: String
        let path: String
        let source: String
    }

    let shell: Shell
    let frame: OfficeFrame
    let entries: [Entry]

    init(_ frame: OfficeFrame, _ bodies: [Body]) {
        shell = Shell(title: "Services", site: frame.site)
        self.frame = frame
        entries = bodies.map {
            Entry(name: $0.name, path: "\(frame.root)/service?\(FormFields.encoded([("id", $0.id)]))", source: $0.source)
        }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Services</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        <ul class="entries">{{#entries}}<li><a href="{{.path}}">{{.name}}</a><p class="note">{{.source}}</p></li>{{/entries}}{{^entries}}<li>Aucun service : importez un fichier.</li>{{/entries}}</ul>
        {{/main}}{{/layout}}
        """
}

/// One record: each field, where it comes from, and what does not win.
struct ServicePage: Page {
    static let template = "office-service"

    struct Row {
        let label: String
        let value: String
        let origin: String
        let others: [String]
        /// The correction served, which may be withdrawn.
        let correction: String?
    }

    let shell: Shell
    let frame: OfficeFrame
    let heading: String
    let id: String
    let rule: String
    let rows: [Row]
    /// Faults reported and not decided yet.
    let waiting: [String]
    let hasWaiting: Bool

    init(_ frame: OfficeFrame, _ sheet: ServiceSheet) {
        heading = sheet.body.name
        shell = Shell(title: heading, site: frame.site)
        self.frame = frame
        id = sheet.body.id
        rule = Provenance.rule
        rows = sheet.fields.map { field in
            Row(
                label: field.label, value: field.value, origin: field.origin.rawValue,
                others: field.others.map { "\($0.origin.rawValue) : \($0.value)" },
                correction: field.origin == .correction ? sheet.correction(of: field.label)?.id.rawValue : nil)
        }
        waiting = sheet.corrections.filter { $0.state == .waiting }.map(\.fault)
        hasWaiting = !waiting.isEmpty
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        <p class="note">Identifiant : {{id}}. {{rule}}</p>
        {{#hasWaiting}}<div class="warning"><p>Signalé par un agent : <a href="{{frame.root}}/signalements">à traiter</a>.</p><ul>{{#waiting}}<li>{{.}}</li>{{/waiting}}</ul></div>{{/hasWaiting}}
        <div class="table" role="region" aria-label="Chaque champ, et d'où il vient" tabindex="0"><table><caption>Chaque champ, et d'où il vient</caption><thead><tr><th scope="col">Champ</th><th scope="col">Valeur servie</th><th scope="col">Vient de</th><th scope="col">Écarté</th></tr></thead>
        <tbody>{{#rows}}<tr><th scope="row">{{.label}}</th><td>{{.value}}</td><td>{{.origin}}{{#.correction}}<form method="post" action="{{frame.root}}/signalements/retirer"><input type="hidden" name="jeton" value="{{frame.formToken}}" /><input type="hidden" name="signalement" value="{{.}}" /><button class="second" type="submit">Retirer la correction ({{label}})</button></form>{{/.correction}}</td><td>{{#.others}}<p>{{.}}</p>{{/.others}}</td></tr>{{/rows}}</tbody></table></div>
        {{/main}}{{/layout}}
        """
}
