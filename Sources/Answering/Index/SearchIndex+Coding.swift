package import Foundation

extension SearchIndex {
    /// « GIX » and a version: changed when the layout or the meaning of a part changes. The machine's own byte order is little-endian everywhere this runs.
    private static let mark: UInt32 = 0x4749_5801

    /// The whole index as bytes, for `init(decoding:)`.
    package func encoded() -> Data {
        var writer = IndexWriter()
        writer.write(Self.mark)
        writer.write(entries.ids)
        writer.write(entries.titles)
        writer.write(entries.kinds)
        writer.write(entries.sites)
        writer.write(entries.siteNames)
        writer.write(entries.popularity)
        writer.write(entries.lengths)
        writer.write(vocabulary.forms)
        writer.write(vocabulary.formTerms)
        writer.write(vocabulary.formCounts)
        writer.write(vocabulary.terms)
        writer.write(vocabulary.termForms)
        writer.write(vocabulary.termWeights)
        writer.write(vocabulary.termRarities)
        writer.write(postings.starts)
        writer.write(postings.documents)
        writer.write(postings.peaks)
        writer.write(postings.impacts)
        writer.write(units.entryStarts)
        writer.write(units.kinds)
        writer.write(units.termStarts)
        writer.write(units.terms)
        writer.write(units.masses)
        writer.write(pairs.buckets)
        writer.write(pairs.keys)
        writer.write(pairs.starts)
        writer.write(pairs.documents)
        writer.write(pairs.worths)
        writer.write(similarity.terms)
        writer.write(similarity.termScales)
        writer.write(similarity.entries)
        writer.write(abbreviations.map(\.short))
        writer.write(abbreviations.map(\.long))
        lexicon.write(to: &writer)
        return writer.data
    }

    /// Reads what `encoded()` gave. Every offset is checked here, so that no search can leave its arrays.
    package init(decoding data: Data, weights: Weights = .shipped) throws(IndexFormatError) {
        var reader = IndexReader(data)
        guard try reader.number() == Self.mark else { throw .otherVersion }
        let entries = EntryTable(
            ids: try reader.strings(), titles: try reader.strings(), kinds: try reader.array(), sites: try reader.array(),
            siteNames: try reader.strings(), popularity: try reader.array(), lengths: try reader.array())
        let vocabulary = Vocabulary(
            forms: try reader.packedStrings(), formTerms: try reader.array(), formCounts: try reader.array(),
            terms: try reader.packedStrings(), termForms: try reader.array(), termWeights: try reader.array(),
            termRarities: try reader.array())
        let postings = Postings(
            starts: try reader.array(), documents: try reader.array(), peaks: try reader.array(), impacts: try reader.array())
        var units = Units()
        units.entryStarts = try reader.array()
        units.kinds = try reader.array()
        units.termStarts = try reader.array()
        units.terms = try reader.array()
        units.masses = try reader.array()
        let pairs = Pairs(
            buckets: try reader.array(), keys: try reader.array(), starts: try reader.array(), documents: try reader.array(),
            worths: try reader.array())
        let similarity = Similarity(terms: try reader.array(), termScales: try reader.array(), entries: try reader.array())
        let shorts = try reader.strings()
        let longs = try reader.strings()
        let lexicon = try Lexicon(reading: &reader)
        guard reader.isAtEnd, shorts.count == longs.count, entries.isConsistent, vocabulary.isConsistent,
            postings.isConsistent(terms: vocabulary.termCount, entries: entries.count),
            units.isConsistent(terms: vocabulary.termCount, entries: entries.count), pairs.isConsistent(entries: entries.count),
            similarity.isConsistent(terms: vocabulary.termCount, entries: entries.count)
        else { throw .inconsistent }
        self.init(
            entries: entries, vocabulary: vocabulary, postings: postings, units: units, pairs: pairs, similarity: similarity,
            lexicon: lexicon, abbreviations: zip(shorts, longs).map { IndexDocument.Abbreviation(short: $0, long: $1) }, weights: weights)
    }
}

/// Offsets that begin at 0, never go back, and end at the count of what they cut.
private func isCut(_ starts: [UInt32], parts: Int, of count: Int) -> Bool {
    starts.count == parts + 1 && starts.first == 0 && starts.last.map(Int.init) == count
        && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
}

extension EntryTable {
    fileprivate var isConsistent: Bool {
        [titles.count, kinds.count, sites.count, popularity.count, lengths.count].allSatisfy { $0 == count }
            && sites.allSatisfy { Int($0) <= siteNames.count }
    }
}

extension Vocabulary {
    fileprivate var isConsistent: Bool {
        formTerms.count == forms.count && formCounts.count == forms.count && formTerms.allSatisfy { $0 == Self.ignored || $0 < termCount }
            && termForms.count == termCount && termWeights.count == termCount && termRarities.count == termCount
            && termForms.allSatisfy { $0 < forms.count } && termRarities.allSatisfy(\.isFinite) && termWeights.allSatisfy(\.isFinite)
    }
}

extension Postings {
    fileprivate func isConsistent(terms: Int, entries: Int) -> Bool {
        isCut(starts, parts: terms, of: documents.count) && peaks.count == documents.count && impacts.count == documents.count
            && documents.allSatisfy { $0 < entries }
    }
}

extension Units {
    fileprivate func isConsistent(terms count: Int, entries: Int) -> Bool {
        isCut(entryStarts, parts: entries, of: kinds.count) && isCut(termStarts, parts: kinds.count, of: terms.count)
            && masses.count == kinds.count && kinds.allSatisfy { Kind(rawValue: $0) != nil } && terms.allSatisfy { $0 < count }
    }
}

extension Pairs {
    fileprivate func isConsistent(entries: Int) -> Bool {
        isCut(buckets, parts: 65536, of: keys.count) && isCut(starts, parts: keys.count, of: documents.count)
            && worths.count == documents.count && documents.allSatisfy { $0 < entries }
    }
}

extension Similarity {
    fileprivate func isConsistent(terms count: Int, entries entryCount: Int) -> Bool {
        terms.count * 16 == count * Self.dimension && termScales.count == count && termScales.allSatisfy(\.isFinite)
            && entries.count * 16 == entryCount * Self.dimension
    }
}
