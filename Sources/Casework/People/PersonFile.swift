package import Foundation

/// Everything a site holds about one person, for `export person`: written as text and JSON by the caller.
package struct PersonFile: Hashable, Sendable, Codable {
    /// The person, then those merged into them.
    package let persons: [Person]
    /// Merges, undone ones included.
    package let merges: [Merge]
    /// Mandates given and received.
    package let mandates: [Mandate]
    /// Every exchange, oldest first.
    package let exchanges: [Exchange]
    /// Every case with its messages; internal notes about the person are theirs to read too.
    package let cases: [CaseFile]
    /// When it was made.
    package let made: Date

    /// A file.
    package init(persons: [Person], merges: [Merge], mandates: [Mandate], exchanges: [Exchange], cases: [CaseFile], made: Date) {
        self.persons = persons
        self.merges = merges
        self.mandates = mandates
        self.exchanges = exchanges
        self.cases = cases
        self.made = made
    }
}

/// What was made unreadable.
package struct ForgetReport: Hashable, Sendable, Codable {
    /// Persons, those merged included.
    package let persons: Int
    /// Conversations whose key was destroyed.
    package let conversations: Int
    /// Exchanges that can no longer be read, still counted.
    package let exchanges: Int
    /// Cases whose texts can no longer be read.
    package let cases: Int

    /// A report.
    package init(persons: Int, conversations: Int, exchanges: Int, cases: Int) {
        self.persons = persons
        self.conversations = conversations
        self.exchanges = exchanges
        self.cases = cases
    }
}
