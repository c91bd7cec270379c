import Casework
import Foundation
import Storage

/// A person's history with few exchanges on file, then with a hundred times more: it should not be felt.
struct HistoryMeasure {
    let engine: BareEngine
    let store: any Store
    /// On file for the large measure; a hundredth for the small one.
    let exchanges: Int

    private static let each = 10
    private static let readings = 2000
    private static let site = "mesure"
    private static let start = Date(timeIntervalSince1970: 1_790_000_000)

    func print() async throws {
        let (few, many) = (exchanges / 100 / Self.each, exchanges / Self.each)
        let small = try await reading(people: 0..<few, filling: 0..<few)
        let large = try await reading(people: 0..<many, filling: few..<many)
        Output.write(
            "historique d'une personne : p99 \(small.quantile(0.99).asDuration) sur \(few * Self.each) échanges, "
                + "\(large.quantile(0.99).asDuration) sur \(many * Self.each) : × "
                + String(format: "%.2f", large.quantile(0.99) / max(small.quantile(0.99), 1e-9)))
    }

    private func reading(people: Range<Int>, filling: Range<Int>) async throws -> Samples {
        try await engine.fill(site: Self.site, people: filling, exchangesEach: Self.each, from: Self.start)
        _ = try await read(Array(people.prefix(200)))
        return try await read((0..<Self.readings).map { _ in Int.random(in: people) })
    }

    private func read(_ people: [Int]) async throws -> Samples {
        let clock = ContinuousClock()
        var seconds: [Double] = []
        for number in people {
            let begin = clock.now
            let found = try await store.history(site: Self.site, person: PersonID(BareEngine.name(number)), before: nil, limit: 50)
            seconds.append((clock.now - begin) / .seconds(1))
            guard found.count == Self.each, found[0].textIn != nil else {
                throw CommandFailure("La mesure a lu \(found.count) échanges au lieu de \(Self.each).")
            }
        }
        return Samples(seconds)
    }
}
