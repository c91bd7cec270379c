import Answering
import Foundation
import Testing

@testable import Reception

/// What is kept of the messages that come often, and of those that are somebody's.
@Suite struct UnderstandingTests {
    private func madeTwice(_ text: String, sites: [String?]) async throws -> Int {
        let catalogue = try await DeskSample(.sqlite).reception.live.current
        let understanding = Understanding()
        var made = 0
        for site in sites {
            _ = understanding.found(text, site: site) {
                made += 1
                return catalogue.found(text, site: site)
            }
        }
        return made
    }

    @Test func `a question asked again is understood once, for each site`() async throws {
        #expect(try await madeTwice("carte d'identité perdue", sites: ["valmont", "valmont", "pays-orge", "valmont"]) == 2)
    }

    @Test func `a long message is not kept in memory`() async throws {
        let story = "Bonjour, " + String(repeating: "je raconte ma vie et celle de mes voisins, ", count: 5)
        #expect(try await madeTwice(story, sites: ["valmont", "valmont"]) == 2)
    }
}
