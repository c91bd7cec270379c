import Casework
import Foundation

/// What a client says so that its request, sent again after a lost connection or by a button pressed twice, is carried out once.
package struct Once: Sendable, Equatable {
    /// Longer keys are refused by every channel.
    package static let longestKey = 200

    /// The client's own, alike for the same request alone.
    package var key: String
    /// Network address of whoever asks: two citizens never share a key.
    package var source: String
    /// Whether the key came with a form: somebody who goes back, changes the words and sends again means another request. A program that
    /// changes the words under one key is mistaken, and told so.
    package var isForm: Bool

    package init(key: String, source: String, isForm: Bool = false) {
        self.key = key
        self.source = source
        self.isForm = isForm
    }
}

extension ErrandStore {
    /// The errand of a request: a new one unless it bears a key that is known.
    ///
    /// - Throws: `FrontDeskError.keyReused` when the key came with other words.
    func errand(_ once: Once?, site: String, act: String, words: [String?], at instant: Date) async throws -> Errand {
        guard let once else { return .fresh(at: instant) }
        let words = words.map { $0.map { "\($0)." } ?? "" }
        let act = once.isForm ? ([act] + words).map { "\($0.utf8.count):\($0)" }.joined() : act
        let key = ErrandKey(site: site, asker: once.source, act: act, key: once.key, words: words)
        guard case .success(let errand) = try await errand(key, at: instant) else { throw FrontDeskError.keyReused }
        return errand
    }
}

extension Reply {
    /// As it is kept for whoever asks again: the code too, under the client's own key.
    var kept: String { get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) } }

    /// The reply already given to an errand; nothing when it is still to be carried out.
    static func given(to errand: Errand) -> Reply? {
        errand.answer.flatMap { try? JSONDecoder().decode(Reply.self, from: Data($0.utf8)) }
    }
}
