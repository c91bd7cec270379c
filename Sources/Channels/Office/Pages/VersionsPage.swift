import Casework
import Directory
import Reception

/// What was published, by whom, and the way back.
struct VersionsPage: Page {
    static let template = "office-versions"

    struct Row {
        let version: Int
        let label: String
        let choice: String
        let author: String
        let note: String
        let bodies: Int
        let isCurrent: Bool
        /// The one before the newest, which is compared with it unless somebody says otherwise.
        let isPrevious: Bool
        /// Address of what changed from the version before.
        let difference: String?
        let mayReturn: Bool
    }

    let shell: Shell
    let frame: OfficeFrame
    let rows: [Row]
    let hasRows: Bool
    let hasSeveral: Bool

    init(_ frame: OfficeFrame, _ versions: [Publication], mayPublish: Bool, authors: Authors) {
        shell = Shell(title: "Versions de l'annuaire", site: frame.site)
        self.frame = frame
        rows = versions.enumerated().map { index, publication in
            let earlier = index + 1 < versions.count ? versions[index + 1].version : nil
            return Row(
                version: publication.version, label: publication.label, choice: publication.shortLabel,
                author: authors.name(of: publication.author), note: publication.note, bodies: publication.counts["bodies"] ?? 0,
                isCurrent: publication.isCurrent, isPrevious: index == 1,
                difference: earlier.map { "\(frame.root)/versions/ecart?de=\($0)&a=\(publication.version)" },
                mayReturn: mayPublish && !publication.isCurrent)
        }
        hasRows = !rows.isEmpty
        hasSeveral = rows.count > 1
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Versions de l'annuaire</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        {{^hasRows}}<p>Rien n'a encore été publié ici : les services servis sont ceux livrés avec la collectivité.</p>{{/hasRows}}
        {{#hasRows}}<div class="table" role="region" aria-label="Les plus récentes d'abord" tabindex="0"><table><caption>Les plus récentes d'abord</caption><thead><tr><th scope="col">Version</th><th scope="col">Par</th><th scope="col">Origine</th><th scope="col">Services</th><th scope="col">Suite</th></tr></thead>
        <tbody>{{#rows}}<tr><th scope="row">{{.label}}{{#.isCurrent}} <strong>(servie)</strong>{{/.isCurrent}}</th><td>{{.author}}</td><td>{{.note}}</td><td>{{.bodies}}</td><td>{{#.difference}}<p><a href="{{.}}">Ce qui a changé</a></p>{{/.difference}}{{#.mayReturn}}<form method="post" action="{{frame.root}}/versions/retour"><input type="hidden" name="jeton" value="{{frame.formToken}}" /><input type="hidden" name="version" value="{{version}}" /><button class="second" type="submit">Revenir à la version {{version}}</button></form>{{/.mayReturn}}</td></tr>{{/rows}}</tbody></table></div>{{/hasRows}}
        {{#hasSeveral}}<form class="ask" method="get" action="{{frame.root}}/versions/ecart"><h2>Comparer deux versions</h2>
        <div class="row"><div class="field"><label for="de">De la version</label><select id="de" name="de">{{#rows}}<option value="{{.version}}"{{#.isPrevious}} selected="selected"{{/.isPrevious}}>{{.choice}}</option>{{/rows}}</select></div>
        <div class="field"><label for="a">à la version</label><select id="a" name="a">{{#rows}}<option value="{{.version}}">{{.choice}}</option>{{/rows}}</select></div><button type="submit">Comparer</button></div></form>{{/hasSeveral}}
        {{/main}}{{/layout}}
        """
}

/// What changes from one version to another.
struct DifferencePage: Page {
    static let template = "office-difference"

    struct Row {
        let word: String
        let name: String
        let details: [String]
    }

    let shell: Shell
    let frame: OfficeFrame
    let heading: String
    let counts: String
    let rows: [Row]

    init(_ frame: OfficeFrame, _ changes: DirectoryChanges, from old: Int, to new: Int) {
        heading = "De la version \(old) à la version \(new)"
        shell = Shell(title: heading, site: frame.site)
        self.frame = frame
        counts = changes.countsLine
        rows =
            changes.new.map { Row(word: "nouveau", name: $0.name, details: []) }
            + changes.changed.map { change in
                Row(
                    word: "modifié", name: change.name,
                    details: change.fields.map { "\($0.label) : \($0.sentence)" })
            } + changes.gone.map { Row(word: "disparu", name: $0.name, details: []) }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        <p>{{counts}}</p>
        <div class="table" role="region" aria-label="Service par service" tabindex="0"><table><caption>Service par service</caption><thead><tr><th scope="col">Effet</th><th scope="col">Service</th><th scope="col">Détail</th></tr></thead>
        <tbody>{{#rows}}<tr><td>{{.word}}</td><th scope="row">{{.name}}</th><td>{{#.details}}<p>{{.}}</p>{{/.details}}</td></tr>{{/rows}}</tbody></table></div>
        {{/main}}{{/layout}}
        """
}
