/// The database did not do what was asked: nothing was written, and nothing may be acknowledged.
package protocol StoreFailure: Error {
    /// Whether the same thing may succeed later, when there is room again or the server is back: not the fault of what was asked.
    var isPassing: Bool { get }
}
