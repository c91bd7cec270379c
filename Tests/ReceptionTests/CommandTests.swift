import Testing

@testable import Reception

@Suite("Commands")
struct CommandTests {
    @Test(
        "A whole message that answers the previous reply is a command",
        arguments: [
            ("3", Command.number(3)), (" 12 ", .number(12)), ("le 2", .number(2)), ("choix 1", .number(1)), ("0", .human),
            ("parler à un agent", .human), ("Parler a un agent !", .human), ("Je veux parler à quelqu’un", .human), ("non", .no),
            ("Ce n’est pas ma question.", .no), ("c'est pas ca", .no), ("aucune", .no),
        ])
    func readsCommands(text: String, command: Command) {
        #expect(Command.read(text) == command)
    }

    @Test(
        "A question that contains such words is a question",
        arguments: [
            "", "   ", "3 enfants : quelles allocations ?", "non, je veux renouveler mon passeport", "mon agent de propreté ne passe pas",
            "77100", "le 15 mars", "2 chiens aboient", "comment devenir agent municipal",
        ])
    func leavesQuestions(text: String) {
        #expect(Command.read(text) == nil)
    }
}
