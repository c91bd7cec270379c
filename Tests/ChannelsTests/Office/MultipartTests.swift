import Testing

@testable import Channels

@Suite struct MultipartTests {
    private func read(_ text: String, _ type: String = "multipart/form-data; boundary=b") throws -> MultipartForm {
        try MultipartForm(Array(text.utf8), contentType: type)
    }

    @Test func `fields and files are told apart, their bytes untouched`() throws {
        let text =
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nun\r\ndeux\r\n"
            + "--b\r\ncontent-disposition: form-data; name=\"f\"; filename=\"é%22.csv\"\r\nContent-Type: text/csv\r\n\r\nx--b\n\r\n\r\n--b--"
        let form = try read(text, "Multipart/Form-Data; charset=utf-8; boundary=\"b\"")
        #expect(form.text("a") == "un\r\ndeux")
        #expect(form.text("f") == nil && form.file("a") == nil)
        #expect(form.file("f")?.fileName == "é\".csv")
        #expect(form.file("f")?.content == Array("x--b\n\r\n".utf8))
    }

    @Test(
        arguments: [
            ("", MultipartForm.Fault.unclosed), ("--b", .unclosed), ("--b\r\n", .unclosed), ("--bb\r\n", .unclosed),
            ("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", .unclosed), ("--b\r\nx\r\n--b--", .malformedPart),
            ("--b\r\n\r\n\r\n--b--", .malformedPart), ("préambule\r\n--b--", .unclosed),
        ])
    func `what is cut or misshapen is a fault`(_ text: String, _ fault: MultipartForm.Fault) {
        #expect(throws: fault) { try read(text) }
    }

    @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=b", "text/plain", ""])
    func `another type, or no boundary, is no form`(_ type: String) {
        #expect(throws: MultipartForm.Fault.notMultipart) { try read("--b--", type) }
    }

    @Test func `a boundary of 71 characters and a hundred parts are refused`() {
        let long = String(repeating: "b", count: 71)
        #expect(throws: MultipartForm.Fault.notMultipart) { try read("--\(long)--", "multipart/form-data; boundary=\(long)") }
        let part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n"
        #expect(throws: MultipartForm.Fault.tooManyParts) { try read(String(repeating: part, count: 100) + "--b--") }
    }
}
