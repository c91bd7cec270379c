/// One body as several sources tell it.
///
/// The rule, field by field: the first layer that says something wins. An accepted correction comes first, then the collectivité's own file,
/// then the national directory: who answers for a service knows it best, and accepted the correction to mend what its file or the feed says.
/// A correction is a layer until the file agrees with it.
package struct BodyLayers: Sendable {
    /// Only the fields corrected are filled.
    package var correction: Body?
    package var own: Body?
    package var national: Body?

    package init(correction: Body? = nil, own: Body? = nil, national: Body? = nil) {
        self.correction = correction
        self.own = own
        self.national = national
    }

    /// The body to serve, its `source` telling where each field comes from; nil when there is no layer. The identifier and the date are those
    /// of the national record where there is one: it is the same body.
    package var merged: Body? {
        let layers = [correction, own, national].compactMap(\.self)
        guard var result = own ?? national ?? correction else { return nil }
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
        if let correction, layer == correction { return .correction }
        if let own, layer == own { return Provenance(source: own.source)[field] }
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
