import Casework
import Foundation

/// A person in their table: everything that names them is sealed under their own key, and found again by keyed hashes.
enum PersonRow {
    private struct Content: Codable {
        let given: String
        let family: String
        let language: String
        let addresses: [Address]
    }

    static let columns = "p.id, p.site, p.content, p.created, p.merged_into, p.forgotten, k.secret"
    static let join = "person p LEFT JOIN sealing_key k ON k.site = p.site AND k.subject = 'p:' || p.id"

    static func read(_ row: SQLRow) throws -> Person {
        var row = row
        let (id, site, sealed, created) = (try row.text(), try row.text(), try row.data(), try row.instant())
        let merged = try row.optionalText().map(PersonID.init)
        let forgotten = try row.optionalInstant()
        let text = Vault.open(sealed, try row.optionalData())
        let content = try text.map { try JSONDecoder().decode(Content.self, from: Data($0.utf8)) }
        return Person(
            id: PersonID(id), site: site, given: content?.given ?? "", family: content?.family ?? "", language: content?.language ?? "fr",
            addresses: content?.addresses ?? [], created: created, mergedInto: merged, forgotten: forgotten)
    }

    static func find(site: String, _ id: PersonID, _ connection: any SQLConnection) throws -> Person? {
        try connection.first("SELECT \(columns) FROM \(join) WHERE p.site = ? AND p.id = ?", [.string(site), .string(id.rawValue)]).map(
            read)
    }

    static func exists(site: String, _ id: PersonID, _ connection: any SQLConnection) throws -> Bool {
        try connection.first("SELECT id FROM person WHERE site = ? AND id = ?", [.string(site), .string(id.rawValue)]) != nil
    }

    /// Inserts or replaces the content and its hashes; false when the person's key was destroyed.
    static func write(_ person: Person, _ vault: Vault, at instant: Date, _ connection: any SQLConnection) throws -> Bool {
        guard let key = try vault.key(site: person.site, .person(person.id), at: instant, connection) else { return false }
        let content = Content(given: person.given, family: person.family, language: person.language, addresses: person.addresses)
        let sealed = Vault.seal(String(decoding: try JSONEncoder().encode(content), as: UTF8.self), key)
        try connection.execute(
            """
            INSERT INTO person (site, id, content, created) VALUES (?, ?, ?, ?)
            ON CONFLICT (site, id) DO UPDATE SET content = excluded.content
            """, [.string(person.site), .string(person.id.rawValue), sealed, .instant(person.created)])
        try connection.execute(
            "DELETE FROM person_token WHERE site = ? AND person = ?", [.string(person.site), .string(person.id.rawValue)])
        for token in tokens(person, vault) {
            try connection.execute(
                "INSERT INTO person_token (site, token, person) VALUES (?, ?, ?) ON CONFLICT (site, token, person) DO NOTHING",
                [.string(person.site), .blob(token), .string(person.id.rawValue)])
        }
        return true
    }

    /// Hash of an address.
    static func token(_ address: Address, site: String, _ vault: Vault) -> Data {
        vault.blind(site: site, kind: address.kind.rawValue, address.value)
    }

    /// Hash of a word of a name, or of its first letters.
    static func token(name: String, site: String, _ vault: Vault) -> Data {
        vault.blind(site: site, kind: "name", name)
    }

    private static func tokens(_ person: Person, _ vault: Vault) -> Set<Data> {
        let words = "\(person.family) \(person.given)".foldedForComparison.split(separator: " ").prefix(12)
        let beginnings = Set(
            words.flatMap { word in (min(3, word.count)...max(3, min(word.count, 12))).map { String(word.prefix($0)) } + [String(word)] })
        return Set(person.addresses.map { token($0, site: person.site, vault) })
            .union(beginnings.map { token(name: $0, site: person.site, vault) })
    }
}
