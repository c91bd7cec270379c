package import Foundation

/// A routing decision that a citizen or an agent did not follow: evidence for whoever keeps the rules. Codes only, no personal text.
package struct Overrule: Hashable, Sendable, Codable {
    /// When.
    package let instant: Date
    /// Who did not follow it.
    package let by: Party
    /// The case concerned.
    package let caseID: CaseID
    /// What the citizen quotes.
    package let reference: String
    /// Code of the need recognised in the words (`dechets`, `apl`…); nil when none was.
    package let need: String?
    /// What was proposed: a kind of body (`caf`), or `site:<slug>`.
    package let proposed: String
    /// What was chosen instead: a kind of body or an id of the directory, or `site:<slug>`.
    package let chosen: String

    /// An overrule.
    package init(instant: Date, by: Party, caseID: CaseID, reference: Reference, need: String?, proposed: String, chosen: String) {
        self.instant = instant
        self.by = by
        self.caseID = caseID
        self.reference = reference.description
        self.need = need
        self.proposed = proposed
        self.chosen = chosen
    }

    /// Kind of its journal entries.
    package static let kind = "routing.overruled"

    /// The same, for the journal.
    package var fact: JournalFact {
        var facts = ["reference": reference, "proposed": proposed, "chosen": chosen]
        facts["need"] = need
        return JournalFact(Self.kind, caseID.rawValue, facts)
    }

    /// Read back; nil for an entry of another kind.
    package init?(_ entry: JournalEntry) {
        guard entry.kind == Self.kind, let proposed = entry.facts["proposed"], let chosen = entry.facts["chosen"] else { return nil }
        instant = entry.instant
        by = entry.by
        caseID = CaseID(entry.subject)
        reference = entry.facts["reference"] ?? ""
        need = entry.facts["need"]
        self.proposed = proposed
        self.chosen = chosen
    }
}
