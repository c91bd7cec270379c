import Foundation
import Reception
import Testing

@testable import Terminal

@Suite("What was typed is not lost by a key")
struct KeptWordsTests {
    @Test("Leaving asks first while a note is typed")
    func note() async {
        var robot = await Robot()
        await robot.press(.enter, .char("m"))
        await robot.type("Rappeler")
        await robot.press(.control("c"))
        #expect(robot.screen.contains("1 texte non validé : quitter quand même ? (o/n)"))
        await robot.press(.char("n"))
        #expect(robot.model.top == .prompt(.note) && robot.screen.contains("Rappeler") && !robot.left.contains(.leave))
    }

    @Test("Leaving asks first while a call is noted")
    func call() async {
        var robot = await Robot()
        await robot.press(.char("n"), .control("c"))
        #expect(robot.left.contains(.leave), "nothing was typed")
        await robot.type("06")
        robot.left = []
        await robot.press(.control("c"))
        #expect(robot.screen.contains("1 appel non noté : quitter quand même ? (o/n)") && !robot.left.contains(.leave))
        await robot.press(.char("o"))
        #expect(robot.left.contains(.leave))
    }

    @Test("Enter does not say yes to what loses something")
    func enter() async {
        var robot = await Robot()
        await robot.press(.enter, .char("1"), .control("c"), .enter)
        #expect(robot.model.top == .confirm(.quit) && !robot.left.contains(.leave) && !robot.model.unsent.isEmpty)
        robot = await Robot()
        await robot.press(.char("n"))
        await robot.type("06")
        await robot.press(.escape, .enter)
        #expect(robot.model.top == .confirm(.dropIntake) && !robot.model.intake.isBlank)
    }

    @Test("Enter sends a reply that was read again")
    func send() async {
        var robot = await Robot()
        await robot.press(.enter, .char("1"), .char("s"), .enter)
        #expect(robot.screen.contains("Réponse envoyée.") && robot.model.unsent.isEmpty)
    }

    @Test("The field that is typed stays on the screen, whatever is proposed above it")
    func visibleField() async {
        var robot = await Robot()
        await robot.press(.char("n"))
        robot.model.intake.matches = (1...5).map { DeskMatch(id: "\($0)", name: "Mme \($0)", reason: "même nom", contacts: 1) }
        robot.model.intake.findings = (1...8).map { DeskFinding(id: "F\($0)", title: "Fiche", confidence: 0, passage: "") }
        robot.model.intake[.question] = TextEditor("mon APL ?")
        robot.model.intake[.answer] = TextEditor("un\ndeux\ntrois\nquatre")
        robot.model.intake.field = .answer
        let frame = view(robot.model, robot.model.size)
        #expect(frame.text.contains("▸ Dit        │ un") && frame.text.contains("│ quatre"))
        #expect(frame.cursor.map { frame.lines[$0.row].text.contains("quatre") } == true)
        #expect(frame.lines.last?.text.contains("⏎ : à la ligne") == true)
        robot.model.intake.field = .phone
        #expect(robot.screen.contains("▸ Téléphone"))
    }

    @Test("Scrolling stops at both ends")
    func scrolling() async {
        var robot = await Robot(columns: 80, rows: 12)
        await robot.press(.char("?"))
        for _ in 1...50 { await robot.press(.down) }
        let end = robot.model.scroll
        #expect(end > 0 && robot.screen.contains("porte en porte"))
        await robot.press(.up)
        #expect(robot.model.scroll == end - 1)
        await robot.press(.escape, .enter)
        for _ in 1...50 { await robot.press(.up) }
        let back = robot.model.open?.back ?? 0
        #expect(back > 0 && robot.screen.contains("Bonjour, je n’ai plus"))
        await robot.press(.down)
        #expect(robot.model.open?.back == back - 1)
    }

    @Test("A letter's link is sent again by a key or a word")
    func resend() async {
        var robot = await Robot()
        await robot.press(.enter, .char("l"))
        #expect(robot.screen.contains("Courrier renvoyé avec un nouveau lien"))
        let said = await PlainRobot.said(by: ScriptedDesk(), ["ouvrir 1", "renvoyer"])
        #expect(said.last == "Courrier renvoyé avec un nouveau lien ; l’ancien ne vaut plus rien.")
    }

    @Test("An error cannot be reported on a fiche, and that is said")
    func report() async {
        var robot = await Robot()
        await robot.press(.char("/"))
        await robot.type("apl")
        await robot.press(.enter, .char("!"))
        #expect(robot.screen.contains("Une erreur se signale sur un organisme"))
    }

    @Test("The linear mode refuses as often as it is asked, and says where one is back")
    func plain() async {
        let said = await PlainRobot.said(by: ScriptedDesk(), ["ouvrir 1", "envoyer", "envoyer", "clore", "retour"])
        #expect(said.filter { $0 == "Rien n’est écrit." }.count == 2)
        #expect(said.last == "Dossier MEA-7K4F-2M9 (Mme T.).")
    }

    @Test("A long promise keeps its date on a narrow screen")
    func promise() {
        var sheet = ScriptedDesk.sheet(ScriptedDesk.lines[0])
        let model = Model(site: "meaux", size: Size(columns: 80, rows: 24), now: ScriptedDesk.now)
        sheet.pendingPromises = [
            "MEA-5D2X-8QC : ma boîte aux lettres a été arrachée par le camion de la voirie hier soir, promis demain avant 10 h"
        ]
        let shown = personLines(sheet, model, 80)
        #expect(shown[1].text.hasSuffix("avant 10 h") && shown.allSatisfy { $0.width <= 80 })
    }
}
