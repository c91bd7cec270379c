/// The formats that a directory may come in, told apart by their first bytes.
package enum DirectoryFormat: String, Sendable {
    /// JSON of the national directory, or its export.
    case national = "annuaire national"
    /// JSON of data.inclusion, schema v1: structures and services.
    case dataInclusion = "data.inclusion v1"
    /// A table: a collectivité's own, or the list of France services.
    case table = "tableau"

    /// `start`: the first bytes of the file, 64 KiB or so, decompressed.
    package init(start: some Collection<UInt8>) {
        let bytes = start.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        guard bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[") else {
            self = .table
            return
        }
        let text = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
        let isInclusion = text.contains("\"date_maj\"") || text.contains("\"structure_id\"") || text.contains("\"zone_eligibilite\"")
        self = isInclusion ? .dataInclusion : .national
    }
}
