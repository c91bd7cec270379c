import Foundation
import Testing

@testable import Terminal

@Suite("Text on a terminal")
struct TextTests {
    @Test(
        "Nothing written can drive the terminal",
        arguments: [
            ("\u{1B}[2J", "␛[2J"), ("\u{9B}31m", "␛[31m"), ("\u{1B}]0;x\u{07}", "␛]0;x␇"), ("a\rb", "a␍b"), ("\u{7F}", "␡"), ("\u{0}", "␀"),
            ("\u{202E}abc", "⟨RLO⟩abc"), ("\u{2066}a\u{2069}", "⟨LRI⟩a⟨PDI⟩"), ("a\u{200B}b", "ab"), ("\u{E0041}x", "x"),
            ("\u{378}", "\u{FFFD}"),
        ])
    func hostile(written: String, shown: String) {
        #expect(VisibleText.line(written) == shown)
        #expect(Line(written).text == shown)
    }

    @Test(
        "Columns are counted as terminals draw them",
        arguments: [
            ("abc", 3), ("é", 1), ("e\u{301}", 1), ("學校", 4), ("🍎", 2), ("👩‍👧", 4), ("👍🏽", 2), ("❤️", 1), ("🇫🇷", 2), ("한국", 4), ("ｱ", 1),
            ("Ａ", 2), ("3ᵉ", 2), ("a\u{300}\u{301}\u{302}\u{303}\u{304}", 1), ("\u{301}", 1), ("œ…«", 3),
        ])
    func width(text: String, columns: Int) { #expect(Line(text).width == columns) }

    @Test("Lines break between words, never before a French double mark")
    func wrapping() {
        #expect(Wrap.lines("que faites-vous pour moi ?", width: 24).map(\.text) == ["que faites-vous pour", "moi ?"])
        #expect(Wrap.lines("abcdefghij", width: 4).map(\.text) == ["abcd", "efgh", "ij"])
        #expect(Wrap.lines("a\r\nb\u{2028}c", width: 10).map(\.text) == ["a", "b", "c"])
        #expect(Line("學校學校").fitted(5).text == "學校…")
    }

    @Test("The editor types, moves, erases and comes back one step")
    func editor() {
        var editor = TextEditor("Bonjour à tous")
        editor.eraseWord()
        #expect(editor.text == "Bonjour à ")
        editor.undo()
        #expect(editor.text == "Bonjour à tous")
        editor.home()
        editor.wordRight()
        editor.insert(",")
        #expect(editor.text == "Bonjour, à tous")
        editor.insert("\r\n\u{1B}[31mX\t")
        #expect(editor.text == "Bonjour,\n[31mX     à tous")
        editor.moveRow(by: -1, columns: 40)
        editor.end()
        editor.eraseAfter()
        #expect(editor.text == "Bonjour,[31mX     à tous")
    }

    @Test("Promises are said as short as they can be")
    func clock() {
        let clock = WallClock(offsetMinutes: 60)
        let now = ScriptedDesk.now
        #expect(clock.time(now) == "10:46" && clock.date(now) == "21/11")
        #expect(clock.short(now.addingTimeInterval(2 * 86400), now: now) == "lun.")
        #expect(clock.short(now.addingTimeInterval(10 * 86400), now: now) == "01/12")
        #expect(WallClock.countdown(to: now.addingTimeInterval(7500), now: now) == "dans 2 h 05")
        #expect(WallClock.countdown(to: now, now: now) == "passé")
    }
}
