import Foundation
import Reception
import Testing

@testable import Terminal

/// Frames kept as text in `Golden/`, drawn again with `GUICHET_RECORD_FRAMES=1`.
@Suite("Screens")
struct ScreenTests {
    static let screens = [
        "board", "case", "writing", "history", "search", "transfer", "closing", "intake", "offers", "help", "send", "lost",
    ]

    @Test("Each screen looks as it was approved", arguments: screens, [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func frame(screen: String, size: Size) async throws {
        var robot = await Robot(columns: size.columns, rows: size.rows)
        await reach(screen, &robot)
        let frame = view(robot.model, size)
        #expect(frame.lines.count == size.rows)
        #expect(frame.lines.allSatisfy { $0.width == size.columns })
        #expect(frame.lines.last?.text.contains("…") == false, "every key is named")
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Golden/\(screen)-\(size.columns)x\(size.rows).txt")
        if ProcessInfo.processInfo.environment["GUICHET_RECORD_FRAMES"] == "1" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((frame.text + "\n").utf8).write(to: file)
        }
        #expect(frame.text + "\n" == (try String(contentsOf: file, encoding: .utf8)))
    }

    private func reach(_ screen: String, _ robot: inout Robot) async {
        let ofBoard: [String: Character] = ["search": "/", "intake": "n", "offers": "o", "help": "?"]
        if let key = ofBoard[screen] { await robot.press(.char(key)) }
        if screen == "search" { await robot.type("caf") }
        if screen == "intake" { await intake(&robot) }
        guard ofBoard[screen] == nil, screen != "board" else { return }
        await robot.press(.enter)
        let ofCase: [String: [Key]] = [
            "history": [.char("h")], "transfer": [.char("t")], "closing": [.char("x")], "send": [.char("1"), .char("s")],
            "writing": [.char("1"), .enter],
        ]
        for key in ofCase[screen] ?? [] { await robot.press(key) }
        if screen == "lost" { await robot.happen(.lost(.unreachable)) }
    }

    private func intake(_ robot: inout Robot) async {
        await robot.type("0600000000")
        await robot.press(.enter, .enter, .enter, .enter, .char("1"), .enter, .enter)
        await robot.type("mon APL ?")
    }

    @Test("A terminal of any size gets a full frame", arguments: [(5, 2), (20, 8), (40, 12), (79, 23), (200, 60)])
    func anySize(columns: Int, rows: Int) async {
        var robot = await Robot(columns: columns, rows: rows)
        await robot.press(.enter, .enter)
        let frame = view(robot.model, robot.model.size)
        #expect(frame.lines.count == rows && frame.lines.allSatisfy { $0.width == columns })
    }
}
