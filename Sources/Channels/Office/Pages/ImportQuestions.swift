import Directory
import Reception

/// What only a person can say of a file: what its unknown columns hold, whether a new line is a service already known, whether what the file
/// does not have stays.
struct ImportQuestions {
    struct Option {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Column {
        let id: String
        let title: String
        let options: [Option]
    }

    struct LookAlike {
        let id: String
        let name: String
        let value: String
        let label: String
        let isChosen: Bool
    }

    let columns: [Column]
    let lookAlikes: [LookAlike]
    let keepsAbsent: Bool
    /// Whether the box that keeps them has a sense.
    let hasAbsent: Bool
    let isNeeded: Bool

    init(_ proposal: DirectoryProposal) {
        let choices = proposal.file.choices
        let asked = proposal.summary.header.ignored + choices.mapping.keys.sorted()
        columns = asked.prefix(40).enumerated().map { index, title in
            Column(id: "colonne\(index)", title: title, options: Self.options(chosen: choices.mapping[title]))
        }
        lookAlikes =
            choices.same.sorted { $0.key < $1.key }.map { line, id in
                LookAlike(id: "ligne\(line)", name: "ligne-\(line)", value: id, label: "La ligne \(line) est « \(id) »", isChosen: true)
            }
            + proposal.comparison.entries.compactMap { entry in
                guard let line = entry.line, let other = entry.resemblance, other.place != .sameFile else { return nil }
                return LookAlike(
                    id: "ligne\(line)", name: "ligne-\(line)", value: other.id,
                    label: "La ligne \(line), « \(entry.name) », est « \(other.name) » (\(other.place.rawValue))", isChosen: false)
            }.prefix(200)
        keepsAbsent = choices.keepsAbsent
        hasAbsent = keepsAbsent || proposal.comparison.counts.gone > 0
        isNeeded = hasAbsent || !columns.isEmpty || !lookAlikes.isEmpty
    }

    private static func options(chosen: TableField?) -> [Option] {
        [Option(value: "", label: "(rien : ignorée)", isChosen: chosen == nil)]
            + TableField.allCases.map { Option(value: $0.rawValue, label: $0.french, isChosen: $0 == chosen) }
    }

    static let view = """
        {{#.isNeeded}}<form class="ask" method="post" action="{{frame.root}}/import/choix"><input type="hidden" name="jeton" value="{{frame.formToken}}" /><input type="hidden" name="empreinte" value="{{report.digest}}" />
        <h2>Préciser</h2>
        {{#.columns}}<div class="field"><label for="{{.id}}">La colonne « {{.title}} » contient</label><select id="{{.id}}" name="colonne-{{.title}}">{{#.options}}<option value="{{.value}}"{{#.isChosen}} selected="selected"{{/.isChosen}}>{{.label}}</option>{{/.options}}</select></div>{{/.columns}}
        {{#.lookAlikes}}<div class="option"><input id="{{.id}}" type="checkbox" name="{{.name}}" value="{{.value}}"{{#.isChosen}} checked="checked"{{/.isChosen}} /><label for="{{.id}}">{{.label}}</label></div>{{/.lookAlikes}}
        {{#.hasAbsent}}<div class="option"><input id="garder" type="checkbox" name="garder" value="1"{{#.keepsAbsent}} checked="checked"{{/.keepsAbsent}} /><label for="garder">Garder les services que le fichier n'a pas</label></div>{{/.hasAbsent}}
        <button class="second" type="submit">Refaire le rapport</button></form>{{/.isNeeded}}
        """
}
