/// Makes a body of the values of one line. Every fault of the line is reported at once.
struct LineReader {
    var places: PlaceTable
    /// Codes of needs that exist; nil accepts any.
    var needs: Set<String>?
    /// Communes that the bodies serve when the table does not say; empty: only the commune where they are.
    var territory: [InseeCode]
    var source: Provenance.Origin
    /// Prefix of identifiers, so that those of two sources never meet: « france-services- ».
    var idPrefix = ""
    /// Kinds of every body, when the source is of one kind.
    var kinds: [String] = []

    /// Characters of a name.
    static let longestName = 200

    func read(_ written: [TableField: String], line: Int, cells: [String]) -> TableLine {
        let values = written.mapValues { withoutControls($0).trimmed }.filter { !$0.value.isEmpty }
        var faults: [String] = []
        var notes: [String] = []
        let body = body(values, &faults, &notes)
        let name = body.name.isEmpty ? values[.id] ?? "(sans nom)" : body.name
        if body.name.isEmpty { faults.insert("nom : il manque", at: 0) }
        if body.name.count > Self.longestName { faults.insert("nom : plus de \(Self.longestName) caractères", at: 0) }
        return TableLine(
            line: line, cells: cells, name: String(name.prefix(Self.longestName)), id: body.id, hasOwnId: values[.id] != nil,
            outcome: faults.isEmpty ? .body(body) : .refused(faults), notes: notes)
    }

    private func body(_ values: [TableField: String], _ faults: inout [String], _ notes: inout [String]) -> Body {
        func text(_ field: TableField) -> String { values[field] ?? "" }
        func read<Value>(_ field: TableField, _ reading: (String) -> TableValue<Value>) -> Value? {
            guard let text = values[field] else { return nil }
            return accept(reading(text), &faults)
        }
        var body = Body(id: "", name: text(.name), source: Provenance(main: source).text)
        body.siret = read(.siret, TableValues.siret) ?? ""
        body.phones = read(.phone, TableValues.phones) ?? []
        if let emails = read(.email, TableValues.emails) {
            body.emails = emails.emails
            body.contactForms = emails.forms
        }
        body.websites = read(.website, TableValues.website).map { [$0] } ?? []
        body.note = text(.comment)
        let postalCode = read(.postalCode, TableValues.postalCode) ?? ""
        switch places.read(inseeCode: text(.inseeCode), postalCode: postalCode, town: text(.town)) {
        case .commune(let code): body.commune = code
        case .none: break
        case .unknown(let note): notes.append(note)
        case .refused(let reason): faults.append(reason)
        }
        body.addresses = addresses(values, postalCode, &faults)
        body.roles = roles(values, body.commune, &faults)
        body.hours = hours(values, &faults)
        (body.life, body.formerNames) = LineLife.read(values, idPrefix: idPrefix, &faults)
        body.id = id(values, body, postalCode)
        return body
    }

    private func accept<Value>(_ value: TableValue<Value>, _ faults: inout [String]) -> Value? {
        switch value {
        case .value(let value): return value
        case .refused(let reason):
            faults.append(reason)
            return nil
        }
    }

    private func addresses(_ values: [TableField: String], _ postalCode: String, _ faults: inout [String]) -> [Address] {
        let position =
            accept(
                TableValues.position(latitude: values[.latitude] ?? "", longitude: values[.longitude] ?? ""), &faults) ?? nil
        let lines = [values[.address], values[.addressMore]].compactMap(\.self)
        guard !lines.isEmpty || !postalCode.isEmpty || position != nil else { return [] }
        return [Address(lines: lines, postalCode: postalCode, town: values[.town] ?? "", position: position)]
    }

    private func roles(_ values: [TableField: String], _ commune: InseeCode?, _ faults: inout [String]) -> [Body.Role] {
        let written = (values[.needs] ?? "").split(whereSeparator: { ",;|/".contains($0) }).map {
            foldedWords($0).replacing(" ", with: "_")
        }
        var kinds = kinds
        for need in written where !need.isEmpty && !kinds.contains(need) {
            if let needs, !needs.contains(need) {
                faults.append("besoins : « \(need) » n’existe pas\(nearest(need, among: needs))")
            } else {
                kinds.append(need)
            }
        }
        let served = territory.isEmpty ? [commune].compactMap(\.self) : territory.sorted()
        return kinds.map { Body.Role(kind: $0, communes: served, hasTerritory: !territory.isEmpty) }
    }

    private func hours(_ values: [TableField: String], _ faults: inout [String]) -> OpeningHours {
        var spans: [WeeklySpan] = []
        func take(_ text: String, _ field: TableField, _ reading: HoursText.Reading) {
            switch reading {
            case .hours(let hours): spans += hours.weekly
            case .refused(let reason): faults.append("\(field.french) : « \(text) », \(reason)")
            }
        }
        if let text = values[.hours] { take(text, .hours, HoursText.parse(text)) }
        for field in TableField.allCases {
            if let day = field.weekday, let text = values[field] { take(text, field, HoursText.parse(text, on: day)) }
        }
        return OpeningHours(weekly: spans)
    }

    /// The line's own identifier; else its name and place, which stay the same as long as they do.
    private func id(_ values: [TableField: String], _ body: Body, _ postalCode: String) -> String {
        if let own = values[.id] { return idPrefix + own }
        guard !body.name.isEmpty else { return "" }
        let place = body.commune?.text ?? (postalCode.isEmpty ? foldedWords(values[.town] ?? "") : postalCode)
        return idPrefix + [foldedWords(body.name), place].filter { !$0.isEmpty }.joined(separator: " ").replacing(" ", with: "-")
    }

    /// « (voulez-vous dire « voirie » ?) » when a code is one or two letters away.
    private func nearest(_ need: String, among needs: Set<String>) -> String {
        let near = needs.sorted().map { ($0, editDistance(Array($0.utf8), Array(need.utf8))) }.min { $0.1 < $1.1 }
        guard let near, near.1 <= 2 else { return " ; les codes possibles : \(needs.sorted().joined(separator: ", "))" }
        return " (voulez-vous dire « \(near.0) » ?)"
    }
}

/// Letters to insert, drop or replace to go from one word to another.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let cost = diagonal + (right[column] == letter ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(cost, row[column] + 1, row[column + 1] + 1)
        }
    }
    return row[right.count]
}
