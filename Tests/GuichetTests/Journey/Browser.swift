import Foundation

/// A citizen's browser without JavaScript, played by curl: follows redirections, sends back the hidden fields of the last page.
struct Browser {
    let address: String
    private(set) var page = ""

    init(_ address: String) { self.address = address }

    /// Sends a form.
    mutating func post(_ path: String, _ fields: [(String, String)]) async throws {
        let data = fields.flatMap { ["--data-urlencode", "\($0)=\($1)"] }
        page = try await Program.run("curl", ["-sSf", "-L", "-H", "Accept: text/html"] + data + [address + path])
    }

    /// Presses « Ce n'est pas ma question » on the page shown, and as many times more as asked: the same form each time.
    mutating func refuse(times: Int = 1) async throws {
        let fields = ["conversation", "question", "cle"].compactMap { name in hidden(name).map { (name, $0) } }
        for _ in 0..<times { try await post("/s/valmont", [("q", "non")] + fields) }
    }

    /// Value of a hidden field.
    private func hidden(_ name: String) -> String? {
        let start = page.range(of: "name=\"\(name)\" value=\"")?.upperBound
        return start.map { page[$0...].prefix { $0 != "\"" } }.map { String($0).replacing("&#39;", with: "'") }
    }

    /// What stands after a term of a definition list.
    func definition(_ term: String) -> String? {
        let start = page.range(of: "<dt>\(term)</dt><dd>")?.upperBound
        return start.map { String(page[$0...].prefix { $0 != "<" }) }
    }
}
