/// One structure or service, its fields as text: a list is its elements.
struct InclusionRecord {
    private var fields: [String: [String]] = [:]

    func text(_ key: String) -> String { (fields[key]?.first ?? "").trimmed }

    var isService: Bool { fields["structure_id"] != nil }

    /// Communes of `zone_eligibilite` (which also takes départements and régions: those are not lists of communes).
    var zone: [InseeCode] { (fields["zone_eligibilite"] ?? []).compactMap { InseeCode($0) } }

    /// Kinds of body by network, then local needs by theme.
    var kinds: [String] {
        let found = (fields["reseaux_porteurs"] ?? []).compactMap { networks[$0] } + (fields["thematiques"] ?? []).compactMap(need)
        return found.enumerated().filter { !found[..<$0.offset].contains($0.element) }.map(\.element)
    }

    private func need(_ theme: String) -> String? { themes.first { theme.hasPrefix($0.prefix) }?.need }

    /// Every record of a file, whatever its envelope.
    static func readAll(_ json: inout JsonReader, into records: inout [InclusionRecord]) throws(JsonFault) {
        guard try json.peek() == .object else { return try readList(&json, into: &records) }
        try json.beginObject()
        var first = true
        while let key = try json.nextKey(first: first) {
            first = false
            let isList = ["structures", "services", "items"].contains { key.elementsEqual($0.utf8) }
            if isList, try json.peek() == .array { try readList(&json, into: &records) } else { try json.skip() }
        }
    }

    private static func readList(_ json: inout JsonReader, into records: inout [InclusionRecord]) throws(JsonFault) {
        try json.beginArray()
        var first = true
        while try json.nextElement(first: first) {
            first = false
            guard try json.peek() == .object else {
                try json.skip()
                continue
            }
            records.append(try InclusionRecord(&json))
        }
    }

    private init(_ json: inout JsonReader) throws(JsonFault) {
        try json.beginObject()
        var first = true
        while let key = try json.nextKey(first: first) {
            first = false
            let name = String(decoding: key, as: UTF8.self)
            guard try json.peek() == .array else {
                if let text = try json.text() { fields[name] = [text] }
                continue
            }
            var texts: [String] = []
            try json.beginArray()
            var isFirst = true
            while try json.nextElement(first: isFirst) {
                isFirst = false
                if let text = try json.text() { texts.append(text) }
            }
            fields[name] = texts
        }
    }
}

/// Networks of the schema that are kinds of body of the national directory.
private let networks: [String: String] = [
    "france-service": "france_services", "msap": "france_services", "caf": "caf", "cpam": "cpam", "france-travail": "france_travail",
    "ccas-cias": "ccas", "communes": "mairie", "departements": "cg", "mission-locale": "mission_locale", "spip": "spip",
    "mdph": "maison_handicapees", "afpa": "afpa", "agefiph": "agefiph",
]

/// Themes (`famille--theme`) that are local needs; the others are not what a commune answers for.
private let themes: [(prefix: String, need: String)] = [
    ("logement-hebergement--", "logement"), ("famille--garde-denfants", "petite_enfance"),
    ("mobilite--mobilite-douce-partagee-collective", "transport"),
]
