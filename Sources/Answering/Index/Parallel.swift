import Dispatch
import Synchronization

/// Two halves of a computation at once, on the threads at hand.
enum Parallel {
    /// Both results, once both are there.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let one = Mutex<First?>(nil)
        let other = Mutex<Second?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            if half == 0 {
                let value = first()
                one.withLock { $0 = value }
            } else {
                let value = second()
                other.withLock { $0 = value }
            }
        }
        // `concurrentPerform` returns when both have run; should a half be missing, it is computed here.
        return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
    }

    /// `transform` of each element, the two halves of the array at once.
    static func map<Element: Sendable, Value: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Value
    ) -> [Value] {
        let middle = elements.count / 2
        let (head, tail) = both({ elements[..<middle].map(transform) }, { elements[middle...].map(transform) })
        return head + tail
    }
}
