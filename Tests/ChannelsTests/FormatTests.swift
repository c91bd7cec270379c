import Testing

@testable import Channels

/// What a reader accepts, what a form says, how a branch is written.
@Suite struct FormatTests {
    @Test(
        "the preferred format is the reader's",
        arguments: [
            (nil, Format.text), ("", .text), ("*/*", .text), ("text/html,application/xhtml+xml,*/*;q=0.8", .html),
            ("application/json", .json), ("application/json;q=0.5, text/html;q=0.4", .json), ("text/*", .text),
            ("text/plain;q=0, text/html", .html), ("TEXT/HTML", .html),
        ] as [(String?, Format)])
    func accepted(_ header: String?, _ format: Format) {
        #expect(Format.accepted(by: header) == format)
    }

    @Test("a reader who takes none of the formats is not given one", arguments: ["image/png", "text/html;q=0", "nonsense"])
    func refused(_ header: String) {
        #expect(Format.accepted(by: header) == nil)
    }

    @Test("a form decodes « + », bytes, and what is not an escape")
    func fields() throws {
        let fields = try #require(FormFields("q=a+b%C3%A9%zz%&vide=&nu&q=second"))
        #expect(fields["q"] == "a bé%zz%")
        #expect(fields["vide"] == "")
        #expect(fields["nu"] == "")
        #expect(fields.filled("vide") == nil)
        #expect(FormFields("q=%FF") == nil)
    }

    @Test("what is written in an address is read back", arguments: ["é & + = % ? #", "a/b", "«\u{00A0}»", "🙂"])
    func roundTrip(_ text: String) throws {
        let written = FormFields.encoded([("q", text), ("absent", nil)])
        #expect(written.utf8.allSatisfy { $0 < 128 })
        #expect(try #require(FormFields(written))["q"] == text)
    }

    @Test("a branch is written in one field and read back", arguments: [["a"], ["En France", "Sans"], ["a › b", "c\\d", "\\›"]])
    func situation(_ branch: [String]) {
        #expect(SituationPath.read(SituationPath.written(branch)) == branch)
    }

    @Test("a body without a field of ours is the question itself", arguments: ["a=b ?", "prix & délai", "q", "100 % = combien"])
    func rawQuestion(_ body: String) throws {
        #expect(try Asked.form(body).question == body)
    }
}
