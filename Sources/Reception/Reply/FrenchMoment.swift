package import Directory
package import Foundation

/// « 21 novembre 2026 à 10 h 42 », civil time of `zone`.
package func frenchMoment(_ instant: Date, in zone: CivilZone) -> String {
    let local = CivilTime(instant, in: zone)
    return "\(local.date.frenchWithoutWeekday) à \(frenchClock(local.minute))"
}
