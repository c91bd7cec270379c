/// A value that the owner of a record accepted in place of a wrong one.
package struct BodyCorrection: Sendable, Equatable {
    package var id: String
    /// Identifier of the body.
    package var body: String
    package var field: BodyField
    /// Nothing but the field, read.
    let layer: Body
    /// When it was accepted, where it is known.
    package var day: CivilDate?
    /// What the file said when that was last told; nil when it is not known.
    package var replaced: String?

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
        body.with(field, of: layer, from: .correction)
    }

    /// The body without this value: what the file said in its place, else what an earlier version or the national directory says.
    ///
    /// - Parameters:
    ///   - earlier: versions of the body without this correction, newest first.
    ///   - national: its record in the national directory, where there is one.
    package func withdrawn(from body: Body, earlier: [Body], national: Body?) -> Body {
        let main = Provenance(source: body.source).main
        let replaced = replaced ?? ""
        if let national, replaced.isEmpty || field.shown(in: national) == replaced {
            return body.with(field, of: national, from: .national)
        }
        if !replaced.isEmpty, let read = try? Self.read(id, field, replaced, of: body).get(), field.shown(in: read.layer) == replaced {
            return body.with(field, of: read.layer, from: main)
        }
        let known = replaced.isEmpty ? nil : earlier.first { field.shown(in: $0) == replaced } ?? earlier.first
        return known.map { body.with(field, of: $0, from: Provenance(source: $0.source)[field]) }
            ?? body.with(field, of: Body(id: "", name: body.name), from: main)
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

extension Body {
    /// The body with one field of another, its `source` saying where that comes from.
    func with(_ field: BodyField, of layer: Body, from origin: Provenance.Origin) -> Body {
        var result = self
        field.copy(from: layer, to: &result)
        let origins = Provenance(source: source)
        result.source = Provenance(main: origins.main, exceptions: origins.exceptions.merging([field: origin]) { $1 }).text
        return result
    }
}
