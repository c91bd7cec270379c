/// Names of the kinds of body, for sentences.
package enum KindLabels {
    /// The label of a kind, in any spelling of its code; nil for a kind the table does not have.
    package static func label(_ code: String) -> KindLabel? { labels[KindAliases.normalised(code)] }

    /// « Caf »; for an unknown kind, its code in words.
    package static func short(_ code: String) -> String {
        label(code)?.short ?? KindAliases.normalised(code).replacing("_", with: " ")
    }

    /// Gender for agreement (« ouverte », « ouvert »); masculine when unknown (« un organisme »).
    package static func gender(_ code: String) -> Gender { label(code)?.gender ?? .masculine }

    /// Every label, by code.
    package static var all: [KindLabel] { labels.values.sorted { $0.code < $1.code } }

    /// A body whose territory is one commune and which nothing may stand for: never guessed by distance.
    static func isTownHall(_ kind: String) -> Bool {
        switch kind {
        case "mairie", "mairie_com", "paris_mairie", "paris_mairie_arrondissement": true
        default: false
        }
    }

    /// A body that is competent for its whole département: never « the nearest » of two, nor that of another département.
    static func coversDepartment(_ kind: String) -> Bool {
        switch kind {
        case "prefecture", "cg", "conseil_departemental", "maison_handicapees", "mdph", "inspection_academique", "dsden", "ddpp", "ddcspp",
            "ddcs", "ddets", "ddt", "dd_fip":
            true
        default: false
        }
    }

    private static let labels = Dictionary(
        (stateLabels + socialLabels + justiceLabels + localLabels + otherLabels).map { ($0.code, $0) },
        uniquingKeysWith: { first, _ in first })
}
