package import Foundation

/// How long a site keeps what it no longer needs.
package struct RetentionRule: Hashable, Sendable, Codable {
    /// What a rule is about.
    package enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
        /// Conversations that never became a case.
        case conversations
        /// Conversations whose cases are all closed.
        case closedCases = "closed_cases"
    }

    /// What it is about.
    package let subject: Subject
    /// Days without activity after which the content goes.
    package let days: Int

    /// A rule.
    package init(subject: Subject, days: Int) {
        self.subject = subject
        self.days = days
    }
}

/// One thing that a proposal would make unreadable.
package struct RetentionItem: Hashable, Sendable, Codable {
    /// The conversation whose key would be destroyed.
    package let conversation: ConversationID
    /// Its last activity.
    package let lastActivity: Date
    /// How many exchanges it holds.
    package let exchanges: Int
    /// References of its cases.
    package let references: [Reference]

    /// An item.
    package init(conversation: ConversationID, lastActivity: Date, exchanges: Int, references: [Reference]) {
        self.conversation = conversation
        self.lastActivity = lastActivity
        self.exchanges = exchanges
        self.references = references
    }
}

/// A list to be approved by someone before anything goes (Code du patrimoine L212-2: elimination needs a visa).
package struct RetentionProposal: Hashable, Sendable, Codable, Identifiable {
    /// Identity.
    package let id: RetentionID
    /// Slug of the site.
    package let site: String
    /// The rule applied.
    package let rule: RetentionRule
    /// Who asked for it.
    package let by: Party
    /// When: the rule's days are counted back from here.
    package let instant: Date
    /// What would go.
    package let items: [RetentionItem]
    /// When it was approved and carried out, if it was.
    package var approved: Date?

    /// A proposal.
    package init(
        id: RetentionID, site: String, rule: RetentionRule, by: Party, instant: Date, items: [RetentionItem], approved: Date? = nil
    ) {
        self.id = id
        self.site = site
        self.rule = rule
        self.by = by
        self.instant = instant
        self.items = items
        self.approved = approved
    }
}

/// What an approved proposal did.
package struct RetentionReport: Hashable, Sendable, Codable {
    /// Conversations made unreadable.
    package let conversations: Int
    /// Exchanges made unreadable, still counted.
    package let exchanges: Int
    /// Conversations of the list left alone, because something happened in them since.
    package let spared: Int

    /// A report.
    package init(conversations: Int, exchanges: Int, spared: Int) {
        self.conversations = conversations
        self.exchanges = exchanges
        self.spared = spared
    }
}
