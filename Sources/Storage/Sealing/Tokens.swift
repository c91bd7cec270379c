import Foundation

/// Bearer tokens: 256 random bits, shown once, kept as a hash.
enum Tokens {
    /// A new token, safe in a URL and in a header.
    static func fresh() -> String {
        Sodium.random(32).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    /// What is stored of a token.
    static func hash(_ token: String) -> Data {
        Sodium.hash(Data(token.utf8))
    }
}
