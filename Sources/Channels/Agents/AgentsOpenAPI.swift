import Foundation
import Reception

/// The agents' API as an OpenAPI 3.1 document, drawn from the verbs themselves: a verb added is a path documented.
enum AgentsOpenAPI {
    static let path = "/api/agents/openapi.json"

    static func document() throws -> Data {
        try JSONSerialization.data(withJSONObject: try object(), options: [.sortedKeys, .withoutEscapingSlashes])
    }

    private static func object() throws -> [String: Any] {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Guichet, postes des agents", "version": "1",
                "description": """
                Un compte est fait par « guichet agent add ». Une session donne un jeton (Authorization: Bearer …) qui expire et se révoque. \
                Chaque appel vaut pour un guichet ; ce qui est ailleurs et ce qui n’existe pas se disent de même (404). \
                Instants en ISO 8601 ; un champ absent vaut rien. Corps limités à \(RequestLimits.bodyBytes / 1024) Kio.
                """,
            ],
            "security": [["bearer": [String]()]],
            "paths": try paths(),
            "components": [
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Fault": try SchemaOutline.of(DeskFault(error: "conflict", sentence: DeskError.conflict.sentence))],
                "responses": [
                    "Fault": ["description": "Une phrase pour l’agent, un mot pour les programmes", "content": json(fault)]
                ],
                "parameters": [
                    "site": [
                        "name": "site", "in": "path", "required": true, "schema": ["type": "string"], "description": "Nom du guichet",
                    ],
                    "key": [
                        "name": IdempotencyKey.header, "in": "header", "schema": ["type": "string", "maxLength": Once.longestKey],
                        "description": "La même demande, envoyée de nouveau sous la même clé dans la journée, n’est faite qu’une fois",
                    ],
                ],
            ],
        ]
    }

    private static func paths() throws -> [String: Any] {
        var paths: [String: Any] = [
            DeskWire.sessions: try sessions(),
            "\(DeskWire.sites)/\(DeskWire.changes)": [
                "parameters": [site],
                "get": operation(
                    "changes", "Un événement « work » quand l’écran peut avoir changé",
                    answer: ["text/event-stream": ["schema": ["type": "string"]]]),
            ],
            path: [
                "get": operation("openapi", "Ce document", answer: json(["type": "object"]), isPublic: true)
            ],
        ]
        for verb in DeskVerbs.all { paths["\(DeskWire.sites)/\(verb.name)"] = try item(verb) }
        return paths
    }

    private static func item<Verb: DeskVerb>(_ verb: Verb.Type) throws -> [String: Any] {
        var operation = operation(Verb.name, Verb.summary, answer: json(try SchemaOutline.of(Verb.answer)))
        if !Verb.isPlainReading { operation["requestBody"] = ["required": true, "content": json(try SchemaOutline.of(Verb.example))] }
        if !Verb.onlyReads { operation["parameters"] = [["$ref": "#/components/parameters/key"]] }
        return ["parameters": [site], Verb.isPlainReading ? "get" : "post": operation]
    }

    private static func sessions() throws -> [String: Any] {
        let session = DeskSession(
            token: "…", expires: Date(timeIntervalSince1970: 0), name: "Ada Exemple, accueil",
            posts: [DeskSession.Post(site: "valmont", name: "Ville de Valmont-sur-Orge", role: "agent")])
        var open = operation(
            "signIn", "Ouvre une session", status: "201", answer: json(try SchemaOutline.of(session)), isPublic: true)
        open["requestBody"] = ["required": true, "content": json(try SchemaOutline.of(DeskSignIn(login: "ada", password: "…")))]
        return ["post": open, "delete": operation("signOut", "Ferme la session et rend les dossiers tenus", status: "204", answer: nil)]
    }

    // MARK: Pieces

    private static let site = ["$ref": "#/components/parameters/site"]
    private static var fault: [String: Any] { ["$ref": "#/components/schemas/Fault"] }
    private static let failures = ["400", "401", "404", "409", "413", "415", "422", "429", "503"]

    private static func json(_ schema: [String: Any]) -> [String: Any] { ["application/json": ["schema": schema]] }

    private static func operation(
        _ id: String, _ summary: String, status: String = "200", answer: [String: Any]?, isPublic: Bool = false
    ) -> [String: Any] {
        var responses: [String: Any] = [:]
        for failure in failures { responses[failure] = ["$ref": "#/components/responses/Fault"] }
        var success: [String: Any] = ["description": summary]
        success["content"] = answer
        responses[status] = success
        var operation: [String: Any] = ["operationId": id, "summary": summary, "responses": responses]
        if isPublic { operation["security"] = [[String: Any]]() }
        return operation
    }
}
