import Foundation
import Reception
import Testing

@testable import Terminal

@Suite("A case goes where the agent was told")
struct DestinationTests {
    private static let reason = "raison, dite à qui reçoit la demande"

    @Test("The number said of a body found by its name is the one that is sent to")
    func numberOfList() async {
        let desk = ScriptedDesk()
        let said = await PlainRobot.said(by: desk, ["ouvrir 1", "transférer préfecture", "transférer 1 parce que"])
        #expect(said.contains("1 Caf de Seine-et-Marne") && said.contains("Transfert proposé : Caf de Seine-et-Marne."))
        #expect(await desk.transfers == ["caf-77"])
    }

    @Test("A number says nothing of a list that was not read, nor one past its end")
    func numberOfNothing() async {
        let desk = ScriptedDesk()
        var said = await PlainRobot.said(by: desk, ["ouvrir 1", "transférer 2 parce que"])
        #expect(said.contains("1 Villenoy") && said.contains("2 Caf de Seine-et-Marne"))
        said = await PlainRobot.said(by: desk, ["ouvrir 1", "transférer", "transférer 9 parce que"])
        #expect(said.last == "Pas de destination 9.")
        #expect(await desk.transfers.isEmpty)
    }

    @Test("The linear mode names the destination before it asks why")
    func namedInLine() async {
        let desk = ScriptedDesk()
        let said = await PlainRobot.said(by: desk, ["ouvrir 1", "transférer", "transférer 1", "Voirie de chez eux"])
        #expect(said.contains("Transférer à Villenoy : \(Self.reason) ? (« abandonner » pour revenir)"))
        #expect(await desk.transfers == ["villenoy"])
    }

    @Test("What older words found cannot be chosen, even when it comes late")
    func olderWords() async {
        var robot = await Robot()
        await robot.press(.enter, .char("t"))
        await robot.type("allocations")
        #expect(robot.screen.contains("Caf de Seine-et-Marne"))
        // The hub has not answered for these words yet.
        for key in [Key.control("w")] + "préf".map(Key.char) { _ = robot.model.update(.key(key)) }
        #expect(robot.model.update(.key(.enter)) == [.ask(.directory("préf", commune: nil))])
        #expect(robot.model.top == .transfer && robot.screen.contains("cherche encore"))
        let older = ReplyBody(id: "caf-77", name: "Caf de Seine-et-Marne", kind: "caf", why: "nom")
        _ = robot.model.update(.answered(.directory("allocations", commune: nil), .bodies([older])))
        #expect(robot.model.transfer?.chosen == nil)
        let newer = ReplyBody(id: "pref-77", name: "Préfecture de Seine-et-Marne", kind: "prefecture", why: "nom")
        _ = robot.model.update(.answered(.directory("préf", commune: nil), .bodies([newer])))
        await robot.press(.enter)
        #expect(robot.screen.contains("─ Transférer à Préfecture de Seine-et-Marne : raison, dite"))
        await robot.type("Titre de séjour")
        await robot.press(.enter)
        #expect(await robot.desk.transfers == ["pref-77"])
    }

    @Test("A transfer that could not leave comes back with the same destination")
    func keptTransfer() async {
        var robot = await Robot()
        await robot.press(.enter, .char("t"), .down, .enter)
        await robot.type("APL")
        await robot.desk.fail(.refused("Le disque est plein."))
        await robot.press(.enter)
        #expect(robot.screen.contains("─ Transférer à Caf de Seine-et-Marne : ") && robot.screen.contains("│ APL"))
        await robot.press(.enter)
        #expect(await robot.desk.transfers == ["caf-77"])
    }

    @Test("A long name of a destination is never cut")
    func longName() {
        let name = "Caisse primaire d’assurance maladie de Seine-et-Marne, accueil de Meaux"
        let prompt = Prompt.transfer(to: DeskDestination(kind: .body, id: "cpam", name: name))
        let shown = heading(prompt.title, 40)
        #expect(shown.allSatisfy { $0.width <= 40 } && !shown.map(\.text).joined().contains("…"))
    }

    @Test("A line that is not there is neither opened nor taken", arguments: ["ouvrir 9", "prendre 9"])
    func missingLine(command: String) async throws {
        let desk = ScriptedDesk()
        let said = await PlainRobot.said(by: desk, ["ouvrir 1", command, "note Vu"])
        #expect(said.contains("Pas de ligne 9.") && said.contains("Note gardée."))
        #expect(try await desk.board(site: "meaux").mine.count == 2)
    }

    @Test("Words that are no number name no line", arguments: ["ouvrir 0", "prendre tout"])
    func noNumber(command: String) async throws {
        let desk = ScriptedDesk()
        let said = await PlainRobot.said(by: desk, [command])
        #expect(said.last == "Je ne connais pas « \(command) » : dites « aide ».")
        #expect(try await desk.board(site: "meaux").mine.count == 2)
    }

    @Test("Somebody who matched an older number is not proposed for the new one")
    func olderMatches() async {
        var robot = await Robot()
        await robot.press(.char("n"))
        await robot.type("0611111111")
        _ = robot.model.update(.key(.tab))
        let older = DeskMatch(id: "p-z", name: "M. Z.", reason: "même téléphone", contacts: 1)
        _ = robot.model.update(.answered(.matches(DeskSketch(phone: "0600000000")), .matches([older])))
        #expect(robot.model.intake.matches.isEmpty)
    }
}
