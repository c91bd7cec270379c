package import Foundation

/// How the desk's values travel: JSON, instants in ISO 8601 at the second, absent rather than null.
package enum DeskWire {
    /// Where the agents' API begins.
    package static let root = "/api/agents/v1"
    package static let sessions = root + "/sessions"
    /// `{site}` stands for a slug.
    package static let sites = root + "/sites/{site}"
    /// Last part of the address of the stream of changes (`text/event-stream`).
    package static let changes = "changes"

    package static func encoded(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    package static func decoded<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(type, from: data)
    }
}

/// Why a call failed, on the wire.
package struct DeskFault: Codable, Sendable, Equatable {
    /// For programs: `not_found`, `signed_out`, `conflict`, `refused`, `unavailable`, `wrong_login`, `too_many`, `malformed`, `too_long`.
    package var error: String
    /// For the agent.
    package var sentence: String

    package init(error: String, sentence: String) {
        self.error = error
        self.sentence = sentence
    }

    package init(_ error: DeskError) {
        let code =
            switch error {
            case .forbidden: "not_found"
            case .signedOut: "signed_out"
            case .conflict: "conflict"
            case .refused: "refused"
            case .unreachable: "unavailable"
            }
        self.init(error: code, sentence: error.sentence)
    }

    /// The same error at the other end; what a desk cannot act upon is told as a refusal.
    package var deskError: DeskError {
        switch error {
        case "not_found": .forbidden
        case "signed_out": .signedOut
        case "conflict": .conflict
        case "unavailable": .unreachable
        default: .refused(sentence)
        }
    }
}

/// What an agent signs in with.
package struct DeskSignIn: Codable, Sendable, Equatable {
    package var login: String
    package var password: String

    package init(login: String, password: String) {
        self.login = login
        self.password = password
    }
}

/// What an agent gets by signing in.
package struct DeskSession: Codable, Sendable, Equatable {
    /// A site where the agent works.
    package struct Post: Codable, Sendable, Equatable {
        package var site: String
        package var name: String
        /// « agent », « supervisor », « administrator ».
        package var role: String

        package init(site: String, name: String, role: String) {
            self.site = site
            self.name = name
            self.role = role
        }
    }

    /// To be sent as `Authorization: Bearer …`; shown once.
    package var token: String
    package var expires: Date
    /// The agent's name, as citizens may know it.
    package var name: String
    package var posts: [Post]

    package init(token: String, expires: Date, name: String, posts: [Post]) {
        self.token = token
        self.expires = expires
        self.name = name
        self.posts = posts
    }
}
