import Casework
import Channels
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Reception
import Testing

/// The same page on a real store: what a body does over HTTP is what the citizen reads.
@Suite struct OfferJourneyTests {
    private func offered(_ hub: AgentHub) async throws -> (token: String, given: ReplyCase) {
        let given = try #require(
            try await hub.reception.handOff(site: "valmont", conversation: nil, message: "mon <b>APL</b>", contact: "06 99 00 00 00").case)
        let held = try #require(try await hub.store.queue(site: "valmont", at: AgentHub.now).first)
        let offer = Transfer(
            id: TransferID("t1"), from: "valmont", to: .body(id: "caf", name: "Caf"), caseID: held.id, reference: held.reference,
            reason: "aide au logement", by: .hub, proposed: AgentHub.now, expires: AgentHub.now.addingTimeInterval(86_400))
        _ = try await hub.store.propose(offer, with: TransferPost(letters: [], told: nil)).get()
        let token = try await hub.store.issueLink(offer.id, site: "valmont", expires: offer.expires, at: AgentHub.now)
        return (try #require(token), given)
    }

    private func request(_ hub: AgentHub, _ method: HTTPRequest.Method, _ path: String, body: String? = nil) async throws -> Exchange {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        var headers: HTTPFields = [.accept: "text/html"]
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let offers = try OfferRoutes(desk: hub.reception)
        return try await buildApplication(
            desk: hub.reception, settings: HubSettings(port: 0), logger: logger, extending: { offers.add(to: &$0) }
        ).test(.router) { [headers] client in
            try await client.execute(uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }) {
                Exchange(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body))
            }
        }
    }

    @Test("read, answered, replayed: the citizen reads the answer once, and the body never sees who they are")
    func journey() async throws {
        let hub = try await AgentHub()
        let (token, given) = try await offered(hub)
        let page = try await request(hub, .get, "/t/\(token)")
        #expect(page.status == 200 && page.body.contains("mon &lt;b&gt;APL&lt;/b&gt;"))
        #expect(!page.body.contains("06 99 00 00 00") && !page.body.contains(given.secret))
        #expect(HTMLCheck(page.body).faults == [])

        let forged = String(token.reversed())
        #expect(try await request(hub, .get, "/t/\(forged)").status == 404)
        #expect(try await request(hub, .post, "/t/\(forged)", body: "action=accepter").status == 404)

        let empty = try await request(hub, .post, "/t/\(token)", body: "action=repondre&message=++")
        #expect(empty.status == 422)
        let done = try await request(hub, .post, "/t/\(token)", body: "action=repondre&message=Il+manque+le+bail.")
        #expect(done.status == 200)
        let replay = try await request(hub, .post, "/t/\(token)", body: "action=refuser&raison=non")
        #expect(replay.status == 410 && !replay.body.contains("VAL-"))
        #expect(try await request(hub, .get, "/t/\(token)").status == 410)

        let view = try #require(
            try await hub.reception.follow(reference: given.reference, secret: given.secret, source: "192.0.2.1"))
        #expect(view.isClosed)
        #expect(view.lines.count { $0.text.contains("Il manque le bail.") } == 1)
    }
}
