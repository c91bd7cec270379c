import Foundation
import Reception
import Testing

@testable import Terminal

@Suite("The agent at the keyboard")
struct AgentTests {
    @Test("Opens, inserts a passage, writes and sends")
    func reply() async {
        var robot = await Robot()
        await robot.press(.enter, .char("1"), .enter)
        await robot.type("Bonne journée.")
        await robot.press(.control("s"), .char("o"))
        #expect(robot.model.open?.sheet.conversation.last?.text == "Oui, sous conditions.\nSource : F1563.\nBonne journée.")
        #expect(robot.model.unsent.isEmpty)
        #expect(robot.screen.contains("Réponse envoyée."))
    }

    @Test("A case of the queue must be taken before it is answered")
    func claim() async {
        var robot = await Robot()
        await robot.press(.down, .down, .enter, .enter)
        #expect(robot.screen.contains("Prenez d’abord"))
        await robot.press(.char("c"), .enter)
        #expect(robot.model.open?.isWriting == true)
    }

    @Test("Somebody who wrote meanwhile is shown above the draft, which stays")
    func conflict() async {
        var robot = await Robot()
        await robot.press(.enter, .enter)
        await robot.type("Mon texte")
        await robot.desk.write("Autre chose", in: "a")
        await robot.press(.control("s"), .char("o"))
        #expect(robot.screen.contains("Ce qui a été écrit entre-temps") && robot.screen.contains("Autre chose"))
        #expect(robot.screen.contains("Votre brouillon") && robot.screen.contains("Mon texte"))
        await robot.press(.control("s"), .char("o"))
        #expect(robot.model.open?.sheet.conversation.last?.text == "Mon texte")
    }

    @Test("A lost line keeps the text, tries again later and later, and comes back by itself")
    func lostLine() async {
        var robot = await Robot()
        await robot.press(.enter, .enter)
        await robot.type("Gardé")
        robot.left = []
        await robot.desk.fail(.unreachable, .unreachable)
        await robot.press(.control("s"), .char("o"))
        #expect(robot.screen.contains("Connexion perdue") && robot.screen.contains("Gardé"))
        await robot.happen(.retryDue)
        #expect(robot.left == [.retry(1), .retry(2)])
        await robot.happen(.retryDue)
        #expect(robot.model.link == .up && robot.left.last == .listen)
        #expect(robot.model.draft.text == "Gardé")
        #expect((1...8).map(Backoff.delay) == [1, 2, 4, 8, 16, 30, 30, 30])
    }

    @Test("A stream that ends while the board is on its way is opened again")
    func endedStream() async {
        var robot = await Robot()
        robot.left = []
        let effects = robot.model.update(.changed) + robot.model.update(.lost(.unreachable))
        #expect(effects == [.ask(.board), .retry(1)])
        await robot.happen(.retryDue)
        #expect(robot.left == [.listen] && robot.model.link == .up)
    }

    @Test("A reply that had left before the line broke is not offered a second time")
    func alreadySent() async throws {
        var robot = await Robot()
        await robot.press(.enter, .enter)
        await robot.type("Voilà")
        _ = try await robot.desk.reply(site: "meaux", case: "a", text: "Voilà", version: 3)
        await robot.happen(.lost(.unreachable))
        await robot.happen(.retryDue)
        #expect(robot.model.unsent.isEmpty && robot.screen.contains("était bien partie"))
    }

    @Test("Leaving asks first when a reply was not sent")
    func quit() async {
        var robot = await Robot()
        await robot.press(.enter, .char("1"), .control("c"))
        #expect(robot.screen.contains("1 brouillon non envoyé"))
        await robot.press(.char("n"))
        #expect(!robot.left.contains(.leave))
        await robot.press(.control("c"), .char("o"))
        #expect(robot.left.contains(.leave))
    }

    @Test("A call is noted with its confirmed person, what was quoted, and opens a case")
    func call() async {
        var robot = await Robot()
        await robot.press(.char("n"))
        await robot.type("0600000000")
        await robot.press(.enter, .enter, .enter, .enter, .char("1"), .enter, .enter)
        await robot.type("mon APL ?")
        await robot.press(.tab, .char("1"), .control("s"), .char("o"))
        let call = await robot.desk.calls.first
        #expect(call?.person == "p-a" && call?.quoted == ["F1563"] && call?.opensCase == true && call?.question == "mon APL ?")
        #expect(robot.screen.contains("ocre-41-halte"))
    }

    @Test("A search is made in the commune of the case, or in the one that the agent types")
    func commune() async {
        var robot = await Robot()
        await robot.press(.char("/"))
        await robot.type("apl")
        await robot.press(.tab)
        await robot.type("Meaux")
        #expect(robot.screen.contains("▸ Commune    │ Meaux"))
        await robot.press(.enter)
        #expect(await robot.desk.communes.last == "Meaux")
        await robot.press(.escape, .enter, .char("/"))
        #expect(robot.screen.contains("  Commune    │ 77284"))
        await robot.type("apl")
        #expect(await robot.desk.communes.last == "77284")
        await robot.press(.tab, .control("a"), .control("k"), .tab)
        #expect(await robot.desk.communes.last == .some(nil))
    }

    @Test("A commune changed during a call asks again where it is")
    func communeOfCall() async {
        var robot = await Robot()
        await robot.press(.char("n"), .tab, .tab, .tab, .tab, .tab, .tab)
        await robot.type("mon APL ?")
        #expect(await robot.desk.communes.last == .some(nil))
        await robot.press(.backTab, .backTab)
        await robot.type("77100")
        await robot.press(.tab)
        #expect(await robot.desk.communes.last == "77100")
    }

    @Test("A note that could not leave comes back to be sent again", arguments: [DeskError.unreachable, .refused("Le disque est plein.")])
    func keptNote(error: DeskError) async {
        var robot = await Robot()
        await robot.press(.enter, .char("m"))
        await robot.type("Rappeler après 14 h")
        await robot.desk.fail(error)
        await robot.press(.enter)
        #expect(robot.model.top == .prompt(.note) && robot.screen.contains("Rappeler après 14 h"))
        await robot.press(.enter)
        #expect(robot.model.open?.sheet.conversation.last?.text == "Rappeler après 14 h")
    }

    @Test("The same action bears the same key until its answer has come")
    func keys() {
        let keys = ActionKeys()
        let first = keys.key(of: "reply a")
        #expect(keys.key(of: "reply a") == first && keys.key(of: "reply b") != first)
        #expect(first.utf8.count > 16 && first.utf8.count <= 200)
        keys.settle("reply a")
        #expect(keys.key(of: "reply a") != first)
    }

    @Test("New work shows without a key")
    func news() async {
        var robot = await Robot()
        await robot.press(.enter)
        await robot.desk.write("Encore moi", in: "a")
        await robot.happen(.changed)
        #expect(robot.screen.contains("Encore moi"))
    }

    @Test("The linear mode says where it searches, and keeps a note that could not leave")
    func plainCommune() async throws {
        let desk = ScriptedDesk()
        let said = await PlainRobot.said(
            by: desk, ["commune 77100", "chercher apl", "ouvrir 1", "note Rappeler", "envoyer"], failing: ["note Rappeler": .unreachable])
        #expect(said.contains("Commune : 77100.") && said.contains("1 F1563 Un étudiant peut-il toucher une aide au logement ?"))
        #expect(await desk.communes == ["77100"])
        #expect(said.contains("Votre texte est gardé (« envoyer » pour le renvoyer) : Rappeler") && said.contains("Note gardée."))
    }

    @Test("The linear mode says the same verbs")
    func plain() async throws {
        let said = await PlainRobot.said(by: ScriptedDesk(), ["ouvrir 1", "répondre Voici.", "envoyer", "oui", "clore fait"])
        #expect(said.contains("1 urgent, MEA-7K4F-2M9, promis 11:30, Mme T., APL arrêtée, mauvais guichet, web, 3ᵉ contact"))
        #expect(
            said.contains("Envoyer cette réponse à Mme T. ? (o/n)") && said.contains("Réponse envoyée.") && said.contains("Dossier clos."))
        #expect(!said.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
}
