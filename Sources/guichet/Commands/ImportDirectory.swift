import ArgumentParser
import Casework
import Directory
import Foundation
import Reception
import Sites

struct ImportDirectory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory",
        abstract: "Publie l'annuaire national, ou celui d'une collectivité (--site).",
        discussion: """
            Sans --site : l'annuaire national (.json ou .json.gz). Avec --site : un tableau CSV (titres en français, « ; » « , » « | » ou
            tabulation, UTF-8 ou Windows-1252), la liste des France services (CSV), data.inclusion v1 (JSON) ou le format national ; le format
            est reconnu tout seul. Des trois derniers, seuls les services des communes de la collectivité sont gardés.
              guichet import directory --template > services.csv
              guichet import directory services.csv --site valmont --dry-run
            Les lignes refusées vont dans services.refus.csv : corrigez-les là et importez ce fichier.
            """)

    @OptionGroup var hub: HubOptions
    @OptionGroup var options: ImportOptions

    @Argument(help: ArgumentHelp("Le fichier de l'annuaire.", valueName: "chemin"), completion: .file())
    var path: String?

    @Option(help: ArgumentHelp("Collectivité dont c'est l'annuaire (nom de son dossier).", valueName: "collectivité"))
    var site: String?

    @Flag(help: "Écrit un modèle de tableau à remplir, et rien d'autre.")
    var template = false

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp("Une colonne et ce qu'elle contient : --map \"Code interne=identifiant\".", valueName: "colonne=champ"))
    var mapping: [String] = []

    @Option(help: ArgumentHelp("La ligne est un organisme connu : --same 19=IDENTIFIANT.", valueName: "ligne=identifiant"))
    var same: [String] = []

    @Option(
        help: ArgumentHelp(
            "Un organisme que le fichier n'a plus, et celui qui lui succède : --successor ANCIEN=NOUVEAU.", valueName: "ancien=nouveau"))
    var successor: [String] = []

    @Flag(help: "Garde les organismes que le fichier n'a pas.")
    var keepAbsent = false

    func validate() throws {
        guard template != (path != nil) else { throw ValidationError("Donnez un fichier, ou --template.") }
        guard site != nil || (mapping.isEmpty && same.isEmpty && !keepAbsent) else {
            throw ValidationError("--map, --same et --keep-absent vont avec --site.")
        }
        _ = try fields()
        _ = try confirmations()
        _ = try successors(from: CivilDate(dayNumber: 0))
    }

    func run() async throws {
        guard let path else { return Self.printTemplate() }
        let data = try CompressedFile.read(path)
        let choices = DirectoryFile.Choices(mapping: try fields(), same: try confirmations(), keepsAbsent: keepAbsent)
        let file = DirectoryFile(name: URL(fileURLWithPath: path).lastPathComponent, data: data, choices: choices)
        if let fault = file.fault() { throw CommandFailure("« \(path) » : \(fault) Rien n'a été changé.") }
        let successors = try successors(from: CivilTime(Date(), in: .paris).date)
        let store = try await hub.openStore()
        if let site {
            let run = SiteDirectoryImport(path: path, file: file, options: options, successors: successors)
            try await run.publish(in: try await hub.directory(of: site, store))
        } else {
            guard file.format == .national else {
                throw CommandFailure(
                    "« \(path) » (\(file.format.rawValue)) est l'annuaire d'une collectivité : dites laquelle avec --site.")
            }
            try await NationalDirectoryImport(path: path, data: data, options: options, successors: successors).publish(in: store)
        }
        await store.close()
    }

    private static func printTemplate() {
        Output.write(Data(TableTemplate.text.utf8.dropLast(2)))
        for line in TableTemplate.guide { Talk.say("\(line.field.rawValue.padded(to: 14)) \(line.text)") }
    }

    /// The columns of `--map`.
    private func fields() throws -> [String: TableField] {
        var fields: [String: TableField] = [:]
        for text in mapping {
            guard let cut = text.lastIndex(of: "="), let field = TableField(header: String(text[text.index(after: cut)...])) else {
                let known = TableField.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--map « \(text) » : écrivez \"Titre de la colonne=champ\", le champ étant l'un de : \(known).")
            }
            fields[String(text[..<cut])] = field
        }
        return fields
    }

    /// The pairs of `--successor`; `day`: the first without those replaced.
    private func successors(from day: CivilDate) throws -> DeclaredSuccessors {
        var pairs: [String: String] = [:]
        for text in successor {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, pairs[parts[0]] == nil else {
                throw ValidationError("--successor « \(text) » : écrivez ANCIEN=NOUVEAU, une fois par organisme.")
            }
            pairs[parts[0]] = parts[1]
        }
        return DeclaredSuccessors(pairs, from: day)
    }

    /// The lines of `--same`.
    private func confirmations() throws -> [Int: String] {
        var lines: [Int: String] = [:]
        for text in same {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let line = Int(parts[0]) else {
                throw ValidationError("--same « \(text) » : écrivez LIGNE=IDENTIFIANT, par exemple 19=9f6c.")
            }
            lines[line] = parts[1]
        }
        return lines
    }
}
