/// For every commune in force, whether a body of each kind is found, and how surely.
package struct DirectoryCoverage: Sendable, Equatable {
    /// One kind over all the communes.
    package struct Row: Sendable, Equatable {
        package var kind: String
        /// The body's record lists the commune, or it is the commune's own town hall.
        package var declared = 0
        /// The law, or the single body of the département, says so.
        package var byLaw = 0
        /// The list of communes was computed.
        package var derived = 0
        /// The body is in the commune and lists none.
        package var sameCommune = 0
        /// The nearest of the département or région.
        package var guess = 0
        package var none = 0
        /// Why none, with the number of communes, the most frequent first.
        package var reasons: [Reason] = []

        package struct Reason: Sendable, Equatable {
            package var text: String
            package var communes: Int
        }
    }

    /// Communes counted, overseas collectivités included.
    package let communes: Int
    /// Of these, those of the collectivités where most national bodies have no office (Saint-Barthélemy, Nouvelle-Calédonie, Polynésie…).
    package let overseas: Int
    package private(set) var rows: [Row] = []

    /// The kinds that the guide's contacts name most, of those that are public bodies (measured on the guide of March 2024).
    package static let usualKinds = [
        "mairie", "prefecture", "msa", "cpam", "centre_impots", "caf", "mjd", "adil", "commissariat_police", "gendarmerie", "cg",
        "sous_pref", "ta", "msap", "cour_appel", "france_travail", "maison_handicapees", "inspection_academique", "ddpp", "sie",
    ]

    /// Resolves every kind for every commune on a day: some 700,000 resolutions for 20 kinds, a few seconds.
    package init(_ catalog: BodyCatalog, kinds: [String] = usualKinds, on day: CivilDate, progress: (String) -> Void = { _ in }) {
        let communes = catalog.communes.all.filter { $0.kind == .commune }
        self.communes = communes.count
        overseas = communes.count { CoverageReasons.isOverseasCollectivite($0.department) }
        for kind in kinds {
            progress(kind)
            rows.append(Self.row(kind, communes, catalog, day))
        }
    }

    private static func row(_ kind: String, _ communes: [Commune], _ catalog: BodyCatalog, _ day: CivilDate) -> Row {
        var row = Row(kind: kind)
        var reasons: [String: Int] = [:]
        let isKnown = KindAliases.candidates(for: kind).contains { catalog.kinds[$0] != nil }
        for commune in communes {
            switch catalog.certainty(kind: kind, commune: commune, on: day) {
            case .declared: row.declared += 1
            case .jurisdiction, .department: row.byLaw += 1
            case .derivedTerritory: row.derived += 1
            case .sameCommune: row.sameCommune += 1
            case .nearestGuess: row.guess += 1
            case nil:
                row.none += 1
                reasons[
                    isKnown ? CoverageReasons.reason(kind: kind, commune: commune) : "aucun organisme de ce genre dans l’annuaire",
                    default: 0] += 1
            }
        }
        row.reasons = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { Row.Reason(text: $0.key, communes: $0.value) }
        return row
    }
}
