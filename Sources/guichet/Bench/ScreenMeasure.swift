import Casework
import Foundation
import Reception
import Sites

/// The desk's screen redrawn on a case where much was said, beside one where little was.
struct ScreenMeasure {
    let store: any Store
    let catalogue: Catalogue

    private static let refreshes = 200
    private static let now = Date(timeIntervalSince1970: 1_795_424_400)

    func print() async throws {
        guard let site = catalogue.sites.values.min(by: { $0.slug < $1.slug }) else {
            throw CommandFailure("Aucune collectivité à mesurer.")
        }
        let agent = Agent(id: AgentID("mesure"), login: "mesure", name: "Mesure", rights: [site.slug: .agent])
        let desk = LocalDesk(store: store, live: LiveCatalogue(catalogue), agent: agent, clock: { Self.now })
        let short = try await refreshes(of: try await opened(site, messages: 2), desk, site)
        let long = try await refreshes(of: try await opened(site, messages: 200), desk, site)
        Output.write(
            "écran d'un dossier : p50 \(long.quantile(0.5).asDuration), p99 \(long.quantile(0.99).asDuration) pour 200 messages ; "
                + "p50 \(short.quantile(0.5).asDuration) pour 2 : × "
                + String(format: "%.2f", long.quantile(0.5) / max(short.quantile(0.5), 1e-9)))
    }

    /// A case of that many messages, in turn the citizen's and the team's.
    private func opened(_ site: Site, messages: Int) async throws -> CaseID {
        let errand = Errand.fresh(at: Self.now)
        var generator = errand.generator("reference")
        let draft = Case(
            id: errand.id("case"), site: site.slug, reference: .random(prefix: site.referencePrefix, using: &generator),
            conversation: errand.id("conversation"), subject: "carte d’identité perdue", opened: Self.now)
        let opened = try await store.open(draft, prefix: site.referencePrefix, for: errand, by: .automaton, at: Self.now)
        for number in 0..<messages {
            let isCitizen = number.isMultiple(of: 2)
            let message = Message(
                id: errand.id("message \(number)"), site: site.slug, caseID: opened.case.id, from: isCitizen ? .citizen : .hub,
                recipient: isCitizen ? .team : .citizen, channel: .web, instant: Self.now.addingTimeInterval(Double(number)),
                text: "Message \(number) : j’ai bien noté, et voici ce qu’il manque encore pour que la demande avance.")
            _ = try await store.send(message, then: nil, at: Self.now).orFail()
        }
        return opened.case.id
    }

    /// Board and sheet, as the terminal asks for them when something changes.
    private func refreshes(of id: CaseID, _ desk: LocalDesk, _ site: Site) async throws -> Samples {
        let clock = ContinuousClock()
        var seconds: [Double] = []
        for _ in 0..<Self.refreshes {
            let begin = clock.now
            _ = try await desk.board(site: site.slug)
            _ = try await desk.sheet(site: site.slug, case: id.rawValue)
            seconds.append((clock.now - begin) / .seconds(1))
        }
        return Samples(seconds)
    }
}
