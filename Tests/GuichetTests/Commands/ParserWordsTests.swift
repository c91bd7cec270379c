import ArgumentParser
import Testing

@testable import guichet

/// What a person reads of the command line is French, the words of the parser included.
@Suite struct ParserWordsTests {
    private func said(_ arguments: String) -> String {
        do {
            // Help is a command, which throws its text when it runs.
            var command = try Guichet.parseAsRoot(arguments.split(separator: " ").map(String.init))
            try command.run()
            return ""
        } catch {
            return ParserWords.french(Guichet.fullMessage(for: error, columns: 100))
        }
    }

    @Test(arguments: [
        ("foo", "Erreur : « foo » n’est pas attendu ici."),
        ("catalogue rollback 1 2 3", "Erreur : ces mots ne sont pas attendus ici : '2', '3'"),
        ("directory show", "Erreur : il manque « <"),
        ("directory show x --sit v", "Erreur : l’option « --sit » n’existe pas. Vouliez-vous dire « --site » ?"),
        ("directory show x --zzzzzzzzzz", "Erreur : l’option « --zzzzzzzzzz » n’existe pas."),
        ("serve --port", "Erreur : il manque la valeur de « --port <"),
        ("serve --port abc", "Erreur : « abc » ne convient pas à « --port <"),
        ("serve --behind-proxy=1", "Erreur : l’option « --behind-proxy » ne prend pas de valeur (« 1 »)."),
    ]) func `an error is told in French, with the way to the help`(arguments: String, expected: String) {
        let text = said(arguments)
        #expect(text.hasPrefix(expected), "\(text)")
        #expect(text.contains("\nEmploi : guichet") && text.contains("  Toute l’aide : guichet"))
        #expect(Self.english.filter(text.contains) == [])
    }

    @Test func `no help screen has a word of English`() {
        for words in Self.commands(Guichet.self, []) {
            let text = said((words + ["--help"]).joined(separator: " "))
            #expect(text.contains("EMPLOI : guichet"), "\(words)")
            #expect(Self.english.filter(text.contains) == [], "\(words)")
        }
    }

    @Test func `what a command says itself is left as it is`() {
        let own = "Le dossier « Unknown option 'x' » est clos.\nVoir OPTIONS: et Usage: dans le texte."
        #expect(ParserWords.french(own) == own)
    }

    private static let english = [
        "OVERVIEW", "USAGE", "Usage", "OPTIONS:", "ARGUMENTS:", "COMMANDS", "See '", "Show ", "default", "Missing", "Unknown", "Unexpected",
        "unexpected", "invalid", "<subcommand>", "Help:", "Did you", "<database>", "<site>", "<path>", "<file>", "<login>", "<name>",
    ]

    /// Every command that has a help screen, as it is typed.
    private static func commands(_ type: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
        [path] + type.configuration.subcommands.flatMap { commands($0, path + [$0.configuration.commandName ?? ""]) }
    }
}
