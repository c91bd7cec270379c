/// What a new directory would change, body by body; bodies are the same when their identifiers are.
package struct DirectoryChanges: Sendable, Equatable {
    /// A body that appears or disappears.
    package struct Entry: Sendable, Equatable {
        package var id: String
        package var name: String
    }

    /// A body whose record differs.
    package struct Change: Sendable, Equatable {
        package var id: String
        package var name: String
        package var fields: [Field]
    }

    /// One field, in French, before and after.
    package struct Field: Sendable, Equatable {
        package var label: String
        package var before: String
        package var after: String

        /// « (vide) → 31 octobre 2026 ».
        package var sentence: String { "\(Self.shown(before)) → \(Self.shown(after))" }

        private static func shown(_ text: String) -> String { text.isEmpty ? "(vide)" : text }
    }

    package var new: [Entry] = []
    package var changed: [Change] = []
    package var gone: [Entry] = []
    package var unchanged = 0

    /// Compares two snapshots; a missing `old` makes every body new.
    package init(from old: BodyArchive?, to new: BodyArchive) {
        var oldPositions: [String: Int] = [:]
        if let old { for position in 0..<old.count { oldPositions[old.head(at: position).id] = position } }
        for position in 0..<new.count {
            let head = new.head(at: position)
            guard let old, let oldPosition = oldPositions.removeValue(forKey: head.id) else {
                self.new.append(Entry(id: head.id, name: head.name))
                continue
            }
            if old.hasSameRecord(at: oldPosition, as: new, at: position) {
                unchanged += 1
                continue
            }
            let fields = Self.fields(from: old.body(at: oldPosition), to: new.body(at: position))
            if fields.isEmpty { unchanged += 1 } else { changed.append(Change(id: head.id, name: head.name, fields: fields)) }
        }
        if let old { gone = oldPositions.values.sorted().map { Entry(id: old.head(at: $0).id, name: old.head(at: $0).name) } }
    }

    /// Share of the bodies of the old directory that would be gone, 0 to 1.
    package var loss: Double {
        let before = unchanged + changed.count + gone.count
        return before == 0 ? 0 : Double(gone.count) / Double(before)
    }

    /// « nouveaux 2 · modifiés 1 · inchangés 8 · disparus 0 ».
    package var countsLine: String {
        "nouveaux \(new.count) · modifiés \(changed.count) · inchangés \(unchanged) · disparus \(gone.count)"
    }

    /// The fields that differ between two records of one body.
    ///
    /// - Parameter told: how communes are written; by their codes, which show every difference, unless a person is to read the names.
    package static func fields(from old: Body, to new: Body, communes told: ([InseeCode]) -> String = codes) -> [Field] {
        zip(shown(old, told), shown(new, told)).compactMap { before, after in
            before.text == after.text ? nil : Field(label: before.label, before: before.text, after: after.text)
        }
    }

    /// « 77284 77288 ».
    package static func codes(_ communes: [InseeCode]) -> String { communes.map(\.text).joined(separator: " ") }

    /// The communes of each role, those of several roles once.
    private static func territories(_ body: Body) -> [[InseeCode]] {
        body.roles.map(\.communes).reduce(into: []) { territories, communes in
            if !communes.isEmpty, !territories.contains(communes) { territories.append(communes) }
        }
    }

    private static func shown(_ body: Body, _ told: ([InseeCode]) -> String) -> [(label: String, text: String)] {
        [
            ("nom", body.name), ("type", body.kinds.joined(separator: ", ")), ("commune", body.commune.map { told([$0]) } ?? ""),
            ("communes desservies", territories(body).map(told).joined(separator: " | ")),
            ("adresse", body.addresses.map(\.oneLine).joined(separator: " | ")),
            ("téléphone", body.phones.map(\.display).joined(separator: ", ")), ("courriel", body.emails.joined(separator: ", ")),
            ("site internet", body.websites.joined(separator: ", ")), ("formulaire", body.contactForms.joined(separator: ", ")),
            ("horaires", [body.hours.weeklyText, body.hours.comment].filter { !$0.isEmpty }.joined(separator: " – ")), ("note", body.note),
            ("mise à jour", body.revised?.frenchWithoutWeekday ?? ""), ("état", body.life.status.french),
            ("depuis", body.life.since?.frenchWithoutWeekday ?? ""),
            ("jusqu’au", body.life.until?.frenchWithoutWeekday ?? ""),
            ("remplacé par", body.life.successor),
            (
                "anciens noms",
                body.formerNames.map { $0.name + ($0.until.map { " (jusqu’au \($0.frenchWithoutWeekday))" } ?? "") }.joined(
                    separator: " | ")
            ),
            ("SIRET", body.siret),
        ]
    }
}
