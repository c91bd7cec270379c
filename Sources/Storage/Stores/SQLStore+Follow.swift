import Casework
import Foundation

extension SQLStore {
    var attempts: Attempts { Attempts(driver: driver, vault: vault) }

    func follow(_ reference: Reference, secret: Secret, source: String, at instant: Date) async throws -> FollowOutcome {
        let code = reference.description
        if let until = try await attempts.begin("follow", target: code, source: source, at: instant) { return .tooMany(until: until) }
        let found = try await driver.read { connection in
            try connection.first("SELECT site, request, secret FROM reference WHERE code = ?", [.text(code)]).map { row in
                var row = row
                return (site: try row.text(), caseID: CaseID(try row.text()), hash: try row.text())
            }
        }
        let decoy = try await Decoys.ready().secret
        let isRight = await passwords.verify(secret.text, against: found.map(\.hash).flatMap { $0.isEmpty ? nil : $0 } ?? decoy)
        guard isRight, let found, !found.hash.isEmpty else { return .refused }
        try await attempts.succeed("follow", target: code, source: source, at: instant)
        return .granted(site: found.site, caseID: found.caseID)
    }
}
