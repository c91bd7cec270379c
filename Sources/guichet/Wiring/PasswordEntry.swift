import ArgumentParser
import Foundation

/// How a password comes in: never as an argument, which the system shows to every user.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Lit le mot de passe sur l'entrée standard (une ligne).")
    var passwordStdin = false

    @Flag(help: "Tire un mot de passe au sort et l'écrit, une seule fois, sur la sortie standard.")
    var generate = false

    func validate() throws {
        if passwordStdin, generate { throw ValidationError("Choisissez --password-stdin ou --generate.") }
    }

    /// The password chosen. A generated one is written for the administrator only after `use` has succeeded.
    func give(_ use: (String) async throws -> Void) async throws {
        guard generate else {
            return try await use(try passwordStdin ? PasswordEntry.line() : PasswordEntry.chosen())
        }
        let password = PasswordEntry.random()
        try await use(password)
        Output.write(password)
    }
}

/// Passwords at the keyboard.
enum PasswordEntry {
    /// Four groups of four among 31 letters and figures that cannot be mistaken for one another: 79 bits.
    static func random() -> String {
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        let characters = (0..<16).map { _ in letters.randomElement() ?? "a" }
        return stride(from: 0, to: 16, by: 4).map { String(characters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// One line of standard input.
    static func line() throws -> String {
        guard let line = readLine(strippingNewline: true) else { throw CommandFailure("Aucun mot de passe sur l'entrée standard.") }
        return line
    }

    /// Typed twice, unseen.
    static func chosen() throws -> String {
        let password = try asked("Mot de passe (12 caractères au moins) : ")
        guard try asked("Le même, encore une fois : ") == password else { throw CommandFailure("Les deux mots de passe diffèrent.") }
        return password
    }

    /// Typed once, unseen.
    static func asked(_ prompt: String) throws -> String {
        guard isatty(STDIN_FILENO) == 1 else { return try line() }
        FileHandle.standardError.write(Data(prompt.utf8))
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            Talk.say("")
        }
        return try line()
    }
}
