import Foundation

/// What is kept of each entry beside its words, in the order of ids.
struct EntryTable: Sendable {
    var ids: [String]
    var titles: [String]
    var kinds: [UInt8]
    /// 0 for the national guide, else 1 + index in `siteNames`.
    var sites: [UInt16]
    var siteNames: [String]
    /// `ln(1 + entries that link to it)`.
    var popularity: [Float]
    /// `ln(1 + words of the body)`.
    var lengths: [Float]
    /// What each title asks for, and for whom; read by the index when it is made, never stored.
    var asks: [QuestionKind] = []
    var speakers: [SpeakerHints] = []

    var count: Int { ids.count }

    init(
        ids: [String], titles: [String], kinds: [UInt8], sites: [UInt16], siteNames: [String], popularity: [Float], lengths: [Float]
    ) {
        self.ids = ids
        self.titles = titles
        self.kinds = kinds
        self.sites = sites
        self.siteNames = siteNames
        self.popularity = popularity
        self.lengths = lengths
    }

    init(_ documents: [IndexDocument]) {
        ids = documents.map(\.id)
        titles = documents.map(\.title)
        kinds = documents.map(\.kind.rawValue)
        siteNames = Array(Set(documents.compactMap(\.site))).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: siteNames.enumerated().map { ($1, UInt16(truncatingIfNeeded: $0 + 1)) })
        sites = documents.map { $0.site.flatMap { numbers[$0] } ?? 0 }
        popularity = documents.map { log(1 + Float($0.inLinks)) }
        lengths = documents.map { log(1 + Float($0.body.utf8.count / 6)) }
    }

    /// The number of a site; one that no entry has when it is unknown.
    func site(_ name: String?) -> UInt16 {
        guard let name, let index = siteNames.firstIndex(of: name) else { return 0 }
        return UInt16(index + 1)
    }
}
