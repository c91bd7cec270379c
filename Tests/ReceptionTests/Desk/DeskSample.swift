import Answering
import Casework
import Directory
import Foundation
import Knowledge
import Reception
import Routing
import Sites
import Storage
import Synchronization

/// A clock that moves when a test says so. It starts on Monday 23 November 2026 at 10:00 in Paris: the sample's agents are at work.
final class TestClock: Sendable {
    private let instant = Mutex(Date(timeIntervalSince1970: 1_795_424_400))

    var now: Date { instant.withLock { $0 } }

    func advance(_ seconds: Double) { instant.withLock { $0 += seconds } }

    /// Each reading is a millisecond after the one before, so that what happens in order sorts in order.
    func tick() -> Date {
        instant.withLock { held in
            held += 0.001
            return held
        }
    }
}

/// A hub on a database of its own, with the sample that the project ships.
struct DeskSample {
    let store: any Store
    let live: LiveCatalogue
    let clock = TestClock()

    init(_ engine: DeskEngine) async throws {
        store = try await openStore(url: engine.url, schema: engine.schema)
        live = LiveCatalogue(try Self.shipped.get())
    }

    var reception: Reception { Reception(store: store, live: live, clock: { [clock] in clock.tick() }) }
    var door: DeskDoor { DeskDoor(store: store, live: live, clock: { [clock] in clock.tick() }) }

    static let password = "une phrase bien longue"

    /// An account made for the test, and its desk.
    func desk(
        _ login: String = "ada", _ rights: [String: Role] = ["valmont": .agent], capacity: Int = 10, disabled: Bool = false
    ) async throws -> LocalDesk {
        let agent = Agent(
            id: AgentID(login), login: login, name: "Agent \(login)", rights: rights, capacity: capacity, disabled: disabled)
        _ = try await store.add(agent, password: Self.password, by: .administrator, at: clock.now)
        return LocalDesk(store: store, live: live, agent: agent, clock: { [clock] in clock.tick() })
    }

    /// A message handed to an agent at once.
    @discardableResult
    func waiting(_ question: String = "Je voudrais un rendez-vous", site: String = "valmont", contact: String? = nil) async throws
        -> ReplyCase?
    {
        try await reception.handOff(site: site, conversation: nil, message: question, contact: contact).case
    }

    // MARK: Catalogue

    private static var root: URL {
        (0..<4).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
    }

    /// Read once for all tests.
    static let shipped = Result { try catalogue() }

    private static func catalogue() throws -> Catalogue {
        let (sites, _) = SiteFolder.load(folder: root.appendingPathComponent("sites"))
        let lexicons = root.appendingPathComponent("knowledge/lexicon")
        let guide = try GuideImport().read(root.appendingPathComponent("knowledge/fiches").path)
        let corpus = Corpus(national: try GuideArchive(GuideArchive.encode(guide)))
        let index = SearchIndex.build(
            GuideDocuments.documents(of: corpus, citizenWordings: try CitizenWordings.read(folder: lexicons)),
            lexicon: try Lexicon(folder: lexicons))
        let (bodies, _) = BodyFeed.read(try Data(contentsOf: root.appendingPathComponent("sites/annuaire.json")))
        let communes = Communes(
            sites.flatMap(\.communes).reduce(into: [String: Commune]()) { found, served in
                guard let code = InseeCode(served.code) else { return }
                found[served.code] = Commune(code: code, name: served.name, postalCodes: served.postalCodes)
            }.values.sorted { $0.code.text < $1.code.text })
        return Catalogue(
            corpus: corpus, index: index, answerer: Answerer(corpus: corpus, index: index),
            bodies: BodyCatalog(archive: try BodyArchive(BodyArchive.encode(bodies)), communes: communes),
            services: [:], router: try RoutingLexicon.load(folder: lexicons),
            sites: Dictionary(uniqueKeysWithValues: sites.map { ($0.slug, $0) }),
            versions: Catalogue.Versions(knowledge: 1, directory: 2, communes: 3))
    }
}

/// The databases on which the desk's journeys are checked; PostgreSQL when TEST_POSTGRES holds the address of a server.
enum DeskEngine: CaseIterable, Sendable {
    case sqlite, postgres

    static let server = ProcessInfo.processInfo.environment["TEST_POSTGRES"]
    static let available = allCases.filter { $0 != .postgres || server != nil }

    var url: String { self == .sqlite ? "sqlite::memory:" : Self.server ?? "" }
    var schema: String? { self == .sqlite ? nil : "desk\(UUID().uuidString.prefix(8).lowercased())" }
}

extension DeskSheet {
    /// Everything said, in order.
    var texts: [String] { conversation.map(\.text) }
}
