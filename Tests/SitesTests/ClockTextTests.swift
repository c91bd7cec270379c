import Directory
import Testing

@testable import Sites

@Suite("Times in settings")
struct ClockTextTests {
    @Test(arguments: [
        ("8:30-12:00, 13:30-17:30", [510, 720, 810, 1050]), ("9h-12h", [540, 720]), ("8h30 – 12 h", [510, 720]), ("9-12", [540, 720]),
        ("0:00-24:00", [0, 1440]), ("fermé", []),
    ])
    func `spans of a day are read in minutes`(text: String, minutes: [Int]) throws {
        let spans = try #require(ClockText.spans(text, day: .monday))
        #expect(spans.flatMap { [$0.from, $0.until] } == minutes)
    }

    @Test(arguments: [
        "", "8:30", "12:00-8:30", "8:00-12:00, 11:00-13:00", "8h-25h", "8:60-9:00", "a-b", "8-9-10", "24:01-24:02", "8:00-12:00,",
    ])
    func `spans that make no day are refused`(text: String) {
        #expect(ClockText.spans(text, day: .monday) == nil)
    }

    @Test(arguments: [("4 h", 240), ("4h", 240), ("1 h 30", 90), ("1h30 min", 90), ("90 min", 90), ("45min", 45)])
    func `durations are read in minutes`(text: String, minutes: Int) {
        #expect(ClockText.duration(text) == minutes)
    }

    @Test(arguments: ["", "4", "0 h", "h", "-4 h", "4 jours", "1 h 75", "99999999 h"])
    func `other durations are refused`(text: String) {
        #expect(ClockText.duration(text) == nil)
    }
}
