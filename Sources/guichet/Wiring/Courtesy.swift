import Foundation
import Glibc

/// Heavy work gives way to the hub's answers: on two cores, building a catalogue or reading a national directory would double their time.
enum Courtesy {
    /// Lower than the default of 0 (`man 2 setpriority`): about an eighth of a processor while requests want it whole, all of it otherwise.
    private static let niceness: Int32 = 8

    /// Runs work on a thread of its own, so that it holds none of those that answer.
    static func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                stepAside()
                continuation.resume(with: Result { try work() })
            }
            // Foundation's default for a secondary thread is 512 KiB; parsing nests deeper.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// The calling thread, and those it starts, give way from now on. Linux counts niceness by thread.
    static func stepAside() {
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
    }
}
