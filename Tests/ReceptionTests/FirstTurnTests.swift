import Casework
import Foundation
import Sites
import Testing

@testable import Reception

/// First turns are kept for a minute: nobody may see the difference.
@Suite struct FirstTurnTests {
    private let catalogue: Catalogue
    private let site: Site
    private let question = Inbound(site: "valmont", channel: .text, text: "à quelle heure ouvre la mairie ?")
    /// Monday 23 November 2026, 10:00 in Paris.
    private let minute = Date(timeIntervalSince1970: 1_795_424_400)

    init() throws {
        catalogue = try DeskSample.shipped.get()
        site = try #require(catalogue.sites["valmont"])
    }

    private func written(_ message: Inbound, after seconds: Double = 0, state: ConversationState = ConversationState()) -> Turn.Result {
        Turn(catalogue: catalogue, site: site, now: minute + seconds).written(message, after: state).result
    }

    private func made(_ message: Inbound, after seconds: Double = 0, state: ConversationState = ConversationState()) -> Turn.Result {
        Turn(catalogue: catalogue, site: site, now: minute + seconds).reply(to: message, state: state)
    }

    @Test(
        "What was kept is what would be made at any second of that minute, of any other, and after an earlier message",
        arguments: [0.0, 0.001, 59.999, 60, 28_800, 432_000])
    func same(seconds: Double) {
        _ = written(question, after: 30)
        #expect(written(question, after: seconds) == made(question, after: seconds))
        let state = made(question).state
        #expect(written(question, after: seconds, state: state) == made(question, after: seconds, state: state))
    }

    @Test("Closed at night is not told the open of the morning")
    func hours() {
        #expect(written(question).reply.text() != written(question, after: 12 * 3600).reply.text())
    }

    @Test("Made once a minute; again for another minute, place, branch, site; each time when it is long")
    func makes() {
        let turns = FirstTurns()
        var made = 0
        func ask(_ message: Inbound, site: String = "valmont", after seconds: Double = 0) {
            _ = turns.turn(message, site: site, at: minute + seconds) {
                made += 1
                return WrittenTurn(self.made(question))
            }
        }
        func changed(_ change: (inout Inbound) -> Void) -> Inbound {
            var message = question
            change(&message)
            return message
        }
        for seconds in [0, 30, 59.9] { ask(question, after: seconds) }
        #expect(made == 1)
        ask(question, after: 60)
        ask(question, site: "pays-de-valmont")
        ask(changed { $0.place = "Meaux" })
        ask(changed { $0.entry = "F1344" })
        ask(changed { $0.branch = ["mineur"] })
        ask(changed { $0.sentTo = "caf" })
        #expect(made == 7)
        let long = changed { $0.text = String(repeating: "la mairie ", count: 13) }
        ask(long)
        ask(long)
        #expect(made == 9)
    }
}
