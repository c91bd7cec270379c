import Casework
import Foundation

extension SQLStore {
    func add(_ mandate: Mandate, by party: Party, at instant: Date) async throws -> Refusal? {
        guard mandate.helper != mandate.principal else { return Refusal(.invalid, "On n’est pas son propre mandataire.") }
        guard mandate.from < mandate.until else { return Refusal(.invalid, "Le mandat finit avant de commencer.") }
        return try await driver.write { connection in
            guard try PersonRow.exists(site: mandate.site, mandate.helper, connection),
                try PersonRow.exists(site: mandate.site, mandate.principal, connection)
            else { return .unknown }
            try connection.execute(
                "INSERT INTO mandate (site, id, helper, principal, begins, ends) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .string(mandate.site), .string(mandate.id.rawValue), .string(mandate.helper.rawValue),
                    .string(mandate.principal.rawValue),
                    .instant(mandate.from), .instant(mandate.until),
                ])
            let facts = ["helper": mandate.helper.rawValue, "mandate": mandate.id.rawValue, "until": String(mandate.until.milliseconds)]
            try Self.append(
                JournalFact("person.mandated", mandate.principal.rawValue, facts), site: mandate.site, by: party, at: instant, connection)
            return nil
        }
    }

    func endMandate(site: String, id: MandateID, by party: Party, at instant: Date) async throws -> Refusal? {
        try await driver.write { connection in
            let changed = try connection.execute(
                "UPDATE mandate SET ends = ? WHERE site = ? AND id = ? AND ends > ?",
                [.instant(instant), .string(site), .string(id.rawValue), .instant(instant)])
            guard changed == 1 else { return Refusal(.already, "Ce mandat n’existe pas ou a pris fin.") }
            try Self.append(JournalFact("mandate.ended", id.rawValue), site: site, by: party, at: instant, connection)
            return nil
        }
    }

    func mandates(site: String, person: PersonID) async throws -> [Mandate] {
        try await driver.read { connection in try Self.mandates(site: site, person: person, connection) }
    }

    static func mandates(site: String, person: PersonID, _ connection: any SQLConnection) throws -> [Mandate] {
        try connection.query(
            "SELECT id, site, helper, principal, begins, ends FROM mandate WHERE site = ? AND (helper = ? OR principal = ?) ORDER BY begins, id",
            [.string(site), .string(person.rawValue), .string(person.rawValue)]
        ).map { row in
            var row = row
            return Mandate(
                id: MandateID(try row.text()), site: try row.text(), helper: PersonID(try row.text()), principal: PersonID(try row.text()),
                from: try row.instant(), until: try row.instant())
        }
    }
}
