import Foundation
import Testing

@testable import Directory

@Suite struct CivilDates {
    @Test func `every day of four centuries goes to components and back`() throws {
        var previous: CivilDate?
        for number in stride(from: -106_000, through: 40_000, by: 1) {
            let date = CivilDate(dayNumber: number)
            let (year, month, day) = date.components
            #expect(CivilDate(year: year, month: month, day: day) == date)
            if let previous {
                #expect(previous.adding(days: 1) == date && Int(date.weekday.rawValue) == Int(previous.weekday.rawValue) % 7 + 1)
            }
            previous = date
        }
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CivilDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    }

    @Test(arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (1900, 2, 29), (0, 1, 1), (2026, 1, 32)])
    func `a day that the calendar lacks is refused`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func `a day is read and said in French and in ISO`() throws {
        let date = try #require(CivilDate(iso: "2026-11-23"))
        #expect(date.french == "lundi 23 novembre 2026")
        #expect(date.iso == "2026-11-23")
        #expect(CivilDate(iso: "2026-11-23T10:20:00Z") == date)
        #expect(CivilDate(french: "23/11/2026 07:55:01") == date)
        #expect(CivilDate(iso: "2024-05-01")?.frenchDayAndMonth == "1er mai")
        #expect(CivilDate(french: "2026-11-23") == nil)
        #expect(CivilDate(iso: "26-11-23") == nil)
    }

    @Test(arguments: [(0, "0 h"), (540, "9 h"), (510, "8 h 30"), (725, "12 h 05"), (1440, "minuit")])
    func `times are said as a person would`(minute: Int, text: String) {
        #expect(frenchClock(minute) == text)
    }
}

@Suite struct CivilTimes {
    /// The rules of the code against the time zone database, hour by hour around every change of clocks, and every 5 h elsewhere.
    @Test(
        arguments: [
            ("77284", "Europe/Paris"), ("97120", "America/Guadeloupe"), ("97209", "America/Martinique"), ("97302", "America/Cayenne"),
            ("97411", "Indian/Reunion"), ("97502", "America/Miquelon"), ("97608", "Indian/Mayotte"), ("97701", "America/St_Barthelemy"),
            ("98613", "Pacific/Wallis"), ("98735", "Pacific/Tahiti"), ("98731", "Pacific/Marquesas"), ("98719", "Pacific/Gambier"),
            ("98818", "Pacific/Noumea"),
        ])
    func `local time agrees with the time zone database`(code: String, identifier: String) throws {
        let zone = CivilZone(commune: try #require(InseeCode(code)))
        let reference = try #require(TimeZone(identifier: identifier))
        let start = try #require(CivilDate(iso: "2023-01-01")).dayNumber * 24
        for hour in stride(from: start, to: start + 5 * 365 * 24, by: 5) {
            let instant = Date(timeIntervalSince1970: Double(hour) * 3600 + 61)
            let local = CivilTime(instant, in: zone)
            let expected = hour * 60 + 1 + reference.secondsFromGMT(for: instant) / 60
            #expect(local.date.dayNumber * 1440 + local.minute == expected)
        }
    }

    @Test func `the clocks of Paris change at one o'clock UTC on the last Sundays of March and October`() throws {
        let spring = try #require(CivilDate(iso: "2026-03-29"))
        let autumn = try #require(CivilDate(iso: "2026-10-25"))
        func local(_ date: CivilDate, utcMinute: Int) -> Int {
            CivilTime(Date(timeIntervalSince1970: Double(date.dayNumber * 1440 + utcMinute) * 60), in: .paris).minute
        }
        #expect(local(spring, utcMinute: 59) == 119 && local(spring, utcMinute: 60) == 180)
        #expect(local(autumn, utcMinute: 59) == 179 && local(autumn, utcMinute: 60) == 120)
    }

    @Test func `a local time that the clocks skip or repeat still has one instant`() throws {
        let spring = try #require(CivilDate(iso: "2026-03-29"))
        let autumn = try #require(CivilDate(iso: "2026-10-25"))
        let skipped = CivilTime(date: spring, minute: 150).instant(in: .paris)
        #expect(CivilTime(skipped, in: .paris) == CivilTime(date: spring, minute: 210))
        let repeated = CivilTime(date: autumn, minute: 150).instant(in: .paris)
        #expect(repeated.timeIntervalSince1970 == Double(autumn.dayNumber * 1440 + 30) * 60)
    }

    @Test(arguments: ["77284", "97502", "98731", "97411"]) func `an instant goes to local time and back`(code: String) throws {
        let zone = CivilZone(commune: try #require(InseeCode(code)))
        let start = try #require(CivilDate(iso: "2025-12-30")).dayNumber * 1440
        for minute in stride(from: start, to: start + 400 * 1440, by: 97) {
            let instant = Date(timeIntervalSince1970: Double(minute) * 60)
            let local = CivilTime(instant, in: zone)
            let back = local.instant(in: zone)
            // The hour that is shown twice comes back as its first showing.
            #expect(back == instant || (back == instant.addingTimeInterval(-3600) && CivilTime(back, in: zone) == local))
        }
    }
}

@Suite struct Holidays {
    @Test(
        arguments: [
            (1999, "1999-04-04"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"), (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"), (2038, "2038-04-25"), (2100, "2100-03-28"),
        ])
    func `Easter falls on its published date`(year: Int, date: String) {
        #expect(HolidayCalendar.easter(year: year).iso == date)
        #expect(HolidayCalendar.easter(year: year).weekday == .sunday)
    }

    @Test func `metropolitan France has its eleven days of 2026`() {
        let days = HolidayCalendar.metropolitan.holidays(of: 2026)
        #expect(
            days.map(\.date.iso) == [
                "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
                "2026-11-01",
                "2026-11-11", "2026-12-25",
            ])
        #expect(days.allSatisfy { $0.source.contains("L3133-1") })
    }

    @Test(arguments: 1990...2060) func `there are never fewer than ten days, nor more than eleven`(year: Int) {
        // In 2008 Ascension fell on 1 May; in 1997, 2005, 2016, on other days of May.
        let count = HolidayCalendar.metropolitan.holidays(of: year).count
        #expect(count == 11 || count == 10)
    }

    @Test(arguments: ["57", "67", "68"]) func `Alsace and Moselle add Good Friday and 26 December`(department: String) {
        let added = HolidayCalendar(department: department).holidays(of: 2026).map(\.date.iso)
        #expect(added.count == 13 && added.contains("2026-04-03") && added.contains("2026-12-26"))
    }

    @Test(
        arguments: [
            ("971", "2026-05-27"), ("972", "2026-05-22"), ("973", "2026-06-10"), ("974", "2026-12-20"), ("976", "2026-04-27"),
            ("977", "2026-10-09"), ("978", "2026-05-28"), ("978", "2017-05-27"),
        ])
    func `each overseas territory has its day of the abolition of slavery`(department: String, date: String) throws {
        let day = try #require(CivilDate(iso: date))
        #expect(HolidayCalendar(department: department).holiday(on: day)?.name == "abolition de l’esclavage")
        #expect(HolidayCalendar.metropolitan.holiday(on: day) == nil)
    }
}
