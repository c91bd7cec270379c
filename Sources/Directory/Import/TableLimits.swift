/// What a table may hold at most; beyond, reading stops and says so.
package struct TableLimits: Sendable {
    /// Bytes of the file: 200 MiB.
    package var bytes: Int
    /// Records: no collectivité has so many services.
    package var records: Int
    /// Bytes of one record. A quoted cell that is longer was never closed.
    package var record: Int
    /// Quotes never closed: after so many, the file is not a table.
    package var unclosedQuotes: Int

    package init(bytes: Int = 200 << 20, records: Int = 100_000, record: Int = 256 << 10, unclosedQuotes: Int = 200) {
        self.bytes = bytes
        self.records = records
        self.record = record
        self.unclosedQuotes = unclosedQuotes
    }
}
