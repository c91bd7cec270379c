/// How much one import may read, so that a hostile file stops itself and nothing else. The official zip has 5,129 files of 81 MB.
struct ImportLimits: Sendable {
    /// Files of a zip or a folder.
    var files = 20_000
    /// Bytes of all files once decompressed.
    var bytes = 512 << 20
    /// Decompressed bytes for each byte of the zip; XML seldom passes 20.
    var ratio = 100
    var xml = XMLLimits()
}
