import Foundation

/// Hashes of nothing, so that an unknown reference or login takes as long to refuse as a known one. Made once per process, ahead of
/// need.
struct Decoys: Sendable {
    /// Costs what an agent's password costs.
    let password: String
    /// Costs what a citizen's secret costs.
    let secret: String

    private static let made = Task {
        let passwords = Passwords()
        let noise = Sodium.random(32).base64EncodedString()
        return Decoys(password: try await passwords.hash(noise, .password), secret: try await passwords.hash(noise, .secret))
    }

    /// Starts making them.
    static func prepare() {
        _ = made
    }

    /// The hashes, once made.
    static func ready() async throws -> Decoys {
        try await made.value
    }
}
