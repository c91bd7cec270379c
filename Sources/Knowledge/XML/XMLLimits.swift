/// How much one XML file may hold. The largest official file has 1.5 MB, 14,000 elements and 30 levels.
struct XMLLimits: Sendable {
    /// Bytes of the file.
    var bytes = 16 << 20
    /// Nested elements.
    var depth = 128
    /// Elements of the file.
    var elements = 400_000
    /// Bytes of text between tags, all together.
    var text = 12 << 20
    /// Attributes of one element.
    var attributes = 64
}
