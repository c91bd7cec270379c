package import Directory

/// Who owns a need on this site's territory: exceptions of owner and transferred competences, declared with their dates and source.
package struct CompetenceRule: Sendable, Equatable {
    package enum Owner: Sendable, Equatable {
        /// The site itself.
        case own
        /// Another site of the installation, by slug.
        case site(String)
        /// A kind of public body of the directory (`cg`, `epci`…).
        case kind(String)
        /// A named operator outside the directory, such as a delegated water company.
        case operatorNamed(name: String, phone: String?, website: String?)
    }

    /// Code of the need (`dechets`, `eau_assainissement`, `voirie`…).
    package var need: String
    /// Words that restrict the rule (« départementale », « D1042 »); empty for the whole need.
    package var whenWords: [String]
    package var owner: Owner
    /// First day in force; nothing for always.
    package var since: CivilDate?
    /// Last day in force; nothing for no end.
    package var until: CivilDate?
    /// The act that says so, as shown to citizens and agents.
    package var source: String

    package init(
        need: String, whenWords: [String] = [], owner: Owner, since: CivilDate? = nil, until: CivilDate? = nil, source: String
    ) {
        self.need = need
        self.whenWords = whenWords
        self.owner = owner
        self.since = since
        self.until = until
        self.source = source
    }

    /// Whether the rule is in force on a day.
    package func applies(on day: CivilDate) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
