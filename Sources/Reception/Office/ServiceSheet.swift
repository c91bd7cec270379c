package import Casework
package import Directory

/// One record of the directory as its owner checks it: each field, where it comes from, what the sources beneath say, and the corrections.
package struct ServiceSheet: Sendable {
    package var body: Body
    package var fields: [FieldOrigin]
    /// Corrections of the record, oldest first.
    package var corrections: [Correction]

    /// - Parameters:
    ///   - national: the record of the national directory, where there is one.
    ///   - corrections: of any record; those of this one are kept.
    ///   - communes: where the names of communes are found.
    package init(_ body: Body, national: Body?, corrections: [Correction], communes: Communes) {
        let shown = national.map(body.refreshed) ?? body
        self.body = shown
        self.corrections = corrections.filter { $0.body == body.id }
        let beneath = self.corrections.filter { $0.state == .accepted }.compactMap(\.change).compactMap { change in
            BodyField(rawValue: change.field).map { ($0, change.replaced) }
        }
        fields = Provenance.fields(
            of: shown, national: national, beneath: Dictionary(beneath, uniquingKeysWith: { _, last in last }), communes: communes)
    }

    /// The correction of a field that is served; `label`: as the sheet names the field.
    package func correction(of label: String) -> Correction? {
        corrections.last { $0.state == .accepted && $0.change?.field == BodyField(label: label)?.rawValue }
    }
}
