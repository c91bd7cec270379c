import ArgumentParser
import Foundation

/// Where the hub finds its database and its files; the same for every subcommand.
struct HubOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Base de données : sqlite:chemin ou postgres://…",
            discussion: "À défaut, la variable GUICHET_DATABASE, puis sqlite:guichet.sqlite.", valueName: "base"))
    var database: String?

    @Option(help: ArgumentHelp("Dossier des collectivités.", valueName: "dossier"))
    var sites: String = "sites"

    @Option(help: ArgumentHelp("Dossier du guide d'exemple et des lexiques.", valueName: "dossier"))
    var knowledge: String = "knowledge"

    var databaseURL: String {
        database ?? ProcessInfo.processInfo.environment["GUICHET_DATABASE"] ?? "sqlite:guichet.sqlite"
    }

    var sitesFolder: URL { URL(fileURLWithPath: Self.located(sites), isDirectory: true) }
    var knowledgeFolder: URL { URL(fileURLWithPath: Self.located(knowledge), isDirectory: true) }

    /// A relative folder that does not exist here is looked for beside the program's own sources (a build run from another folder).
    private static func located(_ path: String) -> String {
        guard !path.hasPrefix("/"), !FileManager.default.fileExists(atPath: path) else { return path }
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<5 {
            let candidate = folder.appendingPathComponent(path).path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        return path
    }
}
