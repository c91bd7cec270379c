import CMalloc

/// How the C library keeps freed memory. A catalogue is built from hundreds of megabytes of short-lived values, by several threads: by default each
/// thread would keep what it freed for itself, for ever.
enum Allocation {
    /// Pools shared by all threads. Requests allocate little: four are hardly contended; with two, the readers of an import waited for one another.
    private static let pools: Int32 = 4
    /// Freed memory at the end of a pool goes back to the system from this size up, in bytes.
    private static let returned: Int32 = 32 << 20

    /// To be called before any other thread starts.
    static func settle() {
        _ = mallopt(M_ARENA_MAX, pools)
        _ = mallopt(M_TRIM_THRESHOLD, returned)
    }
}
