/// One call of `Desk` as a value: what the agents' API receives and what a distant desk sends are the same type, so that neither is written
/// twice.
package protocol DeskVerb: Codable, Sendable, Equatable {
    associatedtype Answer: Codable & Sendable & Equatable

    /// Last part of its address: `/api/agents/v1/sites/{site}/<name>`.
    static var name: String { get }
    /// What it does, in French, for the API's document.
    static var summary: String { get }
    /// A call and its answer with every field filled, for the API's document.
    static var example: Self { get }
    static var answer: Answer { get }

    /// - Throws: `DeskError`.
    func perform(on desk: any Desk, site: String) async throws -> Answer
}

extension DeskVerb {
    /// A verb that says nothing is a reading at a fixed address. The others carry words or ids, which have no place in addresses: those end
    /// in the logs of proxies.
    package static var isPlainReading: Bool { Self.self == DeskVerbs.Board.self }
}

/// The answer of what has nothing to say.
package struct DeskDone: Codable, Sendable, Equatable {
    package var done: Bool

    package init() { done = true }
}

/// A sheet, or none: the queue was empty, or the call opened nothing.
package struct DeskMaybeSheet: Codable, Sendable, Equatable {
    package var sheet: DeskSheet?

    package init(sheet: DeskSheet?) { self.sheet = sheet }
}

/// A list, best or first in front.
package struct DeskItems<Item: Codable & Sendable & Equatable>: Codable, Sendable, Equatable {
    package var items: [Item]

    package init(_ items: [Item]) { self.items = items }
}
