import Foundation
import HTTPTypes
import Knowledge
import Reception
import Testing

@testable import Channels

/// Whatever is written in a fiche, a record or a form is text.
@Suite struct EscapingTests {
    static let hostile = "<script>alert(\"x\")</script>'&\"><img src=x onerror=y>"

    @Test("no template can write unescaped text")
    func templates() {
        for (name, template) in Templates.all {
            #expect(!template.contains("{{{"), "\(name)")
            #expect(!template.contains("{{&"), "\(name)")
            #expect(!template.contains("{{%"), "\(name)")
        }
    }

    @Test("HTML in any field of a reply is shown as text", arguments: Samples.all)
    func reply(_ sample: Reply) async throws {
        let reply = try Self.poisoned(sample)
        let page = try await Hub(desk: ScriptedDesk { _ in reply }).page("/s/valmont/?q=%3Cscript%3E%22%27&commune=%22%3E%3Cimg")
        #expect(HTMLCheck(page.body).faults == [])
        #expect(!page.body.contains("<script"))
        #expect(!page.body.contains("<img"))
    }

    @Test("a link that runs a script is not a link", arguments: ["javascript:alert(1)", "data:text/html,x", "//evil.example", "http://"])
    func links(_ address: String) {
        #expect(SafeLink.web(address) == nil)
    }

    @Test("an e-mail address that adds fields is not a link")
    func mail() {
        #expect(SafeLink.mail("a@b.example?bcc=c@d.example") == nil)
        #expect(SafeLink.mail("a@b.example") == "mailto:a@b.example")
    }

    @Test("HTML in a fiche, in a case and in an error is shown as text")
    func others() async throws {
        var fiche = Fiche(id: "F90001", kind: .information, title: Self.hostile)
        fiche.body = [.paragraph(InlineText(Self.hostile)), .unknown(element: "X", text: Self.hostile)]
        let view = CaseView(
            reference: "VAL-7K4F-2M9C", state: Self.hostile, promise: Self.hostile,
            lines: [.init(when: Self.hostile, who: Self.hostile, text: Self.hostile)], isClosed: false)
        let hub = Hub(desk: ScriptedDesk(guide: [fiche], held: (view, "code")))
        let pages = [
            try await hub.page("/s/valmont/fiches/F90001"), try await hub.page("/s/valmont/recherche?q=%3Cscript%3E"),
            try await hub.page("/s/%3Cscript%3E"), try await hub.page("/s/valmont/fiches/%3Cscript%3E"),
            try await hub.page("/r/%3Cscript%3E%22"), try await hub.page("/s/valmont/agent?message=%3C/textarea%3E%3Cscript%3E"),
            try await hub.request(
                .post, "/r/VAL-7K4F-2M9C", accept: "text/html", type: "application/x-www-form-urlencoded", body: "code=code"),
        ]
        for page in pages {
            #expect(HTMLCheck(page.body).faults == [])
            #expect(!page.body.contains("<script"))
            #expect(!page.body.contains("<img"))
        }
    }

    /// The reply with every text replaced, through its own JSON.
    private static func poisoned(_ reply: Reply) throws -> Reply {
        let kept: Set<String> = ["outcome", "revised", "action"]
        func poison(_ value: Any, key: String) -> Any {
            switch value {
            case let text as String: kept.contains(key) ? text : hostile
            case let list as [Any]: list.map { poison($0, key: key) }
            case let object as [String: Any]: Dictionary(uniqueKeysWithValues: object.map { ($0, poison($1, key: $0)) })
            default: value
            }
        }
        let object = try JSONSerialization.jsonObject(with: reply.json())
        return try JSONDecoder().decode(Reply.self, from: JSONSerialization.data(withJSONObject: poison(object, key: "")))
    }
}
