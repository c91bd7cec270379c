package import Foundation

/// Structures and services of data.inclusion, schema v1 (gip-inclusion/data-inclusion-schema, `schemas/v1`).
///
/// Accepted: an array of structures, an array of services, an object with `structures` and `services`, or with `items` (the API's pages).
/// A structure is a body; a service is a body of its own, which takes from its structure what it does not say.
package struct DataInclusion {
    package var places: PlaceTable
    /// Bytes of JSON.
    package var maximumBytes: Int

    package init(places: PlaceTable = PlaceTable([]), maximumBytes: Int = 1 << 30) {
        self.places = places
        self.maximumBytes = maximumBytes
    }

    /// Lines are records, counted from 1.
    package func read(_ data: Data) -> (lines: [TableLine], summary: TableSummary) {
        var summary = TableSummary()
        summary.origin = .dataInclusion
        guard data.count <= maximumBytes else {
            summary.interruption = "fichier de plus de \(maximumBytes >> 20) Mio"
            return ([], summary)
        }
        var records: [InclusionRecord] = []
        data.withUnsafeBytes { bytes in
            var json = JsonReader(bytes)
            do throws(JsonFault) {
                try InclusionRecord.readAll(&json, into: &records)
            } catch {
                summary.interruption = "JSON mal formé ou tronqué, à l’octet \(error.offset)"
            }
        }
        if records.isEmpty, summary.interruption == nil { summary.interruption = "aucune structure ni service" }
        let structures = Dictionary(
            records.filter { !$0.isService }.map { ($0.text("id"), $0) }, uniquingKeysWith: { first, _ in first })
        var seen: [String: Int] = [:]
        let lines = records.enumerated().map { index, record in
            var line = line(record, structures[record.text("structure_id")], index + 1)
            if line.body != nil, let first = seen[line.id] { line.outcome = .refused(["même identifiant que l’enregistrement \(first)"]) }
            if seen[line.id] == nil { seen[line.id] = index + 1 }
            return line
        }
        summary.lines = lines.count
        summary.refused = lines.count { $0.body == nil }
        return (lines, summary)
    }

    private func line(_ record: InclusionRecord, _ structure: InclusionRecord?, _ number: Int) -> TableLine {
        var values: [TableField: String] = [:]
        func take(_ field: TableField, _ key: String, inherited: Bool = true) {
            let own = record.text(key)
            values[field] = own.isEmpty && inherited ? structure?.text(key) : own
            if values[field]?.isEmpty == true { values[field] = nil }
        }
        take(.id, "id", inherited: false)
        take(.name, "nom", inherited: false)
        for (field, key) in Self.keys { take(field, key) }
        take(.comment, "description", inherited: false)
        if values[.website] == nil { take(.website, record.isService ? "lien_mobilisation" : "lien_source") }
        let hoursText = values.removeValue(forKey: .hours)
        let reader = LineReader(
            places: places, needs: nil, territory: record.zone, source: .dataInclusion, kinds: record.kinds)
        var line = reader.read(values, line: number, cells: [])
        if case .body(var body) = line.outcome {
            if let hoursText { body.hours = hours(hoursText) }
            body.revised = CivilDate(iso: record.text("date_maj"))
            line.outcome = .body(body)
        }
        return line
    }

    /// Hours beyond what is read (seasons, weeks) are kept as the comment they are: a partner's record is not refused for them.
    private func hours(_ text: String) -> OpeningHours {
        switch HoursText.parse(text) {
        case .hours(let hours): hours
        case .refused: OpeningHours(comment: text)
        }
    }

    private static let keys: [(TableField, String)] = [
        (.phone, "telephone"), (.email, "courriel"), (.address, "adresse"), (.addressMore, "complement_adresse"),
        (.postalCode, "code_postal"), (.town, "commune"), (.inseeCode, "code_insee"), (.siret, "siret"), (.latitude, "latitude"),
        (.longitude, "longitude"), (.hours, "horaires_accueil"), (.website, "site_web"),
    ]
}
