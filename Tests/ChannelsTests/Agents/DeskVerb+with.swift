import Reception

extension DeskVerb {
    /// The same call with other words.
    func with(_ change: (inout Self) -> Void) -> Self {
        var verb = self
        change(&verb)
        return verb
    }
}
