/// Every commune and its parts, with postal codes, names and successions. Look-ups are by tables built once; a value is shared freely.
package struct Communes: Sendable {
    /// Sorted by code, a commune before the parts that share its code.
    package let all: [Commune]
    /// Codes that are no longer in force → the commune that took over.
    package let successors: [InseeCode: InseeCode]
    /// Names no longer in force, and the commune that took over.
    package let formerNames: [FormerName]
    /// Département and collectivité names by code: « 77 » → « Seine-et-Marne ».
    package let departments: [String: String]

    /// Position in `all` of the entry that answers to each code; -1 where none does.
    private let ordinals: [Int32]
    private let byPostalCode: [UInt32: [Int32]]
    let names: CommuneNames

    package struct FormerName: Sendable, Equatable {
        package var name: String
        package var commune: InseeCode

        package init(name: String, commune: InseeCode) {
            self.name = name
            self.commune = commune
        }
    }

    /// Builds the tables.
    package init(
        _ communes: [Commune], successors: [InseeCode: InseeCode] = [:], formerNames: [FormerName] = [], departments: [String: String] = [:]
    ) {
        let all = communes.sorted { ($0.code.raw, $0.kind.rawValue) < ($1.code.raw, $1.kind.rawValue) }
        var ordinals = [Int32](repeating: -1, count: Int(InseeCode.limit))
        var byPostalCode: [UInt32: [Int32]] = [:]
        for (index, commune) in all.enumerated() {
            if ordinals[Int(commune.code.raw)] < 0 { ordinals[Int(commune.code.raw)] = Int32(index) }
            for code in commune.postalCodes { if let number = UInt32(code) { byPostalCode[number, default: []].append(Int32(index)) } }
        }
        self.all = all
        self.successors = successors
        self.formerNames = formerNames
        self.departments = departments
        self.ordinals = ordinals
        self.byPostalCode = byPostalCode
        names = CommuneNames(all, formerNames: formerNames)
    }

    package var count: Int { all.count }

    /// The entry of this very code: a commune, or a part of one that has its own code.
    package func entry(_ code: InseeCode) -> Commune? {
        let ordinal = ordinals[Int(code.raw)]
        return ordinal < 0 ? nil : all[Int(ordinal)]
    }

    /// The commune in force for any code, past or present: a delegated or associated commune gives its parent, a merged one its successor.
    /// An arrondissement is given as it is.
    package func commune(_ code: InseeCode) -> Commune? {
        var code = code
        // Successions are acyclic in the COG; the bound protects from a table that is not.
        for _ in 0..<16 {
            guard let entry = entry(code) else {
                guard let next = successors[code], next != code else { return nil }
                code = next
                continue
            }
            switch entry.kind {
            case .commune, .arrondissement: return entry
            case .delegated, .associated:
                guard let parent = entry.parent, parent != code else { return nil }
                code = parent
            }
        }
        return nil
    }

    /// The same, for five characters.
    package func commune(insee text: String) -> Commune? { InseeCode(text).flatMap(commune) }

    /// Communes (and arrondissements) that a postal code covers, by name. Empty for an unknown or a Cedex code.
    package func communes(postalCode: String) -> [Commune] {
        guard postalCode.utf8.count == 5, let number = UInt32(postalCode) else { return [] }
        return (byPostalCode[number] ?? []).map { all[Int($0)] }.sorted { foldedWords($0.name) < foldedWords($1.name) }
    }

    /// Communes that bear a name, articles, accents, hyphens and « St » ignored; the likeliest first.
    package func communes(named name: String) -> CommuneMatch { CommuneMatch(entries(names.ordinals(of: CommuneName(name)))) }

    /// The communes in force behind positions in `all`, without duplicates, the most prominent first.
    func entries(_ ordinals: [Int32]) -> [Commune] {
        var found: [Commune] = []
        for ordinal in ordinals {
            guard let commune = commune(all[Int(ordinal)].code), !found.contains(where: { $0.code == commune.code }) else { continue }
            found.append(commune)
        }
        return found.sorted { ($1.prominence, $0.code.raw) < ($0.prominence, $1.code.raw) }
    }

    /// The commune that an arrondissement belongs to; the commune itself otherwise.
    package func whole(of commune: Commune) -> Commune {
        guard commune.kind == .arrondissement, let parent = commune.parent, let whole = entry(parent) else { return commune }
        return whole
    }

    /// « Saint-Denis (93, Seine-Saint-Denis) ».
    package func label(of commune: Commune) -> String {
        let department = departments[commune.department].map { "\(commune.department), \($0)" } ?? commune.department
        return "\(commune.name) (\(department))"
    }
}
