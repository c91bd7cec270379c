import Casework
import Foundation
import Testing

@testable import Reception

/// A routing decision that is not followed is kept as evidence, without a personal word.
@Suite struct OverruleTests {
    private func overrules(_ sample: DeskSample, site: String = "valmont") async throws -> [Overrule] {
        let always = Date(timeIntervalSince1970: 0)..<Date(timeIntervalSince1970: 4_000_000_000)
        return try await sample.store.journal(site: site, kinds: [Overrule.kind], in: always).compactMap(Overrule.init)
    }

    @Test(
        arguments: [
            "non, c'est bien la mairie", "C’est bien vous !", "non c'est la mairie", "si, c'est bien la ville", "3",
        ])
    func `the citizen says that it is the town hall: an agent gets it, the rule gets a mark`(text: String) async throws {
        let sample = try await DeskSample(.sqlite)
        let words = "ma demande d'APL n'avance pas"
        let first = try await sample.reception.receive(Inbound(site: "valmont", channel: .text, text: words))
        let reply = try await sample.reception.receive(
            Inbound(site: "valmont", channel: .text, text: text, conversation: first.conversation))
        #expect(reply.outcome == .handedOff)
        let given = try #require(reply.case)
        let kept = try #require(try await overrules(sample).first)
        #expect(kept.by == .citizen && kept.reference == given.reference)
        #expect(kept.proposed == "caf" && kept.chosen == "site:valmont" && kept.need != nil)
        #expect(!kept.fact.facts.values.contains { $0.contains("APL n'avance pas") })
    }

    @Test(arguments: ["non, c'est bien la mairie", "c'est bien vous"])
    func `the same words mean nothing when nobody was proposed`(text: String) async throws {
        let sample = try await DeskSample(.sqlite)
        let reply = try await sample.reception.receive(Inbound(site: "valmont", channel: .text, text: text))
        #expect(reply.case == nil)
        #expect(try await overrules(sample).isEmpty)
    }

    @Test func `naming yet another body is a new question`() async throws {
        let sample = try await DeskSample(.sqlite)
        let first = try await sample.reception.receive(
            Inbound(site: "valmont", channel: .text, text: "ma demande d'APL n'avance pas"))
        let reply = try await sample.reception.receive(
            Inbound(site: "valmont", channel: .text, text: "non c'est la préfecture", conversation: first.conversation))
        #expect(reply.case == nil)
        #expect(try await overrules(sample).isEmpty)
    }

    @Test(arguments: DeskEngine.available)
    func `an agent who sends it elsewhere than the rule says leaves a mark; one who follows it, none`(engine: DeskEngine) async throws {
        let sample = try await DeskSample(engine)
        let ada = try await sample.desk()
        try await sample.waiting("mes poubelles ne sont pas ramassées")
        try await sample.waiting("mes poubelles ne sont pas ramassées non plus")
        let first = try #require(try await ada.claim(site: "valmont", case: nil))
        let group = DeskDestination(kind: .site, id: "pays-orge", name: "")
        _ = try await ada.transfer(site: "valmont", case: first.line.id, to: group, reason: "collecte")
        #expect(try await overrules(sample).isEmpty)
        let second = try #require(try await ada.claim(site: "valmont", case: nil))
        let caf = DeskDestination(kind: .body, id: "a5c0ea54-d91a-5157-a711-ce61d97ccd2d", name: "")
        _ = try await ada.transfer(site: "valmont", case: second.line.id, to: caf, reason: "erreur d'orientation")
        let kept = try await overrules(sample)
        #expect(kept.map { [$0.need, $0.proposed, $0.chosen] } == [["dechets", "site:pays-orge", "caf"]])
        #expect(kept.first?.by == .agent(AgentID("ada")))
    }
}
