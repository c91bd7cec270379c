import Answering
import ArgumentParser
import Foundation
import Reception

struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mesure la qualité des réponses sur un fichier de questions étiquetées.",
        discussion: """
            Le genre du fichier est reconnu à son en-tête (voir docs/evaluation.md) :
              questions et fiches attendues   H@1, H@3, H@5, H@10, MRR@10, moyennes par intention, intervalle à 95 %
              questions et faits exacts       le fait est dans la réponse affirmée, la valeur interdite nulle part
              textes hors sujet               aucune fiche n'est présentée comme réponse
              messages à orienter             décision, destinataire, urgences
            Les ratés sont listés avec ce qui a été montré à la place.
            """)

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Le fichier TSV.", valueName: "fichier"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("Nombre de ratés affichés (0 : tous).", valueName: "nombre"))
    var misses: Int = 20

    @Option(help: ArgumentHelp("Écrit le classement au format TREC dans ce fichier.", valueName: "fichier"), completion: .file())
    var run: String?

    @Option(
        help: ArgumentHelp("Écrit ce que le classement voit de chaque candidat, pour en apprendre les poids.", valueName: "fichier"),
        completion: .file())
    var features: String?

    @Flag(help: "Ajoute une faute de frappe à chaque question (tirage reproductible).")
    var typos = false

    @Option(help: ArgumentHelp("Collectivité à laquelle les questions sont posées.", valueName: "collectivité"))
    var site: String?

    func run() async throws {
        let catalogue = try await hub.openCatalogue()
        let set = try QuestionSet.read(URL(fileURLWithPath: file))
        let turn = Turn(catalogue: catalogue, site: try site.map(catalogue.site), now: Date())
        let evaluation = Evaluation(turn: turn, siteSlug: site, addsTypos: typos)
        if let features, case .ranked(let questions) = set {
            try evaluation.features(questions).joined(separator: "\n").write(toFile: features, atomically: true, encoding: .utf8)
            return
        }
        let report: EvaluationReport
        switch set {
        case .ranked(let questions): report = evaluation.ranked(questions)
        case .facts(let questions): report = try evaluation.facts(questions)
        case .offTopic(let texts): report = evaluation.offTopic(texts)
        case .routes(let messages): report = evaluation.routes(messages)
        }
        for line in report.summary { Output.write(line) }
        let shown = misses == 0 ? report.misses[...] : report.misses.prefix(misses)
        if !shown.isEmpty { Output.write("\nratés (\(report.misses.count)) :") }
        for miss in shown { Output.write("  \(miss)") }
        if let path = self.run { try report.run.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8) }
    }
}
