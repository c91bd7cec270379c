import ArgumentParser
import Casework
import Foundation
import Sites

/// `guichet agent …`
struct AgentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent", abstract: "Les comptes des agents.",
        discussion: """
              guichet agent add ada --name "Ada Exemple, accueil" --site valmont --role agent --generate
              guichet agent rights ada --site pays-orge --role superviseur
              guichet agent disable ada       ne peut plus se connecter, ses dossiers reviennent à la file
            """,
        subcommands: [AgentAdd.self, AgentList.self, AgentRights.self, AgentPassword.self, AgentDisable.self])
}

/// Where an agent works, and as what.
struct PostOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Collectivité (nom de son dossier) ; plusieurs fois pour plusieurs.", valueName: "collectivité"))
    var site: [String] = []

    @Option(help: ArgumentHelp("agent, superviseur ou administrateur.", valueName: "rôle"))
    var role: String = Role.agent.french

    func validate() throws {
        guard Role(written: role) != nil else { throw ValidationError("--role : agent, superviseur ou administrateur.") }
        guard !site.isEmpty else { throw ValidationError("Donnez au moins un --site.") }
    }

    /// - Throws: `CommandFailure` for a site that the installation does not serve.
    func rights(_ hub: HubOptions) throws -> [String: Role] {
        let served = SiteFolder.load(folder: hub.sitesFolder).sites.map(\.slug)
        for slug in site where !served.contains(slug) {
            throw CommandFailure("Collectivité inconnue : « \(slug) ». Connues : \(served.sorted().joined(separator: ", ")).")
        }
        return Dictionary(site.map { ($0, Role(written: role) ?? .agent) }, uniquingKeysWith: { first, _ in first })
    }
}

struct AgentAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Crée un compte.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var post: PostOptions
    @OptionGroup var password: PasswordOptions

    @Argument(help: ArgumentHelp("L'identifiant : lettres minuscules, chiffres, point, tiret.", valueName: "identifiant"))
    var login: String

    @Option(help: ArgumentHelp("Nom et fonction, tels que le citoyen a le droit de les connaître.", valueName: "nom"))
    var name: String

    @Option(
        help: ArgumentHelp("Qualification : un thème, ou territory:CODE, ou language:en ; sans aucune, tout.", valueName: "qualification"))
    var skill: [String] = []

    @Option(help: ArgumentHelp("Nombre de dossiers tenus à la fois.", valueName: "nombre"))
    var capacity: Int = 10

    func validate() throws {
        let allowed = login.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || ".-_".contains($0)) }
        guard allowed, !login.isEmpty, login.count <= 64 else {
            throw ValidationError("L'identifiant s'écrit en lettres minuscules, chiffres, point et tiret (64 au plus).")
        }
        guard (1...1000).contains(capacity) else { throw ValidationError("--capacity va de 1 à 1000.") }
    }

    func run() async throws {
        let now = Date()
        let agent = Agent(
            id: .fresh(at: now), login: login, name: name, rights: try post.rights(hub), skills: Skills(written: skill), capacity: capacity)
        try await hub.withStore { store in
            try await password.give { password in
                try (try await store.add(agent, password: password, by: .administrator, at: now)).orFail()
            }
        }
        Talk.say("Compte « \(login) » créé : \(agent.frenchRights).")
    }
}

struct AgentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Les comptes, par identifiant.")

    @OptionGroup var hub: HubOptions

    @Flag(help: "Un tableau JSON.")
    var json = false

    func run() async throws {
        let agents = try await hub.withStore { try await $0.agents() }
        if json { return Output.write(try JSONLines.encoded(agents)) }
        for agent in agents {
            Output.write(
                "\(agent.login)\t\(agent.disabled ? "désactivé" : "actif")\t\(agent.frenchRights)\t\(agent.capacity)\t\(agent.name)")
        }
    }
}

struct AgentRights: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rights", abstract: "Donne ou retire un rôle dans une collectivité.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var post: PostOptions

    @Argument(help: ArgumentHelp("L'identifiant.", valueName: "identifiant"))
    var login: String

    @Flag(help: "Retire le droit au lieu de le donner.")
    var remove = false

    func run() async throws {
        let rights = remove ? [:] : try post.rights(hub)
        let agent = try await hub.withStore { store in
            try await store.change(login) { agent in
                for slug in post.site { agent.rights[slug] = rights[slug] }
            }
        }
        Talk.say("Droits de « \(login) » : \(agent.rights.isEmpty ? "aucun" : agent.frenchRights).")
    }
}

struct AgentPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Change un mot de passe ; l'agent doit se connecter de nouveau.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var password: PasswordOptions

    @Argument(help: ArgumentHelp("L'identifiant.", valueName: "identifiant"))
    var login: String

    func run() async throws {
        try await hub.withStore { store in
            let agent = try await store.account(login)
            try await password.give { password in
                try (try await store.setPassword(password, of: agent.id, by: .administrator, at: Date())).orFail()
            }
        }
        Talk.say("Mot de passe de « \(login) » changé.")
    }
}

struct AgentDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Ferme un compte : son histoire reste, ses dossiers reviennent à la file.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("L'identifiant.", valueName: "identifiant"))
    var login: String

    @Flag(help: "Rouvre le compte.")
    var undo = false

    func run() async throws {
        let returned = try await hub.withStore { store in
            let agent = try await store.change(login) { $0.disabled = !undo }
            return undo ? 0 : try await store.releaseAll(of: agent.id, reason: "compte fermé", by: .administrator, at: Date())
        }
        Talk.say(undo ? "Compte « \(login) » rouvert." : "Compte « \(login) » fermé, \(returned) dossier(s) rendu(s) à la file.")
    }
}

extension Store {
    /// - Throws: `CommandFailure` when no account has that login.
    func account(_ login: String) async throws -> Agent {
        guard let agent = try await agent(login: login) else { throw CommandFailure("Aucun compte « \(login) ».") }
        return agent
    }

    @discardableResult
    fileprivate func change(_ login: String, _ edit: (inout Agent) -> Void) async throws -> Agent {
        var agent = try await account(login)
        edit(&agent)
        try (try await update(agent, by: .administrator, at: Date())).orFail()
        return agent
    }
}

extension Refusal? {
    /// - Throws: the refusal's sentence as a `CommandFailure`.
    func orFail() throws {
        if let self { throw CommandFailure(self.sentence) }
    }
}
