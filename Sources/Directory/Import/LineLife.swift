/// The columns of a line that tell the life of a body: first and last day, closing, name and address of before, successor.
enum LineLife {
    static func read(
        _ values: [TableField: String], idPrefix: String, _ faults: inout [String]
    ) -> (life: Body.Life, formerNames: [Body.FormerName]) {
        let since = date(.since, values, &faults)
        let closed = date(.closed, values, &faults)
        let until = date(.until, values, &faults) ?? closed?.adding(days: -1)
        let renamed = date(.renamed, values, &faults)
        let moved = date(.moved, values, &faults)
        if let since, let until, until < since {
            faults.append("jusqu’au : \(until.frenchWithoutWeekday) vient avant depuis : \(since.frenchWithoutWeekday)")
        }
        if let closed, let until, until != closed.adding(days: -1) {
            faults.append(
                "fermé le \(closed.frenchWithoutWeekday), mais jusqu’au \(until.frenchWithoutWeekday) : gardez une seule des deux dates")
        }
        let formerNames = names(values[.formerName], until: renamed?.adding(days: -1))
        if renamed != nil, formerNames.isEmpty { faults.append("renommé le : l’ancien nom manque") }
        let successor = values[.successor].map { idPrefix + $0 } ?? ""
        var life = Body.Life(since: since, until: until, successor: successor)
        if !successor.isEmpty {
            life.status = .merged
        } else if until != nil {
            life.status = .closed
        } else if let change = [renamed, moved].compactMap(\.self).max() {
            life.status = change == moved ? .moved : .renamed
            life.since = change
        } else if !formerNames.isEmpty {
            life.status = .renamed
        }
        return (life, formerNames)
    }

    private static func date(_ field: TableField, _ values: [TableField: String], _ faults: inout [String]) -> CivilDate? {
        guard let text = values[field] else { return nil }
        switch TableValues.date(text, field) {
        case .value(let date): return date
        case .refused(let reason):
            faults.append(reason)
            return nil
        }
    }

    /// The latest first; the day when the last one ended is known, not the others.
    private static func names(_ text: String?, until: CivilDate?) -> [Body.FormerName] {
        let names = (text ?? "").split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
        return names.enumerated().map { Body.FormerName($1, until: $0 == 0 ? until : nil) }
    }
}
