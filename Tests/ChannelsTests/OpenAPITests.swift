import Channels
import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Channels

/// The document says what the routes do, no more and no less.
@Suite struct OpenAPITests {
    /// Pages without an API, and files.
    private static let pagesOnly: Set<String> = [
        "get /s/{site}/themes", "get /s/{site}/themes/{id}", "get /s/{site}/agent", "get /s/{site}/accessibilite", "get /r",
        "get /r/{reference}", "get /openapi.json", "get /assets/guichet.css", "get /assets/guichet.svg", "get /robots.txt",
    ]

    private func document() throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? [String: Any])
    }

    @Test("it is OpenAPI 3.1, served as it is")
    func served() async throws {
        let answer = try await Hub().request(.get, "/openapi.json")
        #expect(answer.header("Content-Type") == "application/json")
        #expect(try answer.json()["openapi"] as? String == "3.1.0")
    }

    @Test("its operations are the routes")
    func operations() throws {
        let paths = try #require(document()["paths"] as? [String: [String: Any]])
        let said = paths.flatMap { path, item in item.keys.filter { $0 != "parameters" }.map { "\($0) \(path)" } }
        let routes = try buildRoutes(desk: ScriptedDesk(), settings: HubSettings(), extending: { _ in })
        let real = routes.added.flatMap { path, methods in methods.filter { $0 != .head }.map { "\($0.rawValue.lowercased()) \(path)" } }
        #expect(Set(said) == Set(real).subtracting(Self.pagesOnly))
        #expect(Self.pagesOnly.isSubset(of: real))
    }

    @Test("every reference leads somewhere")
    func references() throws {
        let document = try document()
        for match in OpenAPI.document.matches(of: #/"\$ref": "#\/([^"]+)"/#) {
            var node: Any? = document
            for key in match.output.1.split(separator: "/") { node = (node as? [String: Any])?[String(key)] }
            #expect(node != nil, "\(match.output.1)")
        }
    }

    @Test("every property of a reply is in its schema, and required ones are there", arguments: Samples.all)
    func schema(_ reply: Reply) throws {
        let components = try #require(document()["components"] as? [String: Any])
        let schema = try #require((components["schemas"] as? [String: [String: Any]])?["Reply"])
        let said = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        let sent = Set(try #require(JSONSerialization.jsonObject(with: reply.json()) as? [String: Any]).keys)
        #expect(sent.isSubset(of: said))
        #expect(Set(schema["required"] as? [String] ?? []).isSubset(of: sent))
    }

    @Test("another API is added behind the same limits and headers")
    func extended() async throws {
        let routes = try buildRoutes(desk: ScriptedDesk(), settings: HubSettings()) { routes in
            routes.add("/api/desk", [.get: { _, _ in .text("ok") }])
        }
        #expect(routes.added["/api/desk"] == [.get, .head])
    }
}
