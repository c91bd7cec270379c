import Foundation

/// A point of the Earth, WGS 84 degrees, to a millionth of a degree (11 cm).
package struct Position: Sendable, Equatable {
    package let latitude: Double
    package let longitude: Double

    /// Nil outside the globe, and for 0,0, which feeds write for « unknown ».
    package init?(latitude: Double, longitude: Double) {
        guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        self.latitude = (latitude * 1e6).rounded() / 1e6
        self.longitude = (longitude * 1e6).rounded() / 1e6
        if self.latitude == 0, self.longitude == 0 { return nil }
    }

    /// Great-circle distance on a sphere of 6,371 km.
    package func kilometres(to other: Position) -> Double {
        let radian = Double.pi / 180
        let deltaLatitude = (other.latitude - latitude) * radian
        let deltaLongitude = (other.longitude - longitude) * radian
        let chord =
            sin(deltaLatitude / 2) * sin(deltaLatitude / 2)
            + cos(latitude * radian) * cos(other.latitude * radian) * sin(deltaLongitude / 2) * sin(deltaLongitude / 2)
        return 12_742 * asin(min(1, chord.squareRoot()))
    }
}
