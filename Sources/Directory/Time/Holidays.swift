/// A public holiday on a given day.
package struct PublicHoliday: Sendable, Equatable {
    package var date: CivilDate
    /// « Toussaint », « lundi de Pâques »; as it reads inside parentheses.
    package var name: String
    /// The text that makes it a holiday.
    package var source: String

    package init(date: CivilDate, name: String, source: String) {
        self.date = date
        self.name = name
        self.source = source
    }
}

/// The public holidays of one territory, computed.
///
/// Everywhere: the 11 days of Code du travail art. L3133-1. Bas-Rhin, Haut-Rhin and Moselle add Good Friday and 26 December (art.
/// L3134-13; the former in communes that have a Protestant or mixed church: presumed everywhere, a body presumed closed does less harm
/// than one presumed open). Overseas: the day of the abolition of slavery (art. L3422-2). Saint-Martin keeps 28 May since 2018 (the
/// code, by a slip, reads « 28 mars »). The Pacific collectivités, where the Code du travail does not apply, add their own days.
package struct HolidayCalendar: Sendable, Hashable {
    /// Département or collectivité code: « 77 », « 2A », « 974 ».
    package let department: String

    package init(department: String) {
        self.department = department
    }

    package init(commune code: InseeCode) {
        self.init(department: code.department)
    }

    /// The days common to metropolitan France.
    package static let metropolitan = HolidayCalendar(department: "75")

    /// The holiday that falls on this day, if any.
    package func holiday(on date: CivilDate) -> PublicHoliday? {
        let (year, month, day) = date.components
        if let fixed = fixedHolidays.first(where: { $0.month == month && $0.day == day }) {
            return PublicHoliday(date: date, name: fixed.name, source: nationalSource)
        }
        // Easter week to Whit Monday: 20 March to 15 June at the widest.
        if (3...6).contains(month) {
            let offset = date.dayNumber - Self.easter(year: year).dayNumber
            if let movable = movableHolidays.first(where: { $0.daysAfterEaster == offset }) {
                return PublicHoliday(date: date, name: movable.name, source: nationalSource)
            }
            if offset == -2, alsaceMoselle.contains(department) {
                return PublicHoliday(date: date, name: "Vendredi saint", source: alsaceMoselleSource)
            }
        }
        if month == 12, day == 26, alsaceMoselle.contains(department) {
            return PublicHoliday(date: date, name: "lendemain de Noël", source: alsaceMoselleSource)
        }
        let local = localHolidays.first {
            $0.department == department && $0.month == month && $0.day == day && $0.years.contains(year)
        }
        return local.map { PublicHoliday(date: date, name: $0.name, source: $0.source) }
    }

    /// Every holiday of a year, in order.
    package func holidays(of year: Int) -> [PublicHoliday] {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
        return (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }.compactMap { holiday(on: $0) }
    }

    /// Easter Sunday of the Gregorian calendar (the anonymous computus of 1876).
    package static func easter(year: Int) -> CivilDate {
        let golden = year % 19
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let count = epact + weekday - 7 * shift + 114
        return CivilDate(dayNumber: CivilDate.days(year: year, month: count / 31, day: count % 31 + 1))
    }
}

private let nationalSource = "Code du travail, art. L3133-1"
private let alsaceMoselleSource = "Code du travail, art. L3134-13"
private let abolitionSource = "Code du travail, art. L3422-2 ; loi n° 83-550 du 30 juin 1983"
private let localSource = "droit local"
private let abolition = "abolition de l’esclavage"
private let alsaceMoselle: Set<String> = ["57", "67", "68"]
private let always = 1...9999

private let fixedHolidays: [(month: Int, day: Int, name: String)] = [
    (1, 1, "jour de l’An"), (5, 1, "fête du Travail"), (5, 8, "victoire de 1945"), (7, 14, "fête nationale"), (8, 15, "Assomption"),
    (11, 1, "Toussaint"), (11, 11, "armistice de 1918"), (12, 25, "Noël"),
]

private let movableHolidays: [(daysAfterEaster: Int, name: String)] = [
    (1, "lundi de Pâques"), (39, "Ascension"), (50, "lundi de Pentecôte"),
]

private let localHolidays: [(department: String, month: Int, day: Int, years: ClosedRange<Int>, name: String, source: String)] = [
    ("971", 5, 27, always, abolition, abolitionSource), ("972", 5, 22, always, abolition, abolitionSource),
    ("973", 6, 10, always, abolition, abolitionSource), ("974", 12, 20, always, abolition, abolitionSource),
    ("976", 4, 27, always, abolition, abolitionSource), ("977", 10, 9, always, abolition, abolitionSource),
    ("978", 5, 27, 1...2017, abolition, abolitionSource), ("978", 5, 28, 2018...9999, abolition, abolitionSource),
    ("986", 4, 28, always, "Saint-Pierre-Chanel", localSource), ("986", 7, 29, always, "fête du Territoire", localSource),
    ("987", 3, 5, always, "arrivée de l’Évangile", localSource), ("987", 6, 29, 1...2024, "fête de l’Autonomie", localSource),
    ("987", 11, 20, 2025...9999, "Matariʻi i niʻa", localSource), ("988", 9, 24, always, "fête de la Citoyenneté", localSource),
]
