package import Foundation

/// Gender of the word that names a body: « la mairie est ouverte », « le tribunal est ouvert ».
package enum Gender: UInt8, Sendable { case masculine, feminine }

extension OpeningHours {
    /// « ouverte aujourd’hui jusqu’à 12 h (« Accueil ouvert uniquement pour l’état civil. ») », « fermé maintenant, rouvre lundi à 9 h ».
    package func phrase(
        at instant: Date, zone: CivilZone = .paris, holidays: HolidayCalendar = .metropolitan, gender: Gender = .masculine
    ) -> String {
        let now = CivilTime(instant, in: zone)
        let agreement = gender == .feminine ? "e" : ""
        switch state(at: now, holidays: holidays) {
        case .open(_, let comment) where isContinuous:
            return "ouvert\(agreement) 24 h sur 24" + quoted(comment)
        case .open(let until, let comment):
            return "ouvert\(agreement) aujourd’hui \(ending(until, now: now))" + quoted(comment)
        case .indicative(let until, let comment):
            return "ouverture aujourd’hui \(ending(until, now: now)), selon les indications" + quoted(comment)
        case .closed(let next, let holiday):
            let closed =
                holiday.map { "fermé\(agreement) aujourd’hui, jour férié (\($0.name))" } ?? "fermé\(agreement) maintenant"
            guard let next else { return closed }
            let reserve = next.reliance == .certain ? "" : ", selon les indications" + quoted(next.comment)
            return "\(closed), rouvre \(dayPhrase(next.from.date, now: now)) à \(frenchClock(next.from.minute))\(reserve)"
        case .unknown:
            return comment.isEmpty ? "horaires non communiqués" : "horaires non communiqués" + quoted(comment)
        }
    }

    /// What comes after the present opening: « lundi de 8 h 30 à 18 h »; nil when nothing is declared within 60 days.
    package func followingPhrase(at instant: Date, zone: CivilZone = .paris, holidays: HolidayCalendar = .metropolitan) -> String? {
        guard !isContinuous else { return nil }
        let now = CivilTime(instant, in: zone)
        let after: CivilTime
        switch state(at: now, holidays: holidays) {
        case .open(let until, _), .indicative(let until, _):
            after = CivilTime(date: until.date, minute: until.minute - 1)
        case .closed, .unknown:
            after = now
        }
        guard let next = nextOpening(after: after, holidays: holidays) else { return nil }
        let day = dayPhrase(next.from.date, now: now)
        return "\(day) de \(frenchClock(next.from.minute)) à \(frenchClock(next.until.minute))"
    }
}

/// « aujourd’hui », « demain », « lundi », « le lundi 30 novembre », seen from `now`.
package func dayPhrase(_ date: CivilDate, now: CivilTime) -> String {
    switch date.dayNumber - now.date.dayNumber {
    case 0: "aujourd’hui"
    case 1: "demain"
    case 2...6: date.weekday.french
    default: "le \(date.weekday.french) \(date.frenchDayAndMonth)"
    }
}

private func ending(_ until: CivilTime, now: CivilTime) -> String {
    let overnight = until.date != now.date && !(until.date == now.date.adding(days: 1) && until.minute == 0)
    guard overnight else { return until.minute == 1440 ? "jusqu’à minuit" : "jusqu’à \(frenchClock(until.minute))" }
    return "et jusqu’à \(dayPhrase(until.date, now: now)) \(frenchClock(until.minute))"
}

private func quoted(_ comment: String) -> String { comment.isEmpty ? "" : " (« \(comment) »)" }
