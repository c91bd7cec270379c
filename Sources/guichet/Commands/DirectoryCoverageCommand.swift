import ArgumentParser
import Directory
import Foundation
import Reception

struct DirectoryCoverageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Pour chaque commune et chaque genre d'organisme : trouvé, deviné, ou non, et pourquoi.",
        discussion: """
            déclaré : l'organisme dit servir la commune · de droit : la loi le désigne, ou il est seul compétent dans le département ·
            calculé : sa liste de communes a été calculée · sur place : il est dans la commune · supposé : le plus proche du département ou
            de la région, dit comme tel · aucun : avec la raison.
            """)

    @OptionGroup var hub: HubOptions

    @Option(
        help: ArgumentHelp(
            "Genres d'organismes, séparés par des virgules (à défaut, les 20 que le guide cite le plus).", valueName: "genres"))
    var kinds: String?

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let asked = kinds?.split(separator: ",").map(String.init) ?? DirectoryCoverage.usualKinds
        let coverage = DirectoryCoverage(catalogue.bodies, kinds: asked, on: CivilTime(Date(), in: .paris).date) {
            Talk.progress("couverture : \($0)")
        }
        Talk.progress("")
        Output.write(
            "\(coverage.communes - coverage.overseas) communes et \(coverage.overseas) des collectivités d'outre-mer · \(asked.count) genres · annuaire de \(catalogue.bodies.count) organismes"
        )
        Output.write(Self.line("genre", ["déclaré", "de droit", "calculé", "sur place", "supposé", "aucun"]))
        for row in coverage.rows {
            Output.write(
                Self.line(row.kind, [row.declared, row.byLaw, row.derived, row.sameCommune, row.guess, row.none].map(String.init)))
            for reason in row.reasons { Output.write("    \(reason.communes) : \(reason.text)") }
        }
        func total(_ value: (DirectoryCoverage.Row) -> Int) -> String { String(coverage.rows.reduce(0) { $0 + value($1) }) }
        Output.write(
            Self.line("total", [total(\.declared), total(\.byLaw), total(\.derived), total(\.sameCommune), total(\.guess), total(\.none)]))
    }

    private static func line(_ kind: String, _ cells: [String]) -> String {
        kind.padded(to: 26) + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
    }
}
