/// The highest of some scores, highest first; equal scores by `ties`, lowest first.
struct Shortlist {
    struct Item {
        var score: Float
        var index: UInt32
    }

    private(set) var items: [Item]

    init(_ scores: [Float], ties: (Int) -> UInt32 = { UInt32($0) }, limit: Int) {
        items = scores.enumerated().map { Item(score: $1, index: UInt32($0)) }
        let limit = min(limit, items.count)
        // A heap would do no better on a few hundred scores: quickselect, then a sort of what is kept.
        if limit < items.count { Self.select(&items, limit) }
        items.removeLast(items.count - limit)
        items.sort { $0.score != $1.score ? $0.score > $1.score : ties(Int($0.index)) < ties(Int($1.index)) }
    }

    private static func select(_ items: inout [Item], _ limit: Int) {
        var low = 0
        var high = items.count - 1
        while low < high {
            let pivot = items[(low + high) / 2]
            var left = low
            var right = high
            while left <= right {
                while precedes(items[left], pivot) { left += 1 }
                while precedes(pivot, items[right]) { right -= 1 }
                if left <= right {
                    items.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if limit - 1 <= right { high = right } else if limit - 1 >= left { low = left } else { return }
        }
    }

    private static func precedes(_ a: Item, _ b: Item) -> Bool { a.score != b.score ? a.score > b.score : a.index < b.index }
}
