import ArgumentParser
import Casework
import Testing

@testable import guichet

@Suite struct AgentCommandTests {
    private let words = ["ada", "--name", "Ada", "--site", "valmont", "--generate", "--role"]

    @Test(arguments: ["superviseur", "supervisor"]) func `a role is asked for in French, or as programs name it`(role: String) throws {
        #expect(try Role(written: AgentAdd.parse(words + [role]).post.role) == .supervisor)
    }

    @Test func `a role that does not exist is refused with those that do`() {
        let refused = #expect(throws: (any Error).self) { try AgentAdd.parse(words + ["chef"]) }
        #expect(refused.map { AgentAdd.message(for: $0) }?.contains("agent, superviseur ou administrateur") == true)
    }

    @Test func `rights are shown in French, site by site`() {
        let agent = Agent(
            id: AgentID("a"), login: "ada", name: "Ada", rights: ["valmont": .supervisor, "pays-orge": .agent], skills: Skills(),
            capacity: 1)
        #expect(agent.frenchRights == "pays-orge : agent, valmont : superviseur")
    }
}
