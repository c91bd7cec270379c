import ArgumentParser
import Foundation

/// Where the installation is reached from outside: the beginning of the links that it sends.
struct PublicAddress: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Adresse publique du guichet, au début des liens envoyés.",
            discussion: "À défaut, la variable GUICHET_URL, puis http://localhost:8080.", valueName: "adresse"))
    var publicURL: String?

    /// Without a slash at the end.
    var text: String {
        let written = publicURL ?? ProcessInfo.processInfo.environment["GUICHET_URL"] ?? "http://localhost:8080"
        return written.hasSuffix("/") ? String(written.dropLast()) : written
    }

    func validate() throws {
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme?.lowercased()), url.host?.isEmpty == false else {
            throw ValidationError("--public-url : une adresse comme https://guichet.example.org.")
        }
    }
}
