/// The communes that the lines of a table may name: those the site serves first, then the national list.
package struct PlaceTable: Sendable {
    package enum Reading: Sendable, Equatable {
        case commune(InseeCode)
        /// Nothing is written about the place.
        case none
        /// What is written is no commune that is known, or not one alone: a note for the person, in French.
        case unknown(String)
        /// Why not, in French.
        case refused(String)
    }

    private let tables: [Communes]

    /// The first table that knows a place decides.
    package init(_ tables: [Communes]) {
        self.tables = tables.filter { $0.count > 0 }
    }

    /// The commune of a line, from its code, else from its name and postal code.
    package func read(inseeCode: String, postalCode: String, town: String) -> Reading {
        inseeCode.isEmpty ? read(postalCode: postalCode, town: town) : read(inseeCode: inseeCode)
    }

    /// Whether `code` may be written so: five characters, a zero lost by a spreadsheet given back.
    private func read(inseeCode text: String) -> Reading {
        let padded = text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + text : text
        guard let code = InseeCode(padded) else { return .refused("code Insee : « \(text) » n’a pas cinq caractères (exemple : 77284)") }
        if tables.isEmpty { return .commune(code) }
        if let commune = tables.lazy.compactMap({ $0.commune(code) }).first { return .commune(commune.code) }
        if let named = tables.lazy.map({ $0.communes(postalCode: padded) }).first(where: { !$0.isEmpty }) {
            let codes = named.prefix(3).map { "\($0.code.text) \($0.name)" }.joined(separator: ", ")
            return .refused("code Insee : « \(text) » est un code postal (communes : \(codes))")
        }
        return .refused("code Insee : aucune commune n’a le code « \(text) »")
    }

    private func read(postalCode: String, town: String) -> Reading {
        let words = foldedWords(town)
        guard !words.isEmpty else { return .none }
        let name = words.replacing(#/ cedex.*$/#, with: "")
        for table in tables {
            let named = table.communes(named: name).communes
            let here = named.filter { $0.postalCodes.contains(postalCode) }
            if let only = here.first, here.count == 1 { return .commune(only.code) }
            let near = named.filter { commune in !postalCode.isEmpty && postalCode.hasPrefix(commune.department) }
            if let only = near.first, near.count == 1 { return .commune(only.code) }
            if postalCode.isEmpty, let only = named.first, named.count == 1 { return .commune(only.code) }
        }
        guard !tables.isEmpty else { return .none }
        let code = postalCode.isEmpty ? "" : " avec le code postal \(postalCode)"
        return .unknown("commune « \(town) » non reconnue\(code)")
    }
}
