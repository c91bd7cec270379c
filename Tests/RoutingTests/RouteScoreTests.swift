import Foundation
import Routing
import Testing

@Suite("Route scores")
struct RouteScoreTests {
    /// The aim of the evaluation: decision and target right for 85 % of the messages, `acceptable` counted.
    private static let aim = 0.85

    @Test("Our own messages are routed")
    func ownMessages() throws {
        let score = RouteScore(try Lexicons.router(), RoutedMessages.all)
        print("own messages:\n\(score.table)")
        #expect(score.decisions >= Self.aim && score.targets >= Self.aim)
        #expect(score.missedEmergencies == [] && score.inventedEmergencies == [])
    }

    @Test("The development messages are routed", .enabled(if: FileManager.default.fileExists(atPath: Lexicons.questions.path)))
    func developmentSet() throws {
        let score = RouteScore(try Lexicons.router(), try Lexicons.rows(Lexicons.questions.appendingPathComponent("route40.tsv")))
        print("route40:\n\(score.table)")
        #expect(score.decisions >= Self.aim && score.targets >= Self.aim)
        #expect(score.missedEmergencies == [] && score.inventedEmergencies == [])
    }
}
