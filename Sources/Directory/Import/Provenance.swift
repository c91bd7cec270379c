/// A field of a body, as merges and provenance name it.
package enum BodyField: String, Sendable, CaseIterable {
    case name = "nom"
    case roles = "besoins"
    case commune
    case addresses = "adresse"
    case phones = "téléphone"
    case emails = "courriel"
    case websites = "site internet"
    case contactForms = "formulaire"
    case hours = "horaires"
    case note
    case life = "état"
    case siret = "SIRET"
}

/// Where each field of a body comes from. Written in `Body.source`: « fichier de la collectivité ; horaires, courriel : annuaire national ».
package struct Provenance: Sendable, Equatable {
    package enum Origin: String, Sendable, CaseIterable {
        case national = "annuaire national"
        case ownFile = "fichier de la collectivité"
        /// Reported by an agent, accepted by the owner of the record.
        case correction = "correction acceptée"
        case franceServices = "France services"
        case dataInclusion = "data.inclusion"
    }

    /// Of every field that is not an exception.
    package var main: Origin
    package var exceptions: [BodyField: Origin]

    package init(main: Origin, exceptions: [BodyField: Origin] = [:]) {
        self.main = main
        self.exceptions = exceptions.filter { $0.value != main }
    }

    /// Reads `Body.source`; a text that is none of ours is the collectivité's own.
    package init(source: String) {
        let parts = source.split(separator: " ; ").map(String.init)
        self.init(main: parts.first.flatMap(Origin.init) ?? .ownFile)
        for part in parts.dropFirst() {
            let sides = part.split(separator: " : ").map(String.init)
            guard sides.count == 2, let origin = Origin(rawValue: sides[1]) else { continue }
            for field in sides[0].split(separator: ", ") {
                if let field = BodyField(rawValue: String(field)) { exceptions[field] = origin }
            }
        }
    }

    /// Where a field comes from.
    package subscript(field: BodyField) -> Origin { exceptions[field] ?? main }

    package var text: String {
        let others = Origin.allCases.compactMap { origin -> String? in
            let fields = BodyField.allCases.filter { exceptions[$0] == origin }
            return fields.isEmpty ? nil : "\(fields.map(\.rawValue).joined(separator: ", ")) : \(origin.rawValue)"
        }
        return ([main.rawValue] + others).joined(separator: " ; ")
    }
}
