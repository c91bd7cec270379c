package import Foundation

/// One thing asked of the hub, however many times its request arrives. All that it makes takes its identity from the errand, so that doing it
/// again makes nothing more: a second write of the same id changes nothing.
package struct Errand: Hashable, Sendable {
    /// Where the store keeps it; nil when the request bears no key, and is therefore never recognised.
    package let name: Name?
    /// When it was first asked.
    package let begun: Date
    /// Whether its request had come before.
    package let isRepeat: Bool
    /// What it came to, in the words of whoever carried it out; nil until then.
    package let answer: String?
    /// What nobody can guess: ids and secrets are drawn from it.
    private let seed: [UInt8]

    /// The row of an errand.
    package struct Name: Hashable, Sendable {
        /// Slug of the site.
        package let site: String
        /// A keyed hash of who asks what, under which key.
        package let hash: Data

        /// A name.
        package init(site: String, hash: Data) {
            self.site = site
            self.hash = hash
        }
    }

    /// An errand as the store knows it.
    package init(name: Name?, seed: [UInt8], begun: Date, isRepeat: Bool, answer: String? = nil) {
        self.name = name
        self.seed = seed
        self.begun = begun
        self.isRepeat = isRepeat
        self.answer = answer
    }

    /// An errand asked once, without a key.
    package static func fresh(at instant: Date) -> Errand {
        var generator = SystemRandomNumberGenerator()
        let words = (0..<4).map { _ in generator.next() }
        return Errand(name: nil, seed: words.withUnsafeBytes { Array($0) }, begun: instant, isRepeat: false)
    }

    /// The same errand with what it came to.
    package func answered(_ text: String?) -> Errand {
        Errand(name: name, seed: seed, begun: begun, isRepeat: isRepeat, answer: text)
    }

    /// The identity of one of the things it makes, always the same for the same part.
    package func id<Subject>(_ part: String) -> Identifier<Subject> {
        var generator = generator(part)
        return .fresh(at: begun, using: &generator)
    }

    /// Draws what has to be drawn again alike: a reference, a secret.
    package func generator(_ part: String) -> ErrandGenerator { ErrandGenerator(seed: seed + Array(part.utf8)) }

    /// 32 bytes that seal its answer; never stored.
    package var sealingKey: Data { Data(SHA256.hash(seed + Array("answer".utf8))) }
}

/// An answer kept with its errand, for whoever asks again.
package struct ErrandAnswer: Hashable, Sendable {
    /// Which errand.
    package let errand: Errand
    /// What it came to.
    package let text: String

    /// Nothing when the errand bears no key: nobody can ask again.
    package init?(_ errand: Errand, text: @autoclosure () throws -> String) rethrows {
        guard errand.name != nil else { return nil }
        self.errand = errand
        self.text = try text()
    }
}

/// SHA-256 of a seed and a count: the same numbers for the same seed.
package struct ErrandGenerator: RandomNumberGenerator {
    private let seed: [UInt8]
    private var block: UInt8 = 0
    private var ready: [UInt64] = []

    fileprivate init(seed: [UInt8]) {
        self.seed = seed
    }

    /// The next number; blocks beyond the 256th come round again, far beyond what one thing draws.
    package mutating func next() -> UInt64 {
        if ready.isEmpty {
            let bytes = SHA256.hash(seed + [block])
            block &+= 1
            ready = stride(from: 0, to: 32, by: 8).map { start in bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        }
        return ready.removeLast()
    }
}
