/// Puts the reference tables together, in this order: départements, communes, movements, postal codes.
struct CommuneBuilder {
    var report = CommuneTables.Report()
    private var entries: [Commune] = []
    /// Position in `entries` of the commune or arrondissement of each code.
    private var positions: [InseeCode: Int] = [:]
    private var departments: [String: String] = [:]
    private var seats: Set<InseeCode> = []
    private var successors: [InseeCode: InseeCode] = [:]
    /// Communes restored out of another, and when.
    private var origins: [InseeCode: (day: String, from: InseeCode)] = [:]
    /// Parents of delegated and associated communes.
    private var parents: [InseeCode: InseeCode] = [:]
    private var formerNames: [Communes.FormerName] = []

    mutating func readDepartments(_ bytes: [UInt8]) throws {
        let table = try rows(bytes, "departements.csv")
        let code = try required(table, "departements.csv", "dep")
        let name = try required(table, "departements.csv", "libelle")
        let seat = table.column("cheflieu")
        table.visitRows { fields, _ in
            guard let department = fields.at(code), let label = fields.at(name) else { return }
            departments[department] = label
            if let seat, let chief = fields.at(seat).flatMap({ InseeCode($0) }) { seats.insert(chief) }
        }
        for (code, label) in overseasCollectivities where departments[code] == nil { departments[code] = label }
    }

    mutating func readCommunes(_ bytes: [UInt8]) throws {
        let file = "communes.csv"
        let table = try rows(bytes, file)
        let type = try required(table, file, "typecom")
        let code = try required(table, file, "com")
        let name = try required(table, file, "libelle")
        let parent = table.column("comparent")
        let region = table.column("reg")
        let canton = table.column("can")
        table.visitRows { fields, row in
            guard let insee = fields.at(code).flatMap({ InseeCode($0) }), let label = fields.at(name), !label.isEmpty,
                let kind = kind(fields.at(type) ?? "")
            else { return problem("\(file), ligne \(row) : code, type ou nom illisible") }
            // The last two digits of a town cut into several cantons are 80 or more (COG, « pseudo-canton »).
            let isCut = canton.flatMap { fields.at($0) }.flatMap { Int($0.suffix(2)) }.map { $0 >= 80 } ?? false
            let commune = Commune(
                code: insee, kind: kind, name: label, region: region.flatMap { fields.at($0) } ?? "",
                parent: kind == .commune ? nil : parent.flatMap { fields.at($0) }.flatMap { InseeCode($0) },
                prominence: kind != .commune ? 0 : seats.contains(insee) ? 3 : isCut ? 2 : 0)
            if kind == .commune || kind == .arrondissement { positions[insee] = entries.count }
            entries.append(commune)
        }
        inheritRegions()
        guard !positions.isEmpty else { throw CommuneTables.Refusal.empty(file: file) }
        report.communes = entries.count { $0.kind == .commune }
    }

    mutating func readMovements(_ bytes: [UInt8]) throws {
        let file = "mouvements-communes.csv"
        let table = try rows(bytes, file)
        let event = try required(table, file, "mod")
        let date = try required(table, file, "date eff")
        let before = try required(table, file, "com av")
        let nameBefore = try required(table, file, "libelle av")
        let typeAfter = try required(table, file, "typecom ap")
        let after = try required(table, file, "com ap")
        var latest: [InseeCode: String] = [:]
        var names: [(String, InseeCode)] = []
        table.visitRows { fields, _ in
            guard let old = fields.at(before).flatMap({ InseeCode($0) }), let new = fields.at(after).flatMap({ InseeCode($0) }),
                fields.at(typeAfter) == "COM", let day = fields.at(date), let event = fields.at(event)
            else { return }
            if restorationEvents.contains(event), old != new, day > origins[new]?.day ?? "" { origins[new] = (day, old) }
            guard successionEvents.contains(event) else { return }
            if let name = fields.at(nameBefore), !name.isEmpty { names.append((name, new)) }
            guard old != new, positions[old] == nil, day > latest[old] ?? "" else { return }
            latest[old] = day
            successors[old] = new
        }
        for (name, code) in names {
            guard let current = inForce(code), entries[current].name != name else { continue }
            formerNames.append(Communes.FormerName(name: name, commune: entries[current].code))
        }
    }

    mutating func readPostalCodes(_ bytes: [UInt8]) throws {
        let file = "codes postaux"
        let table = try rows(bytes, file)
        let code = try required(table, file, "code commune insee", "insee com", "code insee")
        let postal = try required(table, file, "code postal")
        let name = table.column("nom de la commune", "nom commune", "nom comm")
        let position = table.column("coordonnees geographiques", "coordonnees gps", "geo point 2d", "geopoint")
        var codes: Set<String> = []
        table.visitRows { fields, row in
            guard let insee = fields.at(code).flatMap({ InseeCode(padded($0)) }), let written = fields.at(postal) else {
                return problem("\(file), ligne \(row) : code illisible")
            }
            let postalCode = padded(written)
            guard postalCode.utf8.count == 5, UInt32(postalCode) != nil else {
                return problem("\(file), ligne \(row) : code postal « \(written) » illisible")
            }
            codes.insert(postalCode)
            let coordinates = position.flatMap { fields.at($0) }.flatMap(coordinates)
            guard let index = inForce(insee) ?? addOverseas(insee, name: name.flatMap { fields.at($0) } ?? "") else {
                return problem("\(file), ligne \(row) : commune \(insee) inconnue")
            }
            if !entries[index].postalCodes.contains(postalCode) { entries[index].postalCodes.append(postalCode) }
            if entries[index].position == nil { entries[index].position = coordinates }
        }
        report.postalCodes = codes.count
        completeRestored()
        for index in entries.indices { entries[index].postalCodes.sort() }
        placeCities()
        inheritPositions()
    }

    func communes() -> Communes {
        Communes(entries, successors: successors, formerNames: formerNames, departments: departments)
    }
}

extension CommuneBuilder {
    private func rows(_ bytes: [UInt8], _ file: String) throws -> CsvRows {
        guard let table = CsvRows(bytes) else { throw CommuneTables.Refusal.empty(file: file) }
        return table
    }

    private func required(_ table: CsvRows, _ file: String, _ names: String...) throws -> Int {
        for name in names { if let column = table.column(name) { return column } }
        throw CommuneTables.Refusal.missingColumns(file: file, columns: names)
    }

    private func kind(_ type: String) -> Commune.Kind? {
        switch type {
        case "COM": .commune
        case "ARM": .arrondissement
        case "COMD": .delegated
        case "COMA": .associated
        default: nil
        }
    }

    private mutating func problem(_ text: String) {
        if report.problems.count < 1000 { report.problems.append(text) }
    }

    /// Spreadsheets drop the first zero.
    private func padded(_ code: String) -> String { code.utf8.count == 4 ? "0" + code : code }

    /// « 48.956861307,2.90006062 ».
    private func coordinates(_ text: String) -> Position? {
        let parts = text.split(separator: ",").map { String($0).trimmed }
        guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else { return nil }
        return Position(latitude: latitude, longitude: longitude)
    }

    /// The entry in force for a code: itself, its parent or its successor.
    private func inForce(_ code: InseeCode) -> Int? {
        var code = code
        for _ in 0..<16 {
            if let position = positions[code] { return position }
            guard let next = successors[code] ?? parents[code], next != code else { return nil }
            code = next
        }
        return nil
    }

    /// Collectivités d’outre-mer are not in the COG of communes; La Poste has them.
    private mutating func addOverseas(_ code: InseeCode, name: String) -> Int? {
        guard !name.isEmpty, overseasCollectivities[code.department] != nil else { return nil }
        positions[code] = entries.count
        entries.append(Commune(code: code, name: titled(name)))
        return entries.count - 1
    }

    /// « ST PIERRE » → « Saint-Pierre »; accents are lost in the source.
    private func titled(_ name: String) -> String {
        let words = foldedWords(name).split(separator: " ").map { CommuneName.spelt($0) }
        let capitals = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return capitals.joined(separator: capitals.first?.hasPrefix("Saint") == true ? "-" : " ")
    }

    /// Parts of communes take the région of their parent, which the COG leaves blank.
    private mutating func inheritRegions() {
        for (index, entry) in entries.enumerated() {
            guard let parent = entry.parent else { continue }
            parents[entry.code] = parents[entry.code] ?? parent
            if entry.region.isEmpty, let position = positions[parent] { entries[index].region = entries[position].region }
        }
    }

    /// Paris, Lyon and Marseille have positions by arrondissement only: the city is in their middle.
    private mutating func placeCities() {
        let districts = Dictionary(grouping: entries.filter { $0.kind == .arrondissement && $0.position != nil }, by: \.parent)
        for (parent, parts) in districts {
            guard let parent, let index = positions[parent], entries[index].position == nil else { continue }
            let latitude = parts.reduce(0) { $0 + ($1.position?.latitude ?? 0) } / Double(parts.count)
            let longitude = parts.reduce(0) { $0 + ($1.position?.longitude ?? 0) } / Double(parts.count)
            entries[index].position = Position(latitude: latitude, longitude: longitude)
        }
    }

    /// A commune restored after the postal table was made has the codes and the place of the one it left.
    private mutating func completeRestored() {
        for (code, origin) in origins {
            guard let index = positions[code], entries[index].postalCodes.isEmpty, let source = inForce(origin.from) else { continue }
            entries[index].postalCodes = entries[source].postalCodes
            if entries[index].position == nil { entries[index].position = entries[source].position }
        }
    }

    private mutating func inheritPositions() {
        for (index, entry) in entries.enumerated() where entry.position == nil {
            if let parent = entry.parent, let position = positions[parent] { entries[index].position = entries[position].position }
        }
    }
}

extension Array where Element == String {
    /// The trimmed field of a column, nil beyond the end of a short row.
    func at(_ column: Int) -> String? { column < count ? self[column].trimmed : nil }
}

/// COG events after which a commune answers for another: renaming (10), mergers (31 to 35), change of département (41), change of code (50).
private let successionEvents: Set<String> = ["10", "31", "32", "33", "34", "35", "41", "50"]

/// COG events by which a commune leaves another: creation (20), restoration (21).
private let restorationEvents: Set<String> = ["20", "21"]

/// Collectivités that `departements.csv` leaves out (COG, « collectivités d’outre-mer »).
private let overseasCollectivities = [
    "975": "Saint-Pierre-et-Miquelon", "977": "Saint-Barthélemy", "978": "Saint-Martin",
    "984": "Terres australes et antarctiques françaises",
    "986": "Wallis-et-Futuna", "987": "Polynésie française", "988": "Nouvelle-Calédonie", "989": "Île de Clipperton",
]
