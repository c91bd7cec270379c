import ArgumentParser
import Foundation
import Reception
import Terminal

struct DeskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "Le poste d'un agent, dans le terminal.",
        discussion: """
            L'identifiant et le mot de passe sont demandés. « ? » montre les touches. En quittant, les dossiers tenus reviennent à la file.
            --plain : une ligne à la fois, pour un lecteur d'écran ; NO_COLOR : sans couleur.
            """)

    @Option(help: ArgumentHelp("Adresse du guichet.", valueName: "adresse"))
    var hub: String = "http://localhost:8080"

    @Option(help: ArgumentHelp("Collectivité ; inutile quand l'agent n'en a qu'une.", valueName: "collectivité"))
    var site: String?

    @Option(help: ArgumentHelp("L'identifiant, au lieu de le demander.", valueName: "identifiant"))
    var login: String?

    @Option(
        help: ArgumentHelp("Fichier dont la première ligne est le mot de passe, au lieu de le demander.", valueName: "fichier"),
        completion: .file())
    var passwordFile: String?

    @Flag(help: "Mode linéaire, pour un lecteur d'écran.")
    var plain = false

    func run() async throws {
        guard let address = URL(string: hub), let scheme = address.scheme, ["http", "https"].contains(scheme), address.host != nil else {
            throw CommandFailure("« \(hub) » n'est pas une adresse de guichet : attendu https://…")
        }
        if scheme == "http", !["localhost", "127.0.0.1", "::1"].contains(address.host ?? "") {
            Talk.say("Attention : sans https, le mot de passe et les dossiers circulent en clair.")
        }
        let desk = try await signIn(address)
        let site = try post(desk.session)
        do {
            try await DeskTerminal.run(desk: desk, site: site, plain: plain)
        } catch {
            try? await desk.signOut()
            throw error
        }
        try? await desk.signOut()
    }

    private func signIn(_ address: URL) async throws -> RemoteDesk {
        do {
            return try await RemoteDesk.signIn(hub: address, login: try askedLogin(), password: try askedPassword())
        } catch DeskError.unreachable {
            throw CommandFailure("Le guichet \(hub) ne répond pas.")
        } catch let error as DeskError {
            throw CommandFailure(error.sentence)
        }
    }

    private func askedLogin() throws -> String {
        if let login { return login }
        FileHandle.standardError.write(Data("Identifiant : ".utf8))
        guard let typed = readLine()?.trimmingCharacters(in: .whitespaces), !typed.isEmpty else {
            throw CommandFailure("Aucun identifiant.")
        }
        return typed
    }

    private func askedPassword() throws -> String {
        guard let passwordFile else { return try PasswordEntry.asked("Mot de passe : ") }
        guard let text = try? String(contentsOfFile: passwordFile, encoding: .utf8), let line = text.split(separator: "\n").first else {
            throw CommandFailure("« \(passwordFile) » ne peut pas être lu, ou est vide.")
        }
        return String(line)
    }

    private func post(_ session: DeskSession) throws -> String {
        let sites = session.posts.map(\.site)
        if let site, sites.contains(site) { return site }
        if site == nil, sites.count == 1 { return sites[0] }
        let known = sites.isEmpty ? "aucune" : sites.joined(separator: ", ")
        throw CommandFailure("Choisissez avec --site une collectivité où vous travaillez : \(known).")
    }
}
