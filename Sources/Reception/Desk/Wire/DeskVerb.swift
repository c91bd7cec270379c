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

    /// Whether sending it twice is the same as once; the others bear a key.
    package static var onlyReads: Bool {
        ["board", "sheet", "renew", "history", "search", "directory", "matches"].contains(name)
    }

    /// Whether an agent wrote it, and would send the very same words again after a lost connection, however late: the key is kept for them.
    package static var carriesWords: Bool { ["reply", "note", "take", "report"].contains(name) }

    /// Does it in the name of one request: what that request did before, when it comes again, is read again rather than done again.
    ///
    /// - Throws: `DeskError`.
    package func perform(onceOn desk: LocalDesk, site: String) async throws -> Answer {
        guard !Self.onlyReads, let kind = Answer.self as? any DeskOutcome.Type else { return try await perform(on: desk, site: site) }
        if let past = desk.past, let answer = try await kind.again(past, desk, site: site) as? Answer { return answer }
        let answer = try await perform(on: desk, site: site)
        if let outcome = (answer as? any DeskOutcome)?.outcome { try await desk.conclude(outcome) }
        return answer
    }
}

/// An answer of a verb that writes: what is kept of it is which case it speaks of, never its words.
protocol DeskOutcome {
    /// Id of the case; empty when there is none.
    var outcome: String { get }

    /// The answer to the same request, as things are now.
    static func again(_ outcome: String, _ desk: LocalDesk, site: String) async throws -> Self
}

extension DeskSheet: DeskOutcome {
    var outcome: String { line.id }

    static func again(_ outcome: String, _ desk: LocalDesk, site: String) async throws -> DeskSheet {
        try await desk.again(site: site, case: outcome)
    }
}

extension DeskDone: DeskOutcome {
    var outcome: String { "" }

    static func again(_ outcome: String, _ desk: LocalDesk, site: String) -> DeskDone { DeskDone() }
}

extension DeskMaybeSheet: DeskOutcome {
    var outcome: String { sheet?.line.id ?? "" }

    static func again(_ outcome: String, _ desk: LocalDesk, site: String) async throws -> DeskMaybeSheet {
        DeskMaybeSheet(sheet: outcome.isEmpty ? nil : try await desk.again(site: site, case: outcome))
    }
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
