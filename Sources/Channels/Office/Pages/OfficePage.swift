import Casework
import Reception

/// What there is to do.
struct OfficePage: Page {
    static let template = "office"

    let shell: Shell
    let frame: OfficeFrame
    /// « services.csv, déposé par Ada »; nothing without a file under reading.
    let file: String?
    let served: String
    let waiting: String

    init(_ frame: OfficeFrame, reading: FileUnderReading?, versions: [Publication], waiting: Int, authors: Authors) {
        shell = Shell(title: "Annuaire", site: frame.site)
        self.frame = frame
        file = reading.map { "« \($0.dropped.name) », déposé par \(authors.name(of: $0.dropped.by))" }
        served =
            versions.first(where: \.isCurrent).map {
                "\($0.label), \($0.counts["bodies"] ?? 0) services, publiée par \(authors.name(of: $0.author))"
            } ?? "les lignes livrées avec la collectivité : rien n'a encore été publié"
        self.waiting = waiting == 0 ? "aucun signalement à traiter" : "\(waiting) à traiter"
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Annuaire : {{frame.site.name}}</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        <ul class="entries">
        <li>Servi : {{served}}.</li>
        {{#file}}<li><a href="{{frame.root}}/import">Un fichier attend d'être publié</a> : {{.}}.</li>{{/file}}
        {{^file}}<li><a href="{{frame.root}}/import">Importer un fichier</a></li>{{/file}}
        <li><a href="{{frame.root}}/signalements">Signalements des agents</a> : {{waiting}}.</li>
        <li><a href="{{frame.root}}/services">Chaque service, et d'où vient chaque champ</a></li>
        </ul>
        {{/main}}{{/layout}}
        """
}
