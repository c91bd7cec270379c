/// A value that the owner of a record accepted in place of a wrong one.
package struct BodyCorrection: Sendable, Equatable {
    package var id: String
    /// Identifier of the body.
    package var body: String
    package var field: BodyField
    /// Nothing but the field, read.
    let layer: Body

    /// Reads a value as the import of a table would.
    ///
    /// - Parameters:
    ///   - text: as a person wrote it.
    ///   - record: the body corrected, whose town an address keeps.
    /// - Returns: or why it is not such a value, in French.
    package static func read(_ id: String, _ field: BodyField, _ text: String, of record: Body) -> Result<BodyCorrection, Unreadable> {
        guard let column = field.column else { return .failure(Unreadable("ce champ ne se corrige pas ici : corrigez le fichier")) }
        guard !text.trimmed.isEmpty else { return .failure(Unreadable("\(field.rawValue) : la valeur manque")) }
        var values: [TableField: String] = [.name: "x"]
        if field == .addresses, let address = record.visitAddress {
            values[.postalCode] = address.postalCode.isEmpty ? nil : address.postalCode
            values[.town] = address.town.isEmpty ? nil : address.town
        }
        values[column] = text.trimmed
        let line = LineReader(places: PlaceTable([]), territory: [], source: .correction).read(values, line: 0, cells: [])
        guard let read = line.body else { return .failure(Unreadable(line.reasons.joined(separator: " ; "))) }
        guard field.isSaid(in: read) else { return .failure(Unreadable("\(field.rawValue) : « \(text.trimmed) » ne se lit pas")) }
        return .success(BodyCorrection(id: id, body: record.id, field: field, layer: field.alone(of: read)))
    }

    /// Why a value cannot be read, in French.
    package struct Unreadable: Error, Equatable {
        package var reason: String

        init(_ reason: String) { self.reason = reason }
    }

    /// The body already has this value.
    package func isSaid(by body: Body) -> Bool {
        DirectoryChanges.fields(from: field.alone(of: body), to: layer).isEmpty
    }

    /// The body with this value, its `source` saying so.
    package func applied(to body: Body) -> Body {
        var result = body
        field.copy(from: layer, to: &result)
        var origins = Provenance(source: body.source)
        origins.exceptions[field] = .correction
        result.source = origins.text
        return result
    }

    /// Several corrections of one body as a layer, the last of a field winning; nil when there is none.
    static func layer(of corrections: [BodyCorrection]) -> Body? {
        guard !corrections.isEmpty else { return nil }
        return corrections.reduce(into: Body(id: "", name: "")) { $1.field.copy(from: $1.layer, to: &$0) }
    }
}

extension BodyField {
    /// Fields that a person may correct one by one, the ones most often wrong first.
    package static let correctable: [BodyField] = [.phones, .emails, .hours, .addresses, .websites, .note, .name]

    /// The column that such a value would be written in.
    var column: TableField? {
        switch self {
        case .name: .name
        case .phones: .phone
        case .emails: .email
        case .hours: .hours
        case .addresses: .address
        case .websites: .website
        case .note: .comment
        case .roles, .commune, .contactForms, .life, .siret: nil
        }
    }

    /// A body with this field only.
    func alone(of body: Body) -> Body {
        var result = Body(id: "", name: "")
        copy(from: body, to: &result)
        return result
    }

    /// The value as a report shows it; empty when the body says nothing.
    package func shown(in body: Body) -> String {
        DirectoryChanges.fields(from: Body(id: "", name: ""), to: alone(of: body)).map(\.after).joined(separator: " ; ")
    }
}
