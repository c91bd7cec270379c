import Foundation
import Reception

@testable import Terminal

/// An agent at the linear mode, whose lines are the test's.
enum PlainRobot {
    /// What the linear mode says to these lines, the hub answering at once.
    static func said(by desk: ScriptedDesk, _ lines: [String], failing: [String: DeskError] = [:]) async -> [String] {
        let hub = Hub(desk: desk, site: "meaux", mailbox: Mailbox {})
        var session = PlainSession(model: Model(site: "meaux", size: Size(columns: 80, rows: 24), now: ScriptedDesk.now))
        var effects = session.handle([.start])
        var said: [String] = []
        for line in [nil] + lines.map(Optional.some) {
            if let line {
                if let error = failing[line] { await desk.fail(error) }
                effects += session.typed(line)
            }
            while let effect = effects.first {
                effects.removeFirst()
                guard case .ask(let request) = effect else { continue }
                do {
                    effects += session.handle([.answered(request, try await hub.answer(to: request))])
                } catch {
                    effects += session.handle([.failed(request, error as? DeskError ?? .unreachable)])
                }
            }
            said += session.takeOutput()
        }
        return said
    }
}
