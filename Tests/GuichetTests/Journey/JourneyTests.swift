import Foundation
import Testing

/// From the first question to the agent who sees everything, through the programs that people use.
@Suite(.enabled(if: Program.isReady, "guichet, tmux or curl is missing"), .serialized)
struct JourneyTests {
    private static let question = "j'ai perdu ma carte d'identité, combien ça coûte ?"
    private static let password = "une phrase bien longue"

    @Test(.timeLimit(.minutes(5)), arguments: JourneyEngine.available)
    func `web, twice not it, an agent's terminal, a reply read with curl, a call: the agent sees both`(engine: JourneyEngine) async throws {
        let hub = try await RunningHub(engine)
        defer { hub.remove() }
        let given = try await refusedTwice(hub)
        let terminal = try await desk(hub)
        do {
            try await answered(given.reference, terminal)
            let read = try await Program.run("curl", ["-sSf", "-d", given.code, "\(hub.address)/r/\(given.reference)"])
            #expect(read.contains("agent, ") && read.contains("Le timbre vaut 25 euros."))
            try await called(given.reference, terminal)
            try await left(terminal)
        } catch {
            await terminal.close()
            throw error
        }
        #expect(await hub.stop() == 0)
        let verified = try await Program.run(Program.guichet ?? "", ["verify", "--database", hub.database])
        #expect(verified == "base intacte\n")
    }

    /// The citizen asks by the page and says twice that it is not it, the second time with a button pressed twice.
    private func refusedTwice(_ hub: RunningHub) async throws -> (reference: String, code: String) {
        var browser = Browser(hub.address)
        try await browser.post("/s/valmont", [("q", Self.question)])
        #expect(browser.page.contains("Ce n'est pas ma question"))
        try await browser.refuse()
        #expect(browser.definition("Référence") == nil)
        var impatient = browser
        try await browser.refuse()
        let reference = try #require(browser.definition("Référence"))
        let code = try #require(browser.definition("Code"))
        try await impatient.refuse()
        #expect(impatient.definition("Référence") == reference && impatient.definition("Code") == code)
        return (reference, code)
    }

    private func desk(_ hub: RunningHub) async throws -> RealTerminal {
        let guichet = try #require(Program.guichet)
        let account = [
            "agent", "add", "ada", "--name", "Ada, accueil", "--site", "valmont", "--password-stdin", "--database", hub.database,
        ]
        try await Program.run(guichet, account, input: Self.password + "\n")
        let secret = hub.folder.appendingPathComponent("password")
        try Data((Self.password + "\n").utf8).write(to: secret)
        return try await RealTerminal(
            [guichet, "desk", "--hub", hub.address, "--site", "valmont", "--login", "ada", "--password-file", secret.path])
    }

    /// The agent takes the case, with everything already said, and answers.
    private func answered(_ reference: String, _ terminal: RealTerminal) async throws {
        try await terminal.see("1 attend", reference, "carte d'identité")
        try await terminal.press("c")
        try await terminal.see("prise par vous", "déjà refusé : F90001")
        try await terminal.press("Enter")
        try await terminal.see("Ctrl-S envoyer")
        try await terminal.type("Le timbre vaut 25 euros.")
        try await terminal.see("Le timbre vaut 25 euros.")
        try await terminal.press("C-s")
        try await terminal.see("Envoyer cette réponse")
        try await terminal.press("o")
        try await terminal.see("Réponse envoyée.")
    }

    /// The same person calls and quotes the reference; the agent notes who they are, and where.
    private func called(_ reference: String, _ terminal: RealTerminal) async throws {
        try await terminal.press("Escape")
        try await terminal.see("n appel")
        try await terminal.press("n")
        let fields = [
            ("Téléphone", "0199005678"), ("Nom", "Exemple"), ("Prénom", "Ada"), ("E-mail", "ada@citoyen.example"), ("Commune", "91999"),
            ("Référence", reference), ("Question", "Et sans timbre ?"),
        ]
        for (label, text) in fields {
            try await terminal.see("▸ \(label)")
            try await terminal.type(text)
            try await terminal.see(text)
            if label != "Question" { try await terminal.press("Enter") }
        }
        try await terminal.press("C-s")
        try await terminal.see("Ouvrir un dossier pour la suite ?")
        try await terminal.press("n")
        try await terminal.see("À dire à la personne", reference)
        try await terminal.press("Enter")
        try await terminal.see("\(reference) · Ada EXEMPLE", "agent Le timbre vaut 25 euros.", "tél.  Et sans timbre ?")
        try await terminal.press("h")
        try await terminal.see("Historique de Ada EXEMPLE", "« \(Self.question) »", "« Et sans timbre ? »")
    }

    private func left(_ terminal: RealTerminal) async throws {
        try await terminal.press("Escape")
        try await terminal.see("prise par vous")
        try await terminal.press("C-c")
        try await Program.until("the desk to end") { await terminal.hasEnded() ? true : nil }
    }
}
