import HTTPTypes
import Hummingbird

/// What a reader can take: a page, a column of text, or the JSON of the contract.
enum Format: String, CaseIterable, Sendable {
    case text = "text/plain"
    case html = "text/html"
    case json = "application/json"

    /// The preferred format of `Accept` (RFC 9110 §12.5.1). Without the header, or for `*/*`, text: what curl sends, and what curl shows.
    /// Nothing when the reader takes none of the three.
    static func accepted(by header: String?, among offered: [Format] = Format.allCases) -> Format? {
        guard let header, !header.isEmpty else { return offered.first }
        let ranges = header.split(separator: ",").prefix(40).compactMap(MediaRange.init)
        let weighed = offered.map { format in (format, weight(format, ranges)) }
        let best = weighed.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
        return weighed.first { $0.1 > 0 && $0.1 == best?.1 }?.0
    }

    /// Weight of the most precise range that covers the format.
    private static func weight(_ format: Format, _ ranges: [MediaRange]) -> Double {
        let covering = ranges.filter { $0.covers(format.rawValue) }
        let precision = covering.map(\.precision).max()
        return covering.filter { $0.precision == precision }.map(\.quality).max() ?? 0
    }

    /// `Content-Type` of a reply.
    var contentType: String { rawValue + "; charset=utf-8" }
}

/// One element of `Accept`: `text/*;q=0.5`.
private struct MediaRange {
    var type: Substring
    var subtype: Substring
    var quality: Double

    init?(_ element: Substring) {
        let parts = element.split(separator: ";").map { $0.trimming(\.isWhitespace) }
        let names = (parts.first ?? "").split(separator: "/", maxSplits: 1)
        guard names.count == 2 else { return nil }
        type = names[0]
        subtype = names[1]
        let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
        quality = min(1, max(0, weight ?? 1))
    }

    /// 2 for a type, 1 for a family, 0 for anything.
    var precision: Int { (type == "*" ? 0 : 1) + (subtype == "*" ? 0 : 1) }

    func covers(_ name: String) -> Bool {
        let parts = name.split(separator: "/")
        return (type == "*" || type.lowercased() == parts[0]) && (subtype == "*" || subtype.lowercased() == parts[1])
    }
}

extension BidirectionalCollection {
    func trimming(_ isDropped: (Element) -> Bool) -> SubSequence {
        var rest = drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
        return rest
    }
}

extension Request {
    /// - Throws: `Problem`, 406, when none of the offered formats is accepted.
    func format(among offered: [Format] = Format.allCases) throws -> Format {
        guard let format = Format.accepted(by: headers[values: .accept].joined(separator: ","), among: offered) else {
            throw Problem.notAcceptable(offered)
        }
        return format
    }
}
