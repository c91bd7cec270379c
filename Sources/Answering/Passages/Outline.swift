import Knowledge

/// A fiche walked once: its titles as a tree, its forks, and the excerpts that may answer, each at its place.
struct Outline {
    /// A titled part. Parents come before their children; node 0 is the fiche itself.
    struct Node {
        enum Kind: UInt8 { case fiche, situation, chapter, subchapter, branch, heading, fragment }

        var kind: Kind
        var title: String
        /// −1 for the fiche.
        var parent: Int
        var condition: Condition?
        /// The fork of which it is a branch.
        var fork: Int?
    }

    /// Mutually exclusive branches.
    struct Fork {
        /// Where it stands.
        var node: Int
        var title: String
        /// Nodes, in order.
        var branches: [Int]
    }

    /// A contact or a service met inside the text.
    struct Link {
        enum Target {
            case contact(Contact)
            case service(ServiceLink)
        }

        var node: Int
        var target: Target
    }

    var nodes: [Node]
    var forks: [Fork] = []
    var excerpts: [Excerpt] = []
    var links: [Link] = []
    /// Words that the fiche defines, with their definitions.
    var terms: [(title: String, text: String)] = []
    var blockCount = 0

    /// The node and those around it, innermost first, the fiche excepted.
    func lineage(_ node: Int) -> [Int] {
        var line: [Int] = []
        var current = node
        while current > 0 {
            line.append(current)
            current = nodes[current].parent
        }
        return line
    }

    func contains(_ ancestor: Int, _ node: Int) -> Bool {
        var current = node
        while current > ancestor { current = nodes[current].parent }
        return current == ancestor
    }

    /// Titles around a node, outermost first.
    func path(_ node: Int) -> [String] { lineage(node).reversed().map { nodes[$0].title }.filter { !$0.isEmpty } }

    /// The branch taken at each fork on the way down to a node.
    func branch(_ node: Int) -> BranchPath { lineage(node).reversed().filter { nodes[$0].fork != nil }.map { nodes[$0].title } }

    /// Branch nodes on the way down to a node, outermost first.
    func decisions(_ node: Int) -> [Int] { lineage(node).reversed().filter { nodes[$0].fork != nil } }

    /// What a choice at a fork decides: the nearest title around it that is not itself a branch.
    func about(_ fork: Int) -> String {
        if !forks[fork].title.isEmpty { return forks[fork].title }
        let around = lineage(forks[fork].node)
        let titled = around.first { nodes[$0].kind != .branch && nodes[$0].kind != .situation && !nodes[$0].title.isEmpty }
        return titled.map { nodes[$0].title } ?? nodes[0].title
    }

    /// Excerpts of one block, in order.
    func excerpts(of block: Int) -> Range<Int> {
        guard let first = excerpts.firstIndex(where: { $0.block == block }) else { return 0..<0 }
        let end = excerpts[first...].firstIndex { $0.block != block } ?? excerpts.count
        return first..<end
    }
}
