import Foundation

/// The words that ArgumentParser writes itself, in French: it has no translation of its own.
enum ParserWords {
    /// A help screen or an error, as ArgumentParser composes it; what the commands say is left as it is.
    static func french(_ text: String) -> String {
        table.reduce(text) { $0.replacingOccurrences(of: "(?m)" + $1.english, with: $1.french, options: .regularExpression) }
    }

    /// Regular expressions, each tied to the place where ArgumentParser writes it, and what stands there in French. In the order they apply.
    private static let table: [(english: String, french: String)] = help + errors

    private static let help: [(english: String, french: String)] = [
        ("^OVERVIEW: ", ""),
        ("^(USAGE|Usage): (.*)<subcommand>", "$1: $2<commande>"),
        ("^USAGE: ", "EMPLOI : "),
        ("^Usage: ", "Emploi : "),
        ("^ARGUMENTS:$", "ARGUMENTS :"),
        ("^OPTIONS:$", "OPTIONS :"),
        ("^SUBCOMMANDS:$", "COMMANDES :"),
        ("^(  --version +)Show the version\\.$", "$1Donne la version."),
        ("^(  -h, --help +)Show help information\\.$", "$1Affiche cette aide."),
        ("\\(default:(\\s)([^)]*)\\)", "(défaut :$1$2)"),
        // The column of what follows is kept.
        ("^(  [a-z-]+) \\(default\\)  ", "$1 (défaut)   "),
        ("^  See '(.*) <subcommand>' for detailed help\\.$", "  Le détail d’une commande : $1 <commande>"),
        ("^  See '(.*)' for more information\\.$", "  Toute l’aide : $1"),
        ("^Help:  ", "Aide : "),
    ]

    private static let errors: [(english: String, french: String)] = [
        ("Unknown option '(.*)'\\. Did you mean '(.*)'\\?$", "l’option « $1 » n’existe pas. Vouliez-vous dire « $2 » ?"),
        ("Unknown option '(.*)'$", "l’option « $1 » n’existe pas."),
        ("Invalid option: (.*)$", "l’option « $1 » n’existe pas."),
        ("Missing value for '(.*)'$", "il manque la valeur de « $1 »."),
        ("The option '(.*)' does not take any value, but '(.*)' was specified\\.$", "l’option « $1 » ne prend pas de valeur (« $2 »)."),
        ("Unexpected argument '(.*)'$", "« $1 » n’est pas attendu ici."),
        ("[0-9]+ unexpected arguments: '(.*)'$", "ces mots ne sont pas attendus ici : '$1'"),
        ("Missing expected argument '(.*)'$", "il manque « $1 »."),
        ("Missing one of: '(.*)'$", "il manque l’un de ceux-ci : '$1'"),
        ("Missing required subcommand\\.$", "il manque la commande."),
        ("The value '(.*)' is invalid for '([^']*)'$", "« $1 » ne convient pas à « $2 »."),
        ("The value '(.*)' is invalid for '([^']*)': (.*)$", "« $1 » ne convient pas à « $2 » : $3"),
        ("Value to be set with flag '(.*)' had already been set with flag '(.*)'$", "« $1 » contredit « $2 »."),
    ].map { ("^\(Guichet._errorPrefix)\($0.0)", "\(Guichet._errorPrefix)\($0.1)") }
}
