/// One body as several sources tell it.
///
/// The rule, field by field: the first layer that says something wins. The collectivité's own file comes first, then an accepted correction,
/// then the national directory: who answers for a service knows it best, and a correction is accepted to mend what the national feed says.
package struct BodyLayers: Sendable {
    package var own: Body?
    /// Only the fields corrected are filled.
    package var correction: Body?
    package var national: Body?

    package init(own: Body? = nil, correction: Body? = nil, national: Body? = nil) {
        self.own = own
        self.correction = correction
        self.national = national
    }

    /// The body to serve, its `source` telling where each field comes from; nil when there is no layer. The identifier and the date are those
    /// of the national record where there is one: it is the same body.
    package var merged: Body? {
        let layers = [own, correction, national].compactMap(\.self)
        guard var result = layers.first else { return nil }
        var origins: [BodyField: Provenance.Origin] = [:]
        for field in BodyField.allCases {
            guard let layer = layers.first(where: { field.isSaid(in: $0) }) else { continue }
            field.copy(from: layer, to: &result)
            origins[field] = origin(of: layer, field)
        }
        if let national {
            result.oldCode = national.id == result.id ? result.oldCode : result.id
            result.id = national.id
            result.revised = result.revised ?? national.revised
        }
        let main = own.map { Provenance(source: $0.source).main } ?? (national == nil ? .correction : .national)
        result.source = Provenance(main: main, exceptions: origins).text
        return result
    }

    private func origin(of layer: Body, _ field: BodyField) -> Provenance.Origin {
        if let own, layer == own { return Provenance(source: own.source)[field] }
        if let correction, layer == correction { return .correction }
        return .national
    }
}

extension BodyField {
    /// The body says something about it.
    func isSaid(in body: Body) -> Bool {
        switch self {
        case .name: !body.name.isEmpty
        case .roles: !body.roles.isEmpty
        case .commune: body.commune != nil
        case .addresses: !body.addresses.isEmpty
        case .phones: !body.phones.isEmpty
        case .emails: !body.emails.isEmpty
        case .websites: !body.websites.isEmpty
        case .contactForms: !body.contactForms.isEmpty
        case .hours: !body.hours.isUnknown || !body.hours.comment.isEmpty
        case .note: !body.note.isEmpty
        case .life: body.life != Body.Life() || !body.formerNames.isEmpty
        case .siret: !body.siret.isEmpty
        }
    }

    func copy(from source: Body, to target: inout Body) {
        switch self {
        case .name: target.name = source.name
        case .roles: target.roles = source.roles
        case .commune: target.commune = source.commune
        case .addresses: target.addresses = source.addresses
        case .phones: target.phones = source.phones
        case .emails: target.emails = source.emails
        case .websites: target.websites = source.websites
        case .contactForms: target.contactForms = source.contactForms
        case .hours: target.hours = source.hours
        case .note: target.note = source.note
        case .life:
            target.life = source.life
            target.formerNames = source.formerNames
        case .siret: target.siret = source.siret
        }
    }
}
