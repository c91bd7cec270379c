package import Foundation

/// By what a request that comes again is known.
package struct ErrandKey: Hashable, Sendable {
    /// How long a key is remembered, in seconds: a lost connection is made again within minutes, a form left open within the day.
    package static let lifetime = 86_400.0

    /// Slug of the site.
    package let site: String
    /// Who asks: the code of an account, a network address. Two askers never share a key.
    package let asker: String
    /// What is asked: a verb, a form.
    package let act: String
    /// The client's own words.
    package let key: String
    /// Everything that the request says: under the same key, other words are refused.
    package let words: [String]

    /// A key.
    package init(site: String, asker: String, act: String, key: String, words: [String]) {
        self.site = site
        self.asker = asker
        self.act = act
        self.key = key
        self.words = words
    }
}

/// Requests that may come twice (draft-ietf-httpapi-idempotency-key-header).
package protocol ErrandStore: Sendable {
    /// The errand that a key names, begun now unless it already was. Refused when the key came with other words.
    func errand(_ key: ErrandKey, at instant: Date) async throws -> Result<Errand, Refusal>

    /// The same errand with what it came to since it was read: the request that came first may have ended meanwhile.
    func latest(_ errand: Errand) async throws -> Errand

    /// Keeps what an errand came to, sealed under the client's key; forgotten with the errand.
    func conclude(_ answer: ErrandAnswer) async throws

    /// Forgets the errands whose time is over; returns how many.
    func forgetErrands(at instant: Date) async throws -> Int
}
