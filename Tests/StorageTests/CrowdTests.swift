import Casework
import Foundation
import Testing

@Suite struct Crowd {
    @Test(arguments: Engine.shared)
    func `twenty agents empty a queue through two hubs and no case is given twice`(engine: Engine) async throws {
        let (cases, agents) = engine == .postgres ? (1000, 20) : (200, 20)
        try await withPlace(engine) { place in
            let hubs = [try await place.open(), try await place.open()]
            try await fill(place, cases)
            let taken = try await withThrowingTaskGroup(of: [CaseID].self) { group in
                for index in 0..<agents {
                    group.addTask {
                        var mine: [CaseID] = []
                        while let next = try await hubs[index % 2].claimNext(
                            site: "meaux", for: agent("a\(index)"), circle: .usual, seconds: 3600, at: now)
                        {
                            mine.append(next.id)
                        }
                        return mine
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(taken.count == cases)
            #expect(Set(taken).count == cases)
            #expect(try await hubs[0].queue(site: "meaux", at: now).isEmpty)
            #expect(try await hubs[1].verifyJournal(site: "meaux").isEmpty)
            for hub in hubs { await hub.close() }
        }
    }
}
