package import Foundation

extension Date {
    /// Milliseconds since 1970 in UTC, rounded: the precision at which instants are stored and compared.
    package var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    /// The instant that many milliseconds after 1970.
    package init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
