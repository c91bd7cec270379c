import Foundation
import Reception

/// The linear mode: numbered lines out, words in, the same model and the same verbs as the full screen.
enum PlainLoop {
    private enum Input: Sendable {
        case line(String)
        case mail
        case end
    }

    static func run(desk: any Desk, site: String) async {
        let (inputs, continuation) = AsyncStream.makeStream(of: Input.self)
        let mailbox = Mailbox { continuation.yield(.mail) }
        let hub = Hub(desk: desk, site: site, mailbox: mailbox)
        let ticking = hub.tick()
        defer {
            ticking.cancel()
            hub.stop()
        }
        Thread {
            while let line = readLine() { continuation.yield(.line(line)) }
            continuation.yield(.end)
        }.start()
        var session = PlainSession(model: Model(site: site, size: Size(columns: 80, rows: 24), now: Date()))
        session.handle([.start]).forEach(hub.perform)
        for await input in inputs {
            var effects: [Effect] = []
            var isAsked = false
            switch input {
            case .line(let line):
                effects = session.typed(line)
                isAsked = effects.isEmpty && session.model.inFlight.isEmpty
            case .mail: effects = session.handle(mailbox.drain())
            case .end: session.isEnding = true
            }
            effects.forEach(hub.perform)
            say(session.takeOutput(), asks: isAsked)
            if effects.contains(.leave) || (session.isEnding && session.model.inFlight.isEmpty) { return }
        }
    }

    /// A line that needs nothing of the hub is answered by the prompt at least.
    private static func say(_ lines: [String], asks: Bool) {
        guard asks || !lines.isEmpty else { return }
        FileHandle.standardOutput.write(Data((lines.map { $0 + "\n" }.joined() + "> ").utf8))
    }
}

/// What was said so far, without any input or output: lines in, lines out.
struct PlainSession {
    private(set) var model: Model
    /// No more lines will come: leaves once the hub has answered.
    var isEnding = false
    private var output: [String] = []
    /// Lines typed while the hub had not answered yet, each to be read once it has.
    private var waiting: [String] = []

    init(model: Model) { self.model = model }

    mutating func typed(_ line: String) -> [Effect] {
        waiting.append(line)
        return next()
    }

    mutating func handle(_ events: [Event]) -> [Effect] {
        var effects: [Effect] = []
        for event in events {
            let before = model
            effects += model.update(event)
            output += PlainVoice.said(before, model)
        }
        return effects + next()
    }

    mutating func takeOutput() -> [String] {
        defer { output = [] }
        return output
    }

    /// A command is read when the one before is settled; a lost line settles nothing, and does not hold the agent.
    private mutating func next() -> [Effect] {
        var effects: [Effect] = []
        while !waiting.isEmpty, model.inFlight.isEmpty || model.link != .up {
            let line = waiting.removeFirst()
            guard let verbs = PlainCommand.events(line, model) else {
                output.append("Je ne connais pas « \(VisibleText.line(line)) » : dites « aide ».")
                continue
            }
            // What was said of the line before is said again when this one deserves it.
            var before = model
            before.notice = nil
            effects += done(verbs)
            output += PlainVoice.said(before, model)
        }
        return effects
    }

    /// A line stops at its first refusal: what it would have done next was meant for something else.
    private mutating func done(_ verbs: [Verb]) -> [Effect] {
        var effects: [Effect] = []
        for verb in verbs {
            effects += model.update(.verb(verb))
            if model.notice != nil { break }
        }
        return effects
    }
}
