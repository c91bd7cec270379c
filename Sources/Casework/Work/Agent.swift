import Foundation

/// What an account may do in a site.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Answers cases.
    case agent
    /// Also takes back, reassigns and reads measures.
    case supervisor
    /// Also manages accounts, the directory and retention.
    case administrator

    /// The role that may do less first.
    package static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

    /// As people read and write it; the raw value is for programs.
    package var french: String {
        switch self {
        case .agent: "agent"
        case .supervisor: "superviseur"
        case .administrator: "administrateur"
        }
    }

    /// A role by its French name or by its raw value; nil for another word.
    package init?(written: String) {
        guard let role = Role.allCases.first(where: { [$0.french, $0.rawValue].contains(written.lowercased()) }) else { return nil }
        self = role
    }

    private var rank: Int {
        switch self {
        case .agent: 0
        case .supervisor: 1
        case .administrator: 2
        }
    }
}

/// What an agent is qualified for; an empty set means no limit.
package struct Skills: Hashable, Sendable, Codable {
    /// Themes.
    package var themes: Set<String>
    /// INSEE codes of communes.
    package var territories: Set<String>
    /// Languages, BCP 47.
    package var languages: Set<String>

    /// Skills.
    package init(themes: Set<String> = [], territories: Set<String> = [], languages: Set<String> = []) {
        self.themes = themes
        self.territories = territories
        self.languages = languages
    }
}

/// An account of someone who answers.
package struct Agent: Hashable, Sendable, Codable, Identifiable {
    /// Identity, kept in the journal.
    package let id: AgentID
    /// What they sign in with: folded, unique in the installation.
    package let login: String
    /// First name, name and function as the citizen has the right to know (CRPA L111-2).
    package var name: String
    /// Role in each site, by slug; a site that is not here is not readable.
    package var rights: [String: Role]
    /// Qualifications.
    package var skills: Skills
    /// How many cases they may hold at once.
    package var capacity: Int
    /// A disabled account cannot sign in; its history stays.
    package var disabled: Bool

    /// An account.
    package init(
        id: AgentID, login: String, name: String, rights: [String: Role], skills: Skills = Skills(), capacity: Int = 10,
        disabled: Bool = false
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.rights = rights
        self.skills = skills
        self.capacity = capacity
        self.disabled = disabled
    }

    /// Whether they decide in that site who treats what two bodies refused: by their role, or because they are named for it.
    package func mayArbitrate(in site: String) -> Bool {
        may(.supervisor, in: site) || (!disabled && skills.themes.contains(Case.arbitrationTheme))
    }

    /// Whether they have at least that role in that site.
    package func may(_ role: Role, in site: String) -> Bool {
        !disabled && (rights[site].map { $0 >= role } ?? false)
    }
}
