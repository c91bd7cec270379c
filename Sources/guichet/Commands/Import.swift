import ArgumentParser

/// `guichet import …`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Publie un guide, un annuaire ou la liste des communes.",
        discussion: """
            Chaque import montre ce qui change (nouveau, modifié, disparu, refusé), puis publie une nouvelle version d'un seul coup.
            --dry-run montre sans rien changer. Une perte de plus de 10 % est refusée sans --force.
            « guichet catalogue » liste les versions, « guichet catalogue rollback N » revient en arrière.
            """,
        subcommands: [ImportKnowledge.self, ImportDirectory.self, ImportCommunes.self])
}

/// What every import offers.
struct ImportOptions: ParsableArguments {
    @Flag(help: "Montre ce qui changerait, sans rien publier.")
    var dryRun = false

    @Flag(help: "Publie même si plus de 10 % des fiches ou des organismes disparaissent.")
    var force = false

    @Option(help: ArgumentHelp("Nombre de lignes de problèmes affichées (0 : toutes).", valueName: "nombre"))
    var problems: Int = 20

    /// The problems worth printing, then how many were left out.
    func print(problems sentences: [String]) {
        let shown = problems == 0 ? sentences[...] : sentences.prefix(problems)
        for sentence in shown { Output.write("  \(sentence)") }
        if shown.count < sentences.count {
            Output.write("  … et \(sentences.count - shown.count) autres (--problems 0 pour les voir toutes)")
        }
    }
}
