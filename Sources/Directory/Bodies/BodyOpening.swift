package import Foundation

extension Body {
    /// Open, closed or uncertain at an instant, by the clock and the public holidays of the place where the body is.
    package func openingState(at instant: Date) -> OpeningState { hours.state(at: instant, zone: zone, holidays: holidays) }

    /// « ouverte aujourd’hui jusqu’à 12 h », in the gender of its kind.
    package func openingPhrase(at instant: Date) -> String {
        hours.phrase(at: instant, zone: zone, holidays: holidays, gender: KindLabels.gender(kind))
    }

    /// « lundi de 8 h 30 à 18 h »: the opening after the present one.
    package func followingOpeningPhrase(at instant: Date) -> String? {
        hours.followingPhrase(at: instant, zone: zone, holidays: holidays)
    }
}
