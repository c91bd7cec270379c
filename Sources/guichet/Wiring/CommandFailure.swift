/// A command that could not do what was asked, with the sentence that its user reads; exit status 1.
struct CommandFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
