import Knowledge

/// Makes passages of excerpts.
struct Quotation {
    let scoring: Scoring
    private var outline: Outline { scoring.outline }

    /// Longest paragraph quoted whole, in bytes; longest list.
    private static let paragraphLimit = 320
    private static let listLimit = 1400
    /// Rows said together, at most.
    private static let rowLimit = 8

    /// The short answer, and the excerpts that it uses.
    func answer(_ index: Int) -> (passage: Passage, used: Set<Int>) {
        let excerpt = outline.excerpts[index]
        let path = outline.path(excerpt.node)
        switch excerpt.kind {
        case .sentence:
            let range = sentences(index)
            var text = outline.excerpts[range].map(\.text).joined(separator: " ")
            var used = Set(range)
            if text.hasSuffix(":"), let list = list(after: range.upperBound, lead: outline.excerpts[range.upperBound - 1].text) {
                text += "\n" + lines(list)
                used.formUnion(list)
            }
            return (Passage(role: .answer, text: title(for: index) + text, path: path), used)
        case .item:
            let whole = wantsWholeList(index) ? outline.excerpts(of: excerpt.block) : index..<index + 1
            let lead = excerpt.lead.isEmpty ? "" : excerpt.lead + "\n"
            let role: Passage.Role = whole.count > 1 && scoring.sought.kinds.contains(.documents) ? .documents : .answer
            return (Passage(role: role, text: title(for: index) + lead + lines(whole), path: path), Set(whole))
        case .row:
            let lead = excerpt.lead.isEmpty ? "" : excerpt.lead + "\n"
            let alike = scoring.rowsAlike(index)
            let rows = alike.count <= Self.rowLimit ? alike : [index]
            let text = rows.map { "- " + row(outline.excerpts[$0]) }.joined(separator: "\n")
            return (Passage(role: .answer, text: lead + text, path: path), Set(rows))
        }
    }

    /// Up to two more excerpts of the same branch, best first, in reading order; none that gives another figure of the kind asked for.
    func context(of index: Int, used: Set<Int>, settled: Settled) -> [Passage] {
        let excerpt = outline.excerpts[index]
        let facts = Set(used.flatMap(scoring.facts))
        let near = outline.excerpts.indices.filter { other in
            let candidate = outline.excerpts[other]
            return !used.contains(other) && candidate.kind == .sentence && !candidate.isLeadIn && !candidate.isQuestion
                && candidate.note != .example && scoring.scores[other] > 0.55 * scoring.scores[index]
                && !scoring.source.natures[other].isChatter && outline.contains(outline.nodes[excerpt.node].parent, candidate.node)
                && settled.admits(candidate.node, candidate.condition) && scoring.facts(other).allSatisfy(facts.contains)
                && !scoring.source.natures[other].leansOnTheOneBefore
        }
        let best = near.sorted { (scoring.scores[$1], $0) < (scoring.scores[$0], $1) }.prefix(2).sorted()
        return best.map { Passage(role: .context, text: outline.excerpts[$0].text, path: outline.path(outline.excerpts[$0].node)) }
    }

    /// The title above, when the figure asked for is there and not in the text.
    private func title(for index: Int) -> String {
        let node = outline.excerpts[index].node
        guard scoring.titleFacts[node] > 0, scoring.sought.value(scoring.source.excerpts[index]) == 0 else { return "" }
        return outline.nodes[node].title + " :\n"
    }

    private func row(_ excerpt: Excerpt) -> String {
        guard let row = excerpt.row, row.cells.count > 1 else { return excerpt.text }
        let values = row.cells.map { cell in
            let header = scoring.reader.read(cell.header)
            let value = scoring.reader.read(cell.value)
            return scoring.sought.value(value.digest) + ((header.groups + value.groups * 0.5) * scoring.groupWeights).sum()
        }
        let best = values.indices.max { (values[$0], $1) < (values[$1], $0) } ?? 0
        return row.text(first: best)
    }

    /// A short paragraph whole; of a long one, the sentence. With the sentence before when it leans on it, and the one that goes on with it.
    private func sentences(_ index: Int) -> Range<Int> {
        let block = outline.excerpts(of: outline.excerpts[index].block)
        let chatter = block.contains { outline.excerpts[$0].isQuestion || scoring.source.natures[$0].isChatter }
        var range = !chatter && length(block) <= Self.paragraphLimit ? block : index..<index + 1
        while index - range.lowerBound < 2, scoring.source.natures[range.lowerBound].leansOnTheOneBefore,
            goesWith(range.lowerBound - 1, index)
        {
            range = range.lowerBound - 1..<range.upperBound
        }
        while range.upperBound - index < 3, goesWith(range.upperBound, index), Anaphora.continues(outline.excerpts[range.upperBound].text) {
            range = range.lowerBound..<range.upperBound + 1
        }
        return range
    }

    private func goesWith(_ other: Int, _ index: Int) -> Bool {
        guard outline.excerpts.indices.contains(other) else { return false }
        let (candidate, excerpt) = (outline.excerpts[other], outline.excerpts[index])
        return candidate.kind == .sentence && candidate.node == excerpt.node && candidate.note == excerpt.note
            && candidate.condition == excerpt.condition && !scoring.source.natures[other].isChatter
            // « Vous avez perdu votre carte ? Dans ce cas, … »
            && (!candidate.isQuestion || other < index && excerpt.text.hasPrefix("Dans ce cas"))
    }

    private func length(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + outline.excerpts[$1].text.utf8.count + 1 } }

    private func list(after index: Int, lead: String) -> Range<Int>? {
        guard outline.excerpts.indices.contains(index), outline.excerpts[index].kind == .item, outline.excerpts[index].lead.hasSuffix(lead)
        else {
            return nil
        }
        return outline.excerpts(of: outline.excerpts[index].block)
    }

    /// A figure is in one item; conditions and documents are the whole list.
    private func wantsWholeList(_ index: Int) -> Bool {
        let block = outline.excerpts(of: outline.excerpts[index].block)
        if scoring.sought.kinds.contains(.documents) { return block.count <= 25 }
        return scoring.facts(index).isEmpty && length(block) <= Self.listLimit && block.count <= 12
    }

    private func lines(_ range: Range<Int>) -> String { outline.excerpts[range].map { "- " + $0.text }.joined(separator: "\n") }
}
