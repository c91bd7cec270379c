import Answering
import Casework
import Channels
import Directory
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Knowledge
import Logging
import Reception
import Routing
import Sites
import Storage

/// A server with the agents' API, on a database in memory and two sites without fiches.
struct AgentHub: Sendable {
    static let password = "une phrase bien longue"
    static let now = Date(timeIntervalSince1970: 1_795_424_400)

    let store: any Store
    let live: LiveCatalogue
    var settings = HubSettings(port: 0)

    init() async throws {
        store = try await openStore(url: "sqlite::memory:")
        let sites = ["valmont", "pays-orge"].map { slug in
            Site(slug: slug, name: slug, kind: .commune, referencePrefix: "VAL", communes: [], folder: URL(fileURLWithPath: "/"))
        }
        let corpus = Corpus()
        let index = SearchIndex.build([], lexicon: Lexicon())
        live = LiveCatalogue(
            Catalogue(
                corpus: corpus, index: index, answerer: Answerer(corpus: corpus, index: index),
                bodies: BodyCatalog(archive: try BodyArchive(BodyArchive.encode([])), communes: Communes([])), services: [:],
                router: Router(needs: NeedLexicon(), emergencies: EmergencyLexicon(), offTopic: OffTopicLexicon()),
                sites: Dictionary(uniqueKeysWithValues: sites.map { ($0.slug, $0) }),
                versions: Catalogue.Versions(knowledge: 0, directory: 0, communes: 0)))
    }

    var reception: Reception { Reception(store: store, live: live, clock: { Self.now }) }

    var routes: AgentRoutes {
        AgentRoutes(door: DeskDoor(store: store, live: live, clock: { Self.now }), settings: settings, beat: .milliseconds(1))
    }

    /// Makes the account and signs in.
    func token(_ login: String = "ada", site: String = "valmont") async throws -> String {
        let agent = Agent(id: AgentID(login), login: login, name: "Ada", rights: [site: .agent])
        _ = try await store.add(agent, password: Self.password, by: .administrator, at: Self.now)
        let answer = try await post("/api/agents/v1/sessions", DeskSignIn(login: login, password: Self.password))
        return try DeskWire.decoded(DeskSession.self, Data(answer.body.utf8)).token
    }

    func post(_ path: String, _ value: some Encodable, token: String? = nil, key: String? = nil) async throws -> Exchange {
        try await request(.post, path, body: String(decoding: try DeskWire.encoded(value), as: UTF8.self), token: token, key: key)
    }

    /// - Parameter key: of `Idempotency-Key`.
    func verb<Verb: DeskVerb>(_ verb: Verb, site: String = "valmont", token: String?, key: String? = nil) async throws -> Exchange {
        let path = "/api/agents/v1/sites/\(site)/\(Verb.name)"
        return Verb.isPlainReading ? try await request(.get, path, token: token) : try await post(path, verb, token: token, key: key)
    }

    func request(
        _ method: HTTPRequest.Method, _ path: String, body: String? = nil, type: String = "application/json", token: String? = nil,
        key: String? = nil
    ) async throws -> Exchange {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        var headers: HTTPFields = [.accept: "application/json", .contentType: type]
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        let routes = routes
        return try await buildApplication(
            desk: reception, settings: settings, logger: logger, extending: { routes.add(to: &$0) }
        ).test(.router) { [headers] client in
            try await client.execute(uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }) {
                Exchange(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body))
            }
        }
    }
}

extension Exchange {
    /// The word for programs of a failure.
    var fault: String? { (try? DeskWire.decoded(DeskFault.self, Data(body.utf8)))?.error }
}
