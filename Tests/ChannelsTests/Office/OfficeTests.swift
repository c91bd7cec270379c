import Casework
import Directory
import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Channels

/// A collectivité keeps its directory over HTTP: read, publish, compare, go back, correct.
@Suite struct OfficeTests {
    private func served(_ hub: OfficeHub) async throws -> [Body] {
        guard let version = try await hub.hub.store.currentVersion(.directory, site: "valmont"),
            let blob = try await hub.hub.store.blob(.directory, version: version)
        else { return [] }
        return Array(try BodyArchive(blob).bodies)
    }

    @Test func `a session is a cookie that scripts and other sites cannot use, and that signing out revokes`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        let answer = try await browser.signIn("chef")
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(answer.status == 303 && answer.header("Location") == OfficeHub.root)
        for part in ["HttpOnly", "SameSite=Strict", "Path=/s/valmont/gestion", "Max-Age=14400"] { #expect(cookie.contains(part)) }
        #expect(try await browser.page("").body.contains("Se déconnecter"))
        #expect(try await browser.act("/sortie").status == 303)
        let after = try await browser.page("/import")
        #expect(after.status == 303 && after.header("Location") == OfficeHub.root + "?fin=1")
    }

    @Test func `an agent is not let in, a supervisor reads and does not publish`() async throws {
        let hub = try await OfficeHub()
        let agent = try await hub.browser("ada", role: .agent)
        #expect(agent.cookie == nil)
        #expect(try await agent.signIn("ada").status == 403)
        #expect(try await agent.signIn("ada", password: "faux").status == 403)
        let supervisor = try await hub.browser("sup", role: .supervisor)
        #expect(try await supervisor.drop(OfficeHub.table).status == 303)
        let page = try await supervisor.page("/import")
        #expect(page.body.contains("Publier revient à l'administrateur") && !page.body.contains("/import/publier"))
        let forced = try await supervisor.act("/import/publier", ["empreinte": "x"])
        #expect(forced.status == 422)
        #expect(try await hub.hub.store.currentVersion(.directory, site: "valmont") == nil)
        let elsewhere = try await hub.browser("loin", site: "pays-orge")
        #expect(elsewhere.cookie == nil)
    }

    @Test func `ten wrong passwords hold the account off`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        for _ in 0..<10 { #expect(try await browser.signIn("chef", password: "faux").status == 403) }
        let held = try await browser.signIn("chef")
        #expect(held.status == 429 && held.header("Retry-After") != nil)
        #expect(HTMLCheck(held.body).faults == [])
    }

    @Test func `a file is read, then published as it was reported, then compared and undone`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        #expect(try await browser.drop(OfficeHub.table).status == 303)
        let report = try await browser.page("/import")
        #expect(report.body.contains("nouveaux 2 · modifiés 0 · inchangés 0 · disparus 0 · refusés 0"))
        #expect(HTMLCheck(report.body).faults == [])
        #expect(try await served(hub).isEmpty, "nothing is published before it is said")
        let published = try await browser.act("/import/publier", ["empreinte": try await browser.digest()])
        #expect(published.status == 303 && published.header("Location") == OfficeHub.root + "/versions?publiee=1")
        #expect(try await served(hub).map(\.id).sorted() == ["ccas", "voirie"])

        #expect(try await browser.publish(OfficeHub.table.replacing("0160099700", with: "0160099812")).status == 303)
        let versions = try await browser.page("/versions")
        #expect(versions.body.contains("Ada &lt;b&gt;") && versions.body.contains("(servie)"))
        #expect(versions.body.contains("<option value=\"2\">2, ") && versions.body.contains("<th scope=\"row\">version 2 du "))
        #expect(HTMLCheck(versions.body).faults == [])
        let difference = try await browser.page("/versions/ecart?de=1&a=2")
        #expect(difference.body.contains("téléphone : 01 60 09 97 00 → 01 60 09 98 12"))
        #expect(HTMLCheck(difference.body).faults == [])
        #expect(try await browser.act("/versions/retour", ["version": "1"]).status == 303)
        #expect(try await hub.hub.store.currentVersion(.directory, site: "valmont") == 1)
        #expect(try await browser.page("/versions/ecart?de=1&a=99").status == 404)
    }

    @Test func `what somebody published meanwhile makes the report stale, and nothing is published`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        _ = try await browser.drop(OfficeHub.table)
        let digest = try await browser.digest()
        _ = try await hub.hub.store.publish(
            .directory, site: "valmont", blob: BodyArchive.encode([]), counts: [:], author: .administrator, note: "", at: AgentHub.now)
        #expect(try await browser.act("/import/publier", ["empreinte": digest]).status == 409)
        _ = try await browser.drop(OfficeHub.table.replacing("CCAS", with: "Autre"))
        #expect(try await browser.act("/import/publier", ["empreinte": digest]).status == 409, "another file has another digest")
        #expect(try await hub.hub.store.currentVersion(.directory, site: "valmont") == 1)
    }

    @Test func `bodies that would go have to be confirmed, or are kept`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        _ = try await browser.publish(OfficeHub.table)
        let less = "identifiant;nom;telephone\nvoirie;Service Voirie;0160099700\n"
        #expect(try await browser.publish(less).status == 422)
        _ = try await browser.act("/import/choix", ["empreinte": try await browser.digest(), "garder": "1"])
        #expect(try await browser.page("/import").body.contains("Rien de nouveau"))
        #expect(try await browser.publish(less, others: ["perte": "1"]).status == 303)
        #expect(try await served(hub).map(\.id) == ["voirie"])
    }

    @Test func `a column is named, and the refused lines come back as a file without a formula`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        _ = try await browser.drop("nom;Ligne directe;horaires\n=HYPERLINK(1);0160099700;25h\n", name: "été;\"\u{7}.csv")
        #expect(try await browser.page("/import").body.contains("La colonne « Ligne directe » contient"))
        let digest = try await browser.digest()
        _ = try await browser.act("/import/choix", ["empreinte": digest, "colonne-Ligne directe": "telephone"])
        let page = try await browser.page("/import")
        #expect(page.body.contains("téléphone ← « Ligne directe »") && HTMLCheck(page.body).faults == [])
        let file = try await browser.page("/import/refus.csv")
        #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(file.body.contains("'=HYPERLINK(1)") && file.body.contains(";motif"))
        let disposition = try #require(file.header("Content-Disposition"))
        #expect(disposition.hasPrefix("attachment; filename=\"") && !disposition.dropFirst(22).prefix { $0 != "\"" }.contains(";"))
        #expect(try await browser.page("/modele.csv").body.contains("identifiant;nom;besoins"))
    }

    @Test func `a reported fault is corrected, its origin told, and stays above the file until the file agrees`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        _ = try await browser.publish(OfficeHub.table)
        let id = CorrectionID("C1")
        try await hub.hub.store.add(
            Correction(
                id: id, site: "valmont", body: "voirie", bodyName: "Service Voirie", fault: "ne répond <i>plus",
                by: .agent(AgentID("chef")),
                from: "valmont", reported: AgentHub.now))
        let tasks = try await browser.page("/signalements")
        #expect(tasks.body.contains("ne répond &lt;i&gt;plus") && HTMLCheck(tasks.body).faults == [])
        let wrong = try await browser.act("/signalements/accepter", ["signalement": "C1", "champ": "téléphone", "valeur": "douze"])
        #expect(wrong.status == 422 && wrong.body.contains("n’est pas un numéro") && HTMLCheck(wrong.body).faults == [])
        #expect(
            try await browser.act("/signalements/accepter", ["signalement": "C1", "champ": "téléphone", "valeur": "0160099812"]).status
                == 303)
        #expect(try await served(hub).first { $0.id == "voirie" }?.phones.map(\.display) == ["01 60 09 98 12"])
        let sheet = try await browser.page("/service?id=voirie")
        #expect(sheet.body.contains("correction acceptée") && sheet.body.contains("fichier de la collectivité : 01 60 09 97 00"))
        #expect(HTMLCheck(sheet.body).faults == [])

        _ = try await browser.drop(OfficeHub.table)
        #expect(try await browser.page("/import").body.contains("Rien de nouveau"), "the same file does not undo the correction")
        #expect(try await browser.publish(OfficeHub.table.replacing("0160099700", with: "0160099812")).status == 303)
        #expect(try await hub.hub.store.correction(site: "valmont", id: id)?.state == .settled)
        #expect(try await browser.publish(OfficeHub.table.replacing("0160099700", with: "0160099999")).status == 303)
        #expect(try await served(hub).first { $0.id == "voirie" }?.phones.map(\.display) == ["01 60 09 99 99"])
    }

    @Test func `what is refused, or not there, leads back to the report and the menu`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        _ = try await browser.drop(OfficeHub.table)
        for page in [try await browser.act("/import/publier", ["empreinte": "x"]), try await browser.page("/service?id=rien")] {
            #expect(page.status == 409 || page.status == 404)
            #expect(page.body.contains("Revenir au rapport") && page.body.contains("Se déconnecter"))
            #expect(HTMLCheck(page.body).faults == [])
        }
    }

    @Test func `a file that cannot be read says why before anything else, and shows no table`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        _ = try await browser.publish(OfficeHub.table)
        _ = try await browser.drop("titre;tel\nVoirie;3646\n")
        let page = try await browser.page("/import")
        #expect(page.body.contains("Ce fichier ne peut pas être lu : aucune colonne ne donne le nom"))
        #expect(!page.body.contains("disparu") && !page.body.contains("--map") && page.body.contains("La colonne « titre » contient"))
        #expect(HTMLCheck(page.body).faults == [])
    }

    @Test func `a correction that hides what the file now says is told, then withdrawn from the sheet`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser()
        _ = try await browser.publish(OfficeHub.table)
        try await hub.hub.store.add(
            Correction(
                id: CorrectionID("C1"), site: "valmont", body: "voirie", bodyName: "Service Voirie", fault: "f", by: .administrator,
                from: "valmont", reported: AgentHub.now))
        _ = try await browser.act("/signalements/accepter", ["signalement": "C1", "champ": "téléphone", "valeur": "0160099845"])
        _ = try await browser.drop(OfficeHub.table.replacing("0160099700", with: "0160099846"))
        let report = try await browser.page("/import")
        #expect(report.body.contains("le fichier dit 01 60 09 98 46 ; la correction du") && HTMLCheck(report.body).faults == [])
        #expect(try await browser.act("/import/publier", ["empreinte": try await browser.digest()]).status == 303)
        let sheet = try await browser.page("/service?id=voirie")
        #expect(sheet.body.contains("fichier de la collectivité : 01 60 09 98 46") && sheet.body.contains("/signalements/retirer"))
        #expect(HTMLCheck(sheet.body).faults == [])
        #expect(try await browser.act("/signalements/retirer", ["signalement": "C1"]).status == 303)
        #expect(try await served(hub).first { $0.id == "voirie" }?.phones.map(\.display) == ["01 60 09 98 46"])
        #expect(try await browser.act("/signalements/retirer", ["signalement": "C1"]).status == 422)
        #expect(!(try await browser.page("/service?id=voirie").body.contains("/signalements/retirer")))
    }

    @Test func `a fault is dismissed with a reason, once`() async throws {
        let hub = try await OfficeHub()
        let browser = try await hub.browser("sup", role: .supervisor)
        try await hub.hub.store.add(
            Correction(
                id: CorrectionID("C2"), site: "valmont", body: "x", bodyName: "X", fault: "f", by: .administrator, from: "valmont",
                reported: AgentHub.now))
        #expect(try await browser.act("/signalements/classer", ["signalement": "C2", "raison": " "]).status == 422)
        #expect(try await browser.act("/signalements/classer", ["signalement": "C2", "raison": "vérifié"]).status == 303)
        #expect(try await browser.act("/signalements/classer", ["signalement": "C2", "raison": "vérifié"]).status == 422)
        #expect(try await browser.act("/signalements/classer", ["signalement": "C3", "raison": "vérifié"]).status == 404)
    }
}
