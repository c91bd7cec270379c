import ArgumentParser

/// `guichet directory …`: what the published directory knows.
struct DirectoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory",
        abstract:
            "L'annuaire publié : un organisme et l'origine de chaque champ, les signalements, la couverture, la suite d'un organisme disparu.",
        subcommands: [
            DirectoryFind.self, DirectoryShow.self, DirectoryCorrections.self, DirectoryCorrect.self, DirectoryDismiss.self,
            DirectoryWithdraw.self, DirectoryCoverageCommand.self, DirectoryRepoint.self,
        ])
}
