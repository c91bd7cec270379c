import Foundation
import Testing

@testable import Directory

/// Lundi to vendredi 9 h – 11 h 30 and 14 h – 16 h, samedi 9 h – 12 h.
private func week(saturdayComment: String = "") -> OpeningHours {
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let spans = weekdays.flatMap { [WeeklySpan(day: $0, from: 540, until: 690), WeeklySpan(day: $0, from: 840, until: 960)] }
    return OpeningHours(weekly: (spans + [WeeklySpan(day: .saturday, from: 540, until: 720, comment: saturdayComment)]).compactMap(\.self))
}

private func local(_ date: String, _ hour: Int, _ minute: Int = 0) throws -> CivilTime {
    CivilTime(date: try #require(CivilDate(iso: date)), minute: hour * 60 + minute)
}

private func instant(_ date: String, _ hour: Int, _ minute: Int = 0) throws -> Date { try local(date, hour, minute).instant(in: .paris) }

@Suite struct OpeningStates {
    @Test func `a span includes its first minute and not its last`() throws {
        let hours = week()
        #expect(hours.state(at: try local("2026-11-23", 8, 59)).isOpen == false)
        #expect(hours.state(at: try local("2026-11-23", 9)) == .open(until: try local("2026-11-23", 11, 30), comment: ""))
        #expect(hours.state(at: try local("2026-11-23", 11, 29)).isOpen)
        #expect(hours.state(at: try local("2026-11-23", 11, 30)).isOpen == false)
    }

    @Test func `without hours nothing is said`() throws {
        #expect(OpeningHours().state(at: try local("2026-11-23", 10)) == .unknown)
        #expect(OpeningHours(comment: "sur rendez-vous").phrase(at: try instant("2026-11-23", 10)).hasPrefix("horaires non communiqués"))
    }

    @Test func `a public holiday is presumed closed, and says which`() throws {
        guard case .closed(let next, let holiday) = week().state(at: try local("2026-12-25", 10)) else {
            Issue.record("open at Christmas")
            return
        }
        #expect(holiday?.name == "Noël")
        #expect(next?.from == (try local("2026-12-26", 9)))
        let alsace = week().state(at: try local("2026-12-26", 10), holidays: HolidayCalendar(department: "67"))
        #expect(alsace.isOpen == false)
    }

    @Test func `a dated exception wins over the week and over a holiday`() throws {
        let christmas = try #require(CivilDate(iso: "2026-12-25"))
        var hours = week()
        hours.exceptions = [
            DatedException(date: christmas, spans: [WeeklySpan(day: .friday, from: 600, until: 660)].compactMap(\.self)),
            DatedException(date: christmas.adding(days: 3), spans: [], comment: "pont"),
        ]
        #expect(hours.state(at: CivilTime(date: christmas, minute: 610)).isOpen)
        #expect(hours.state(at: CivilTime(date: christmas.adding(days: 3), minute: 610)).isOpen == false)
    }

    @Test func `a body that never closes ignores holidays and midnight`() throws {
        let hours = OpeningHours(weekly: Weekday.allCases.compactMap { WeeklySpan(day: $0, from: 0, until: 1440) })
        #expect(hours.isContinuous)
        #expect(hours.state(at: try local("2026-12-25", 3)).isOpen)
        #expect(hours.phrase(at: try instant("2026-12-25", 3)) == "ouvert 24 h sur 24")
    }

    @Test func `spans that touch over midnight are one opening`() throws {
        let hours = OpeningHours(
            weekly: [WeeklySpan(day: .friday, from: 1200, until: 1440), WeeklySpan(day: .saturday, from: 0, until: 120)].compactMap(\.self))
        #expect(hours.state(at: try local("2026-11-20", 23)) == .open(until: try local("2026-11-21", 2), comment: ""))
    }

    @Test func `overlapping spans of a day are joined`() {
        let hours = OpeningHours(
            weekly: [WeeklySpan(day: .monday, from: 540, until: 720), WeeklySpan(day: .monday, from: 700, until: 800)].compactMap(\.self))
        #expect(hours.weekly.map { [$0.from, $0.until] } == [[540, 800]])
    }

    @Test func `a span that is not one cannot be made`() {
        #expect(WeeklySpan(day: .monday, from: 720, until: 720) == nil)
        #expect(WeeklySpan(day: .monday, from: 800, until: 720) == nil)
        #expect(WeeklySpan(day: .monday, from: 0, until: 1441) == nil)
    }

    @Test func `nothing is looked for beyond sixty days`() throws {
        let far = try #require(CivilDate(iso: "2027-03-01"))
        let hours = OpeningHours(exceptions: [
            DatedException(date: far, spans: [WeeklySpan(day: .monday, from: 540, until: 600)].compactMap(\.self))
        ])
        #expect(hours.nextOpening(after: CivilTime(date: far.adding(days: -60), minute: 0))?.from.date == far)
        #expect(hours.nextOpening(after: CivilTime(date: far.adding(days: -61), minute: 0)) == nil)
    }

    @Test(arguments: ["2026-03-25", "2026-10-20", "2026-12-20", "2027-05-01"])
    func `at every instant, closed means no span, and open flips exactly at its end`(start: String) throws {
        let hours = week()
        let first = try #require(CivilDate(iso: start)).dayNumber * 1440
        var lastNext: CivilTime?
        for minute in stride(from: first, to: first + 21 * 1440, by: 7) {
            let now = CivilTime(Date(timeIntervalSince1970: Double(minute) * 60), in: .paris)
            switch hours.state(at: now) {
            case .open(let until, _):
                #expect(until > now)
                #expect(hours.state(at: until).isOpen == false)
                #expect(hours.state(at: CivilTime(date: until.date, minute: until.minute - 1)).isOpen)
                lastNext = nil
            case .closed(let next, _):
                let next = try #require(next)
                #expect(next.from > now)
                #expect(hours.state(at: next.from).isOpen)
                #expect(hours.state(at: CivilTime(date: next.from.date, minute: next.from.minute - 1)).isOpen == false)
                if let lastNext { #expect(next.from == lastNext, "next opening moved from \(lastNext) to \(next.from)") }
                lastNext = next.from
            case .indicative, .unknown: Issue.record("no comment, no reserve")
            }
        }
    }
}

@Suite struct HoursComments {
    @Test(
        arguments: [
            "Accueil ouvert uniquement sur rendez-vous.", "Accueil ouvert uniquement les semaines paires.",
            "Accueil ouvert uniquement le 1er et le 3e samedi du mois.", "Accueil fermé en juillet-août.",
            "Permanence des élus uniquement.",
            "Accueil téléphonique uniquement.", "Accueil fermé pendant les vacances scolaires.", "un samedi sur deux", "phrase inconnue",
            "Accueil ouvert uniquement pour l'état civil et fermé en juillet-août.", "Accueil du public sur rendez-vous en priorité.",
            "Accueil ouvert uniquement pour les professionnels et sur rendez-vous.", "Contacter l'accueil pour prendre rendez-vous.",
            "Accueil ouvert uniquement sur rendez-vous et accueil téléphonique du lundi au vendredi de 9h à 16h.",
        ])
    func `words that decide make the hours indicative`(comment: String) {
        #expect(Reliance(comment: comment) == .indicative)
    }

    @Test(
        arguments: [
            "", "Accueil ouvert uniquement pour l'état civil.", "également sur rendez-vous", "Accueil également sur rendez-vous.",
            "Accueil téléphonique du lundi au vendredi de 9h à 16h30.", "et sur RDV", "Accueil avec ou sans rendez-vous",
            "Accueil téléphonique du lundi au vendredi de 8h30 à 12h30 sauf le jeudi.", "Accueil physique et téléphonique.",
            "Contacter l'accueil pour obtenir les horaires d'ouverture des différents services.",
        ])
    func `words that add leave the hours certain`(comment: String) {
        #expect(Reliance(comment: comment) == .certain)
    }

    @Test func `an appointment window reserves that part of the day only`() {
        let spans = HoursWording("Accueil ouvert uniquement sur rendez-vous de 12h30 à 16h15.").spans(day: .monday, minutes: 510..<975)
        #expect(spans.map { [$0.from, $0.until] } == [[510, 750], [750, 975]])
        #expect(spans.map(\.reliance) == [.certain, .indicative])
    }

    @Test func `a closed day is removed, and half a day trimmed`() {
        #expect(HoursWording("Fermé le jeudi").spans(day: .thursday, minutes: 540..<720).isEmpty)
        #expect(HoursWording("Fermé le jeudi").spans(day: .friday, minutes: 540..<720).map(\.reliance) == [.certain])
        let trimmed = HoursWording("Fermé le jeudi après-midi").spans(day: .thursday, minutes: 540..<1020)
        #expect(trimmed.map { [$0.from, $0.until] } == [[540, 720]])
        #expect(HoursWording("Fermé le jeudi après-midi").spans(day: .thursday, minutes: 840..<1020).isEmpty)
    }

    @Test func `a closure that may mean two things leaves only its own days in doubt`() {
        let wording = HoursWording("également sur rendez-vous, fermé le mardi et le jeudi après-midi")
        #expect(wording.spans(day: .monday, minutes: 540..<1020).map(\.reliance) == [.certain])
        #expect(wording.spans(day: .tuesday, minutes: 540..<1020).map(\.reliance) == [.indicative])
        #expect(wording.spans(day: .thursday, minutes: 540..<1020).map(\.reliance) == [.indicative])
        let clear = HoursWording("Fermé mercredi après-midi et vendredi après-midi.")
        #expect(clear.spans(day: .friday, minutes: 540..<1020).map(\.until) == [720])
        #expect(
            HoursWording("Fermé le jeudi à partir du 1er juin").spans(day: .monday, minutes: 540..<720).map(\.reliance) == [.indicative])
    }

    @Test func `an appointment day is reserved alone`() {
        let wording = HoursWording("Accueil ouvert uniquement sur rendez-vous le jeudi.")
        #expect(wording.spans(day: .thursday, minutes: 540..<720).map(\.reliance) == [.indicative])
        #expect(wording.spans(day: .friday, minutes: 540..<720).map(\.reliance) == [.certain])
    }

    @Test func `never a false yes inside reserved hours`() throws {
        let hours = OpeningHours(
            weekly: [WeeklySpan(day: .monday, from: 540, until: 720, comment: "sur rendez-vous uniquement")].compactMap(\.self))
        guard case .indicative(let until, let comment) = hours.state(at: try local("2026-11-23", 10)) else {
            Issue.record("said open")
            return
        }
        #expect(until.minute == 720 && comment == "sur rendez-vous uniquement")
        #expect(hours.phrase(at: try instant("2026-11-23", 10)).contains("selon les indications (« sur rendez-vous uniquement »)"))
    }
}

@Suite struct OpeningPhrases {
    @Test func `open and closed are said with their day and time`() throws {
        let hours = week(saturdayComment: "Accueil ouvert uniquement pour l'état civil.")
        let saturday = try instant("2026-11-21", 10, 20)
        #expect(
            hours.phrase(at: saturday, gender: .feminine)
                == "ouverte aujourd’hui jusqu’à 12 h (« Accueil ouvert uniquement pour l'état civil. »)")
        #expect(hours.followingPhrase(at: saturday) == "lundi de 9 h à 11 h 30")
        #expect(hours.phrase(at: try instant("2026-11-23", 12)) == "fermé maintenant, rouvre aujourd’hui à 14 h")
        #expect(hours.phrase(at: try instant("2026-11-23", 18)) == "fermé maintenant, rouvre demain à 9 h")
        #expect(hours.phrase(at: try instant("2026-11-21", 13), gender: .feminine) == "fermée maintenant, rouvre lundi à 9 h")
        #expect(hours.phrase(at: try instant("2026-12-25", 10)) == "fermé aujourd’hui, jour férié (Noël), rouvre demain à 9 h")
    }

    @Test func `an opening more than a week away is said with its date`() throws {
        let hours = OpeningHours(weekly: [WeeklySpan(day: .friday, from: 510, until: 720)].compactMap(\.self))
        // 25 December 2026 and 1 January 2027 are Fridays.
        #expect(hours.phrase(at: try instant("2026-12-24", 10)) == "fermé maintenant, rouvre le vendredi 8 janvier à 8 h 30")
    }

    @Test func `the week fits on one line`() {
        #expect(week().weeklyText == "du lundi au vendredi, 9 h – 11 h 30 et 14 h – 16 h ; samedi, 9 h – 12 h")
        let apart = OpeningHours(
            weekly: [WeeklySpan(day: .monday, from: 540, until: 720), WeeklySpan(day: .thursday, from: 540, until: 720)].compactMap(\.self))
        #expect(apart.weeklyText == "lundi et jeudi, 9 h – 12 h")
        #expect(OpeningHours().weeklyText.isEmpty)
    }
}
