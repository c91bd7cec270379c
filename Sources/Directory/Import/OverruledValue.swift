/// What a file says of a field for which an accepted correction says otherwise: the correction is served, and the person is told.
package struct OverruledValue: Sendable, Equatable {
    /// Identifier of the correction.
    package var correction: String
    package var field: BodyField
    /// As reports show them.
    package var written: String
    package var served: String
    /// When the correction was accepted, where it is known.
    package var day: CivilDate?
    /// The file says something else than when that was last told.
    package var isNews: Bool

    /// Nil when the file says nothing of the field, or the same.
    init?(_ correction: BodyCorrection, over own: Body) {
        guard correction.field.isSaid(in: own), !correction.isSaid(by: own) else { return nil }
        let written = correction.field.shown(in: own)
        self.correction = correction.id
        field = correction.field
        self.written = written
        served = correction.field.shown(in: correction.layer)
        day = correction.day
        isNews = correction.replaced.map { $0 != written } ?? false
    }

    /// « téléphone : le fichier dit 01 60 09 97 00 ; la correction du 25 novembre 2026, 01 60 09 98 12, l’emporte ».
    package var sentence: String {
        let when = day.map { " du \($0.frenchWithoutWeekday)" } ?? ""
        return "\(field.rawValue) : le fichier dit \(written) ; la correction\(when), \(served), l’emporte"
    }
}
