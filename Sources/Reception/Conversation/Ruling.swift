import Answering
import Casework
import Directory
package import Foundation
import Routing
import Sites

/// The answer of `guichet route`: who is competent, and why.
package struct Ruling: Sendable, Equatable, Codable {
    package var decision: String
    /// Kind of body, local service or number; one per request of the message, in order.
    package var targets: [String]
    package var body: ReplyBody?
    package var urgency: String
    package var why: [String]
    /// What to ask, for `clarify`.
    package var question: String?

    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(decision, forKey: .decision)
        try container.encode(targets, forKey: .targets)
        try container.encode(body, forKey: .body)
        try container.encode(urgency, forKey: .urgency)
        try container.encode(why, forKey: .why)
        try container.encodeIfPresent(question, forKey: .question)
    }

    /// For a person: the decision, the body, then each reason on its line.
    package var text: String {
        let head = targets.isEmpty ? decision : "\(decision) : \(targets.joined(separator: ", "))"
        let place = body.map { ["  \($0.name)", $0.address, $0.phones.first, $0.hours].compactMap(\.self).joined(separator: ", ") }
        return ([head + " (urgence : \(urgency))", place, question].compactMap(\.self) + why.map { "  pourquoi : \($0)" })
            .joined(separator: "\n")
    }
}

extension Turn {
    /// The decision on a message, with the body of the commune when one is known.
    package func ruling(_ text: String, commune: String?, sentTo: String?) -> Ruling {
        let message = Inbound(site: site?.slug ?? "", channel: .text, text: text, place: commune, sentTo: sentTo)
        let place = place(in: message, text: text, state: ConversationState())
        let finding = catalogue.found(text, site: site?.slug).finding
        let route = catalogue.router.route(RouteRequest(text: text, sentTo: sentTo, fiches: signals(finding)), catalogue.reading(text))
        let targets = route.parts.map { $0.targets.first?.code ?? "-" }
        var ruling = Ruling(
            decision: route.decision, targets: route.parts.allSatisfy(\.targets.isEmpty) ? [] : targets, body: nil,
            urgency: route.urgency.rawValue, why: route.why.map { [$0.text, $0.day].compactMap(\.self).joined(separator: ", ") },
            question: route.parts.compactMap(\.question).first)
        ruling.body = body(of: route, place)
        return ruling
    }

    private func body(of route: Route, _ place: Place) -> ReplyBody? {
        if let service = localServices(route, place).first { return service }
        for case .kind(let kind) in route.parts.flatMap(\.targets) {
            if let (found, commune) = resolve(kind, for: place), let body = found.bodies.first {
                return replyBody(body, kind: kind, why: why(found, commune, body))
            }
        }
        return nil
    }
}
