import Casework
import Directory
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Reception
import Storage

@testable import Channels

/// A server with the pages of those who keep a directory, on a database in memory; a publication is served as `CatalogueWatch` would.
struct OfficeHub: Sendable {
    static let root = "/s/valmont/gestion"
    static let table = "identifiant;nom;telephone\nvoirie;Service Voirie;0160099700\nccas;CCAS;0160099701\n"

    let hub: AgentHub
    var office: DirectoryOffice { DirectoryOffice(store: hub.store, live: hub.live, clock: { AgentHub.now }) }

    init() async throws { hub = try await AgentHub() }

    /// A browser that is signed in.
    func browser(_ login: String = "chef", role: Role = .administrator, site: String = "valmont") async throws -> Browser {
        let agent = Agent(id: AgentID(login), login: login, name: "Ada <b>", rights: [site: role])
        _ = try await hub.store.add(agent, password: AgentHub.password, by: .administrator, at: AgentHub.now)
        var browser = Browser(hub: self)
        let answer = try await browser.signIn(login)
        browser.cookie = answer.header("Set-Cookie")?.split(separator: ";").first.map(String.init)
        return browser
    }

    func send(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: [UInt8]? = nil) async throws -> Exchange {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        let routes = try OfficeRoutes(office: office, settings: hub.settings)
        return try await buildApplication(
            desk: hub.reception, settings: hub.settings, logger: logger, extending: { routes.add(to: &$0) }
        ).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) }) {
                Exchange(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body))
            }
        }
    }
}

/// What a browser sends from our own pages.
struct Browser: Sendable {
    let hub: OfficeHub
    var cookie: String?

    /// The token of forms, as a page writes it.
    var formToken: String { OfficeSession(token: String(cookie?.split(separator: "=").last ?? "")).formToken }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        headers[.cookie] = cookie
        return headers
    }

    func signIn(_ login: String, password: String = AgentHub.password) async throws -> Exchange {
        try await form("", ["identifiant": login, "mot_de_passe": password])
    }

    func page(_ path: String) async throws -> Exchange { try await hub.send(.get, OfficeHub.root + path, headers: headers) }

    func form(_ path: String, _ fields: [String: String], token: String? = nil, others: HTTPFields = [:]) async throws -> Exchange {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        for field in others { headers[field.name] = field.value }
        let pairs = fields.sorted { $0.key < $1.key }.map { ($0.key, String?.some($0.value)) } + [("jeton", token)]
        return try await hub.send(.post, OfficeHub.root + path, headers: headers, body: Array(FormFields.encoded(pairs).utf8))
    }

    /// A form with its token.
    func act(_ path: String, _ fields: [String: String] = [:]) async throws -> Exchange { try await form(path, fields, token: formToken) }

    /// Drops a file.
    func drop(_ text: String, name: String = "services.csv", token: String? = nil, others: HTTPFields = [:]) async throws -> Exchange {
        try await upload(Self.multipart(text, name: name, token: token ?? formToken), others: others)
    }

    func upload(_ body: String, type: String = "multipart/form-data; boundary=xyz", others: HTTPFields = [:]) async throws -> Exchange {
        var headers = headers
        headers[.contentType] = type
        for field in others { headers[field.name] = field.value }
        return try await hub.send(.post, OfficeHub.root + "/import", headers: headers, body: Array(body.utf8))
    }

    static func multipart(_ text: String, name: String, token: String) -> String {
        "--xyz\r\nContent-Disposition: form-data; name=\"jeton\"\r\n\r\n\(token)\r\n"
            + "--xyz\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n\(text)\r\n--xyz--\r\n"
    }

    /// The digest of the report on the screen.
    func digest() async throws -> String {
        let page = try await page("/import").body
        return page.firstMatch(of: #/name="empreinte" value="([0-9a-f]+)"/#).map { String($0.output.1) } ?? ""
    }

    /// Drops and publishes.
    func publish(_ text: String, others: [String: String] = [:]) async throws -> Exchange {
        _ = try await drop(text)
        return try await act("/import/publier", ["empreinte": try await digest()].merging(others) { first, _ in first })
    }
}
