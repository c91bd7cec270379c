/// One field of a served body: its value, where it comes from, and what the layers beneath say.
package struct FieldOrigin: Sendable, Equatable {
    package struct Other: Sendable, Equatable {
        package var origin: Provenance.Origin
        package var value: String
    }

    package var label: String
    package var value: String
    package var origin: Provenance.Origin
    /// Values that do not win, where they differ.
    package var others: [Other]
}

extension Provenance {
    /// The rule by which one source wins, in French, as commands and pages tell it.
    package static let rule =
        "Une correction acceptée l’emporte, jusqu’à ce que le fichier dise la même chose ; puis le fichier de la collectivité ; puis l’annuaire national."

    /// The fields of a body that say something.
    ///
    /// - Parameters:
    ///   - national: the record of the national directory, where there is one.
    ///   - beneath: what a correction replaced, by field.
    ///   - communes: where the names of communes are found.
    package static func fields(
        of body: Body, national: Body?, beneath: [BodyField: String] = [:], communes: Communes
    ) -> [FieldOrigin] {
        let provenance = Provenance(source: body.source)
        let nothing = Body(id: body.id, name: "")
        let nationally = national.map { DirectoryChanges.fields(from: nothing, to: $0, communes: communes.names) } ?? []
        return DirectoryChanges.fields(from: nothing, to: body, communes: communes.names).map { shown in
            let field = BodyField(label: shown.label)
            let origin = field.map { provenance[$0] } ?? provenance.main
            var others: [FieldOrigin.Other] = []
            if origin == .correction, let field, let value = beneath[field], !value.isEmpty {
                others.append(FieldOrigin.Other(origin: provenance.main, value: value))
            }
            if origin != .national, let value = nationally.first(where: { $0.label == shown.label })?.after, value != shown.after,
                !others.contains(where: { $0.value == value })
            {
                others.append(FieldOrigin.Other(origin: .national, value: value))
            }
            return FieldOrigin(label: shown.label, value: shown.after, origin: origin, others: others)
        }
    }
}

extension BodyField {
    /// The field that a label of a change stands for.
    package init?(label: String) {
        switch label {
        case "type", "communes desservies": self = .roles
        case "depuis", "jusqu’au", "remplacé par", "anciens noms": self = .life
        default: self.init(rawValue: label)
        }
    }
}

extension Body {
    /// The record that a site keeps of a body, its fields that come from the national directory being those of today.
    package func refreshed(from national: Body) -> Body {
        let provenance = Provenance(source: source)
        return BodyField.allCases.filter { provenance[$0] == .national }.reduce(into: self) { $1.copy(from: national, to: &$0) }
    }
}
