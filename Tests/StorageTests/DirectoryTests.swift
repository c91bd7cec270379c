import Casework
import Foundation
import Testing

@Suite struct Directories {
    private func correction(_ id: String, site: String = "meaux", body: String = "voirie") -> Correction {
        Correction(
            id: CorrectionID(id), site: site, body: body, bodyName: "Voirie", fault: "numéro erroné", by: .agent(AgentID("ada")),
            from: "val", reported: now)
    }

    private func edition(_ text: String, base: Int?, moves: [CorrectionID: Correction.Move] = [:]) -> DirectoryEdition {
        DirectoryEdition(blob: Data(text.utf8), counts: ["bodies": 1], note: text, base: base, moves: moves)
    }

    private let change = Correction.Change(field: "téléphone", value: "01 60 09 98 12", replaced: "01 60 09 97 00")

    @Test(arguments: Engine.available)
    func `an edition is published against the version it was compared with, and against no other`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let first = try await store.publish(edition("a", base: nil), site: "meaux", by: .administrator, at: now).get()
            let stale = try await store.publish(edition("b", base: nil), site: "meaux", by: .administrator, at: now)
            #expect(stale == .failure(.stale))
            let second = try await store.publish(edition("b", base: first), site: "meaux", by: .administrator, at: now).get()
            #expect(second == first + 1, "a refusal takes no number")
            #expect(try await store.currentVersion(.directory, site: "meaux") == second)
            #expect(try await store.blob(.directory, version: second) == Data("b".utf8))
            _ = try await store.publish(edition("c", base: nil), site: "val", by: .administrator, at: now).get()
        }
    }

    @Test(arguments: Engine.available)
    func `of several who publish at once, one wins`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let edition = edition("a", base: nil)
            let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        if case .success = try await store.publish(edition, site: "meaux", by: .administrator, at: now) {
                            true
                        } else {
                            false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(wins == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a correction is accepted with its edition, once, then settled by the file that agrees`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(correction("C1"))
            try await store.add(correction("C2", site: "val"))
            #expect(try await store.corrections(site: "meaux", in: [.waiting]).map(\.fault) == ["numéro erroné"])
            #expect(try await store.correction(site: "meaux", id: CorrectionID("C2")) == nil)
            func accept(_ id: String, base: Int?) async throws -> Result<Int, Refusal> {
                try await store.accept(
                    CorrectionID(id), change, publishing: edition("corrigé", base: base), site: "meaux", by: .agent(AgentID("eve")), at: now
                )
            }
            #expect(try await accept("C2", base: nil) == .failure(.unknown))
            #expect(try await accept("C1", base: 12) == .failure(.stale))
            #expect(try await store.correction(site: "meaux", id: CorrectionID("C1"))?.state == .waiting)
            let version = try await accept("C1", base: nil).get()
            if case .failure(let refusal) = try await accept("C1", base: version) {
                #expect(refusal.reason == .already)
            } else {
                Issue.record("accepted twice")
            }
            #expect(try await store.currentVersion(.directory, site: "meaux") == version)
            let accepted = try #require(try await store.corrections(site: "meaux", in: [.accepted]).first)
            #expect(accepted.change == change && accepted.decidedBy == .agent(AgentID("eve")))
            let file = edition("fichier", base: version, moves: [accepted.id: .settle])
            let next = try await store.publish(file, site: "meaux", by: .administrator, at: now).get()
            #expect(try await store.correction(site: "meaux", id: accepted.id)?.state == .settled)
            let again = edition("fichier", base: next, moves: [accepted.id: .settle])
            #expect(try await store.publish(again, site: "meaux", by: .administrator, at: now) == .failure(.stale))
            let kinds = try await store.journal(site: "meaux", subject: "C1").map(\.kind)
            #expect(kinds == ["correction.reported", "correction.accepted", "correction.settled"])
            #expect(try await store.verifyJournal(site: "meaux").isEmpty)
            #expect(
                try await store.journal(site: "meaux", subject: "C1").allSatisfy { !$0.facts.values.contains { $0.contains("erroné") } })
        }
    }

    @Test(arguments: Engine.available)
    func `what the file says beneath a correction is told, then the correction is withdrawn`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let id = CorrectionID("C1")
            try await store.add(correction("C1"))
            let first = try await store.accept(
                id, change, publishing: edition("a", base: nil), site: "meaux", by: .administrator, at: now
            ).get()
            let told = edition("b", base: first, moves: [id: .overrule("01 60 09 97 46")])
            let second = try await store.publish(told, site: "meaux", by: .administrator, at: now).get()
            let known = try #require(try await store.correction(site: "meaux", id: id))
            #expect(known.state == .accepted && known.change?.replaced == "01 60 09 97 46" && known.change?.value == change.value)
            let withdrawal = edition("c", base: second, moves: [id: .withdraw])
            _ = try await store.publish(withdrawal, site: "meaux", by: .administrator, at: now).get()
            #expect(try await store.correction(site: "meaux", id: id)?.state == .settled)
            let kinds = try await store.journal(site: "meaux", subject: "C1").map(\.kind)
            #expect(kinds.suffix(2) == ["correction.overruled", "correction.withdrawn"])
        }
    }

    @Test(arguments: Engine.available)
    func `a correction is dismissed with a reason`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(correction("C1"))
            let id = CorrectionID("C1")
            #expect(try await store.dismiss(id, reason: "", site: "meaux", by: .administrator, at: now)?.reason == .invalid)
            #expect(try await store.dismiss(id, reason: "vérifié", site: "meaux", by: .administrator, at: now) == nil)
            #expect(try await store.dismiss(id, reason: "vérifié", site: "meaux", by: .administrator, at: now)?.reason == .already)
            #expect(try await store.correction(site: "meaux", id: id)?.reason == "vérifié")
        }
    }

    @Test(arguments: Engine.available)
    func `a dropped file replaces the site's earlier one, and is let go of after a day`(engine: Engine) async throws {
        try await withStore(engine) { store in
            func file(_ name: String, site: String = "meaux", at instant: Date = now) -> DroppedFile {
                DroppedFile(
                    site: site, name: name, content: Data([0, 1, 255]), choices: "{}", digest: "d", by: .agent(AgentID("ada")),
                    instant: instant)
            }
            try await store.keep(file("a"))
            try await store.keep(file("b"))
            try await store.keep(file("c", site: "val"))
            #expect(try await store.droppedFile(site: "meaux", at: now) == file("b"))
            #expect(try await store.droppedFile(site: "meaux", at: now.plus(DroppedFile.lifetime)) == nil)
            try await store.discardFile(site: "meaux")
            #expect(try await store.droppedFile(site: "meaux", at: now) == nil)
            #expect(try await store.droppedFile(site: "val", at: now)?.name == "c")
        }
    }
}
