package import Foundation

/// One line of a site's journal: append-only, chained by SHA-256, holding no personal text so that it survives oblivion.
package struct JournalEntry: Hashable, Sendable, Codable {
    /// Slug of the site.
    package let site: String
    /// 1, 2, 3… within the site, without a hole.
    package let sequence: Int
    /// When it was written down.
    package let instant: Date
    /// Who.
    package let by: Party
    /// What kind of thing: `case.claimed`, `person.read`, `catalogue.published`…
    package let kind: String
    /// Id of the case, person, agent or version it is about.
    package let subject: String
    /// Facts of the event, without personal text.
    package let facts: [String: String]
    /// Hash of the entry before, or 64 zeros for the first.
    package let previous: String
    /// Hash of everything above.
    package let hash: String

    /// An entry as stored; use `following` to make one.
    package init(
        site: String, sequence: Int, instant: Date, by: Party, kind: String, subject: String, facts: [String: String], previous: String,
        hash: String
    ) {
        self.site = site
        self.sequence = sequence
        self.instant = instant
        self.by = by
        self.kind = kind
        self.subject = subject
        self.facts = facts
        self.previous = previous
        self.hash = hash
    }
}

extension JournalEntry {
    /// Stands for the site in what concerns the whole installation: accounts and national catalogues. No slug is written so.
    package static let installation = "*"
}

/// A fact to write in the journal, before it has its place in the chain.
package struct JournalFact: Hashable, Sendable {
    /// As in `JournalEntry`.
    package let kind: String
    /// As in `JournalEntry`.
    package let subject: String
    /// As in `JournalEntry`: never a name, a number, an address or a message.
    package let facts: [String: String]

    /// A fact without personal text.
    package init(_ kind: String, _ subject: String, _ facts: [String: String] = [:]) {
        self.kind = kind
        self.subject = subject
        self.facts = facts
    }
}

/// The end of a site's journal: where the next entry attaches.
package struct JournalHead: Hashable, Sendable {
    /// Sequence of the last entry, 0 when there is none.
    package let sequence: Int
    /// Its hash, or 64 zeros.
    package let hash: String

    /// An empty journal.
    package static let empty = JournalHead(sequence: 0, hash: String(repeating: "0", count: 64))

    /// A head as stored.
    package init(sequence: Int, hash: String) {
        self.sequence = sequence
        self.hash = hash
    }

    /// The entry that follows this head.
    package func entry(_ fact: JournalFact, site: String, by: Party, at instant: Date) -> JournalEntry {
        let kept = Date(milliseconds: instant.milliseconds)
        let hash = JournalEntry.hash(
            site: site, sequence: sequence + 1, instant: kept, by: by, kind: fact.kind, subject: fact.subject, facts: fact.facts,
            previous: self.hash)
        return JournalEntry(
            site: site, sequence: sequence + 1, instant: kept, by: by, kind: fact.kind, subject: fact.subject, facts: fact.facts,
            previous: self.hash, hash: hash)
    }
}

extension JournalEntry {
    /// Hash over the fields, each preceded by its length in bytes so that no two entries read alike.
    static func hash(
        site: String, sequence: Int, instant: Date, by: Party, kind: String, subject: String, facts: [String: String], previous: String
    ) -> String {
        let fields =
            [previous, site, String(sequence), String(instant.milliseconds), by.code, kind, subject]
            + facts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return SHA256.hex(fields.map { "\($0.utf8.count):\($0)" }.joined())
    }

    /// What is wrong with this entry after `head`, in French, or nil: a hole, a broken chain, or a changed field.
    package func fault(after head: JournalHead) -> String? {
        if sequence != head.sequence + 1 {
            return "entrée \(sequence) : attendue \(head.sequence + 1), une entrée manque ou est en trop"
        }
        if previous != head.hash {
            return "entrée \(sequence) : la chaîne est rompue avec l’entrée précédente"
        }
        let expected = Self.hash(
            site: site, sequence: sequence, instant: instant, by: by, kind: kind, subject: subject, facts: facts, previous: previous)
        return expected == hash ? nil : "entrée \(sequence) : le contenu ne correspond plus à son empreinte"
    }

    /// The head once this entry is the last.
    package var head: JournalHead { JournalHead(sequence: sequence, hash: hash) }
}
