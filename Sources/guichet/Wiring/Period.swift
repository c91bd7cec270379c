import ArgumentParser
import Directory
import Foundation

/// Days that a reading covers.
struct Period: ParsableArguments {
    @Option(
        name: .customLong("from"), help: ArgumentHelp("Premier jour compté, AAAA-MM-JJ (à défaut, depuis toujours).", valueName: "jour"))
    var first: String?

    @Option(
        name: .customLong("to"), help: ArgumentHelp("Dernier jour compté, AAAA-MM-JJ (à défaut, jusqu'à maintenant).", valueName: "jour"))
    var last: String?

    func validate() throws {
        for (name, written) in [("--from", first), ("--to", last)] {
            if let written, CivilDate(iso: written) == nil { throw ValidationError("\(name) : un jour, comme 2026-11-21.") }
        }
        if let first, let last, last < first { throw ValidationError("--to vient avant --from.") }
    }

    /// From the first day's midnight to the midnight after the last, civil time of `zone`.
    func range(in zone: CivilZone, now: Date) -> Range<Date> {
        let start = first.flatMap(CivilDate.init(iso:)).map { CivilTime(date: $0, minute: 0).instant(in: zone) }
        let end = last.flatMap(CivilDate.init(iso:)).map { CivilTime(date: $0.adding(days: 1), minute: 0).instant(in: zone) }
        let from = start ?? Date(timeIntervalSince1970: 0)
        return from..<max(from, end ?? now)
    }
}
