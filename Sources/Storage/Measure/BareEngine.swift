package import Casework
package import Foundation

/// The engine of a store without the store, in a place of its own: what it can do at best, for `guichet bench`.
package struct BareEngine: Sendable {
    /// In the words of `openStore`; the schema is made, or the file.
    package let url: String
    /// Nil for SQLite.
    package let schema: String?
    private let driver: any SQLDriver

    /// - Parameters:
    ///   - base: the database beside which the measure is made: a schema of the same server, a file of the same folder.
    ///   - connections: how many at most, on PostgreSQL.
    /// - Throws: `StorageError`.
    package init(beside base: String, connections: Int) throws {
        let name = "guichet_bench_\(ProcessInfo.processInfo.processIdentifier)_\(UInt32.random(in: 0...UInt32.max))"
        if base.hasPrefix("sqlite:") {
            let path = String(base.dropFirst("sqlite:".count))
            (url, schema) = (path == ":memory:" ? base : "sqlite:\(path).\(name)", nil)
        } else {
            (url, schema) = (base, name)
        }
        driver = try Self.driver(url, schema, connections)
    }

    /// The same place with other connections.
    package func connecting(_ connections: Int) throws -> BareEngine {
        BareEngine(url: url, schema: schema, driver: try Self.driver(url, schema, connections))
    }

    private init(url: String, schema: String?, driver: any SQLDriver) {
        self.url = url
        self.schema = schema
        self.driver = driver
    }

    private static func driver(_ url: String, _ schema: String?, _ connections: Int) throws -> any SQLDriver {
        if url.hasPrefix("sqlite:") { return try SQLiteDriver(path: String(url.dropFirst("sqlite:".count))) }
        return try PostgresDriver(PostgresAddress(url: url, schema: schema), connections: connections)
    }

    /// Makes a table like that of exchanges: same columns, same indexes, no foreign key.
    package func prepare() async throws {
        let dialect = driver.dialect
        try await driver.write { connection in
            let definitions = [
                """
                CREATE TABLE bare_exchange (site TEXT NOT NULL, id TEXT NOT NULL, conversation TEXT NOT NULL, person TEXT,
                channel TEXT NOT NULL, instant {int} NOT NULL, text_in {blob}, text_out {blob}, outcome TEXT NOT NULL, shown TEXT NOT NULL,
                duration {int} NOT NULL, PRIMARY KEY (site, id))
                """,
                "CREATE INDEX bare_conversation ON bare_exchange (site, conversation, instant)",
                "CREATE INDEX bare_person ON bare_exchange (site, person, instant) WHERE person IS NOT NULL",
                "CREATE INDEX bare_instant ON bare_exchange (site, instant)",
            ]
            for definition in definitions { try connection.execute(dialect.text(definition), []) }
        }
    }

    /// The row of an exchange, ready to be inserted under any id.
    package struct Row: Sendable {
        fileprivate let values: [SQLValue]

        /// Sealed like what a store keeps.
        package init(_ exchange: Exchange) throws {
            values = ExchangeRow.values(exchange, shown: try .json(exchange.shown), person: nil, key: BareEngine.key)
        }
    }

    /// One row, durable when this returns: a statement by itself on PostgreSQL, which commits it; a transaction on SQLite.
    package func insert(_ row: Row, id: String) async throws {
        var row = row.values
        row[1] = .text(id)
        let values = row
        let insert = { @Sendable (connection: any SQLConnection) in
            try connection.execute(
                "INSERT INTO bare_exchange (\(ExchangeRow.written)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        }
        _ = url.hasPrefix("sqlite:") ? try await driver.write(insert) : try await driver.read(insert)
    }

    /// A key of the right length.
    fileprivate static let key = Data(repeating: 7, count: Sodium.keyBytes)

    /// Puts many people on record in a store opened here, each with a conversation and the same number of exchanges, a few thousand rows
    /// at a time.
    package func fill(site: String, people: Range<Int>, exchangesEach each: Int, from start: Date) async throws {
        let sealed = Vault.seal("j’ai perdu ma carte d’identité, combien coûte la nouvelle ?", Self.key)
        for first in stride(from: people.lowerBound, to: people.upperBound, by: 500) {
            let block = Array(first..<min(first + 500, people.upperBound))
            try await driver.write { connection in
                try Self.write(
                    "sealing_key (site, subject, secret, created)", connection,
                    block.map { number in
                        [.text(site), .text("c:\(Self.name(number))"), .blob(Self.key), .instant(start)]
                    })
                try Self.write(
                    "person (site, id, content, created)", connection,
                    block.map { number in
                        [.text(site), .text(Self.name(number)), sealed, .instant(start)]
                    })
                try Self.write(
                    "conversation (site, id, person, opened, last_activity, version)", connection,
                    block.map { number in
                        [.text(site), .text(Self.name(number)), .text(Self.name(number)), .instant(start), .instant(start), .int(1)]
                    })
                try Self.write(
                    "exchange (\(ExchangeRow.written))", connection,
                    block.flatMap { number in
                        (0..<each).map { turn in
                            let instant = start.addingTimeInterval(Double(number % 10_000 + turn * 86_400))
                            return [
                                .text(site), .text("\(Self.name(number))-\(turn)"), .text(Self.name(number)), .text(Self.name(number)),
                                .text("web"), .instant(instant), sealed, sealed, .text("answered"), .text("[]"), .int(3),
                            ]
                        }
                    })
            }
        }
        // PostgreSQL looks at its tables by itself within a minute of such a change; the measure does not wait for it. SQLite never does.
        guard schema != nil else { return }
        try await driver.write { connection in _ = try connection.execute("ANALYZE", []) }
    }

    /// Id of the person, and of their conversation, that `fill` made.
    package static func name(_ number: Int) -> String { "bench-\(number)" }

    private static func write(_ table: String, _ connection: any SQLConnection, _ rows: [[SQLValue]]) throws {
        for piece in SQLRows.pieces(rows) {
            let part = SQLRows.part(piece)
            try connection.execute("INSERT INTO \(table) VALUES \(part.marks)", part.values)
        }
    }

    /// Lets go of the connections.
    package func close() async { await driver.close() }

    /// Lets go, and removes what was made.
    package func remove() async throws {
        if let schema {
            _ = try await driver.write { connection in try connection.execute("DROP SCHEMA IF EXISTS \"\(schema)\" CASCADE", []) }
            return await driver.close()
        }
        await driver.close()
        let path = String(url.dropFirst("sqlite:".count))
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
}
