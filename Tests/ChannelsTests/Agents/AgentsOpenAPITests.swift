import Foundation
import HTTPTypes
import Reception
import Testing

@testable import Channels

/// The document says what the server does.
@Suite struct AgentsOpenAPITests {
    @Test func `paths and methods are those of the routes`() async throws {
        let hub = try await AgentHub()
        let agents = hub.routes
        let routes = try buildRoutes(desk: hub.reception, settings: HubSettings(), extending: { agents.add(to: &$0) })
        let served = routes.added.filter { $0.key.hasPrefix("/api/agents") }.mapValues { methods in
            Set(methods.filter { $0 != .head }.map { $0.rawValue.lowercased() })
        }
        let document = try #require(JSONSerialization.jsonObject(with: AgentsOpenAPI.document()) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        #expect(paths.mapValues { Set($0.keys).subtracting(["parameters"]) } == served)
    }

    @Test func `every field of every verb is in its schema, and no other`() throws {
        for verb in DeskVerbs.all { try Self.check(verb) }
    }

    private static func check<Verb: DeskVerb>(_ verb: Verb.Type) throws {
        try covers(SchemaOutline.of(Verb.example), try JSONSerialization.jsonObject(with: DeskWire.encoded(Verb.example)), Verb.name)
        try covers(SchemaOutline.of(Verb.answer), try JSONSerialization.jsonObject(with: DeskWire.encoded(Verb.answer)), Verb.name)
    }

    private static func covers(_ schema: [String: Any], _ value: Any, _ place: String) throws {
        if let list = value as? [Any] {
            let items = try #require(schema["items"] as? [String: Any], "\(place): no items")
            for item in list { try covers(items, item, place) }
        } else if let object = value as? [String: Any] {
            let properties = try #require(schema["properties"] as? [String: [String: Any]], "\(place): no properties")
            #expect(Set(properties.keys) == Set(object.keys), "\(place)")
            let required = try #require(schema["required"] as? [String])
            #expect(Set(required).isSubset(of: object.keys), "\(place)")
            for (key, child) in object { if let property = properties[key] { try covers(property, child, "\(place).\(key)") } }
        }
    }

    @Test func `the document is served without a session`() async throws {
        let hub = try await AgentHub()
        let answer = try await hub.request(.get, "/api/agents/openapi.json")
        #expect(answer.status == 200)
        #expect(try answer.json()["openapi"] as? String == "3.1.0")
    }
}
