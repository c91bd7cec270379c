import Casework
import Foundation

extension SQLStore {
    func clocks(site: String, case id: CaseID) async throws -> LegalClocks? {
        try await driver.read { connection in try Self.clocks(site: site, case: id, connection) }
    }

    static func clocks(site: String, case id: CaseID, _ connection: any SQLConnection) throws -> LegalClocks? {
        var row = try connection.first(
            "SELECT content FROM legal_clock WHERE site = ? AND request = ?", [.string(site), .string(id.rawValue)])
        return try row?.json()
    }

    func set(_ clocks: LegalClocks, site: String, case id: CaseID, by party: Party, at instant: Date) async throws {
        try await driver.write { connection in
            try Self.write(clocks, site: site, case: id, connection)
            try Self.append(JournalFact("case.clocks", id.rawValue), site: site, by: party, at: instant, connection)
        }
    }

    static func changeClocks(site: String, case id: CaseID, _ connection: any SQLConnection, _ change: (inout LegalClocks) -> Void) throws {
        guard var clocks = try clocks(site: site, case: id, connection) else { return }
        change(&clocks)
        try write(clocks, site: site, case: id, connection)
    }

    static func write(_ clocks: LegalClocks, site: String, case id: CaseID, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO legal_clock (site, request, content) VALUES (?, ?, ?)
            ON CONFLICT (site, request) DO UPDATE SET content = excluded.content
            """, [.string(site), .string(id.rawValue), try .json(clocks)])
    }
}
