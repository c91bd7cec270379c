import Foundation
import HTTPTypes
import Testing

@testable import Channels

/// Files are refused for now, with a sentence that says what to do instead.
@Suite struct AttachmentTests {
    private static let type = "multipart/form-data; boundary=x"
    private static let body = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n%PDF\r\n--x--\r\n"

    @Test(arguments: ["/s/valmont", "/s/valmont/agent", "/r/VAL-7K4F-2M9C"])
    func `a form with a file is told so, and nothing is kept`(path: String) async throws {
        let desk = ScriptedDesk()
        let answer = try await Hub(desk: desk).request(.post, path, accept: "application/json", type: Self.type, body: Self.body)
        #expect(answer.status == 415)
        #expect(try answer.json()["detail"] as? String == Problem.attachment.sentence)
        #expect(desk.memory.received.isEmpty && desk.memory.handedOff.isEmpty && desk.memory.followed.isEmpty)
        let page = try await Hub(desk: desk).request(.post, path, accept: "text/html", type: Self.type, body: Self.body)
        #expect(page.status == 415 && page.body.contains("pièce jointe"))
    }

    @Test func `an agent's tool is told the same`() async throws {
        let hub = try await AgentHub()
        let token = try await hub.token()
        let answer = try await hub.request(
            .post, "/api/agents/v1/sites/valmont/note", body: Self.body, type: Self.type, token: token)
        #expect(answer.status == 415 && answer.body.contains("pièce jointe"))
    }
}
