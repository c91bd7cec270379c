import Foundation
import Reception

@testable import Terminal

/// An agent whose fingers are the test's: keys in, frames out, the hub answering at once.
struct Robot {
    let desk: ScriptedDesk
    let hub: Hub
    var model: Model
    /// Effects that no hub answers: kept for the test to look at.
    var left: [Effect] = []

    init(columns: Int = 80, rows: Int = 24) async {
        desk = ScriptedDesk()
        hub = Hub(desk: desk, site: "meaux", mailbox: Mailbox {})
        model = Model(site: "meaux", size: Size(columns: columns, rows: rows), now: ScriptedDesk.now)
        await happen(.start)
    }

    mutating func happen(_ event: Event) async {
        var effects = model.update(event)
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .ask(let request):
                do {
                    effects += model.update(.answered(request, try await hub.answer(to: request)))
                } catch {
                    effects += model.update(.failed(request, error as? DeskError ?? .unreachable))
                }
            case .searchSoon(let number): effects += model.update(.searchDue(number))
            case let other: left.append(other)
            }
        }
    }

    mutating func press(_ keys: Key...) async { for key in keys { await happen(.key(key)) } }

    mutating func type(_ text: String) async { for letter in text { await happen(.key(.char(letter))) } }

    var screen: String { view(model, model.size).text }
}
