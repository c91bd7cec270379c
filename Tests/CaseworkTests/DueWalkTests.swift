import Casework
import Foundation
import Testing

@Suite struct DueWalks {
    private let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt
    private var townHall: WorkCalendar {
        let day = [510..<720, 810..<1080]
        return WorkCalendar(
            zone: paris, week: [1: day, 2: day, 3: day, 4: day, 5: day, 6: [540..<720]],
            closed: ["2026-11-11": "11 novembre", "2026-12-25": "Noël"])
    }

    private func at(_ text: String) throws -> Date {
        let formatter = ISO8601DateFormatter()
        return try #require(formatter.date(from: text))
    }

    @Test func `the lunch break and the closed day do not count`() throws {
        let walk = try #require(DueWalk.afterOpen(minutes: 240, from: at("2026-11-10T16:30:00+01:00"), in: townHall))
        #expect(walk.due == (try at("2026-11-12T11:00:00+01:00")))
        #expect(
            walk.lines == [
                "départ : mardi 10 novembre 2026 à 16 h 30, 240 min d’ouverture à compter",
                "mardi 10 novembre 2026 : 90 min, reste 150 min",
                "mercredi 11 novembre 2026 : 11 novembre", "jeudi 12 novembre 2026 : 150 min, échéance jeudi 12 novembre 2026 à 11 h 00",
            ])
    }

    @Test func `a start during the break or before opening counts from the next opening`() throws {
        for start in ["2026-11-12T12:10:00+01:00", "2026-11-12T13:30:00+01:00"] {
            #expect(DueWalk.afterOpen(minutes: 30, from: try at(start), in: townHall)?.due == (try at("2026-11-12T14:00:00+01:00")))
        }
        #expect(
            DueWalk.afterOpen(minutes: 30, from: try at("2026-11-14T23:00:00+01:00"), in: townHall)?.due
                == (try at("2026-11-16T09:00:00+01:00")))
    }

    @Test func `working days leave out the first day and the closed ones`() throws {
        let walk = try #require(DueWalk.afterWorkingDays(10, from: at("2026-11-02T15:00:00+01:00"), in: townHall))
        #expect(walk.due == (try at("2026-11-14T12:00:00+01:00")))
    }

    @Test func `a team that never opens promises nothing`() throws {
        let never = WorkCalendar(zone: paris, week: [:])
        #expect(DueWalk.afterOpen(minutes: 1, from: try at("2026-11-02T15:00:00+01:00"), in: never) == nil)
        #expect(DueWalk.afterWorkingDays(1, from: try at("2026-11-02T15:00:00+01:00"), in: never) == nil)
    }

    @Test func `a night when the clock changes is as long as it is`() throws {
        let allDay = WorkCalendar(zone: paris, week: Dictionary(uniqueKeysWithValues: (1...7).map { ($0, [0..<1440]) }))
        for start in ["2026-10-24T20:00:00+02:00", "2026-03-28T20:00:00+01:00"] {
            let from = try at(start)
            #expect(DueWalk.afterOpen(minutes: 720, from: from, in: allDay)?.due == from.addingTimeInterval(720 * 60))
        }
    }

    @Test func `walking is additive and never goes back`() throws {
        var generator = SystemRandomNumberGenerator()
        let origin = try at("2026-10-20T00:00:00+02:00")
        for _ in 0..<200 {
            let start = origin.addingTimeInterval(Double(Int.random(in: 0...(20 * 86_400), using: &generator)))
            let (first, second) = (Int.random(in: 1...900, using: &generator), Int.random(in: 1...900, using: &generator))
            let middle = try #require(DueWalk.afterOpen(minutes: first, from: start, in: townHall)).due
            let whole = try #require(DueWalk.afterOpen(minutes: first + second, from: start, in: townHall)).due
            #expect(try #require(DueWalk.afterOpen(minutes: second, from: middle, in: townHall)).due == whole)
            #expect(start < middle && middle < whole)
        }
    }
}
