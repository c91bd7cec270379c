import Dispatch

/// A thread of its own for calls that block: libpq's must not hold the few threads on which everything else runs.
final class LaneExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "guichet.postgres")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
