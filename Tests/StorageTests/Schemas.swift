import Casework
import Foundation

@testable import Storage

/// Removes what a test made on PostgreSQL.
func dropSchema(url: String, schema: String) async throws {
    let connection = try PostgresConnection(PostgresAddress(url: url, schema: nil))
    try connection.execute("DROP SCHEMA IF EXISTS \"\(schema)\" CASCADE", [])
}

/// The sealing keys of a file, by subject, read behind the store's back.
func keys(in path: String) async throws -> [(String, Data)] {
    let driver = try SQLiteDriver(path: path)
    let keys = try await driver.read { connection in
        try connection.query("SELECT subject, secret FROM sealing_key WHERE secret IS NOT NULL", []).map { row in
            var row = row
            return (try row.text(), try row.data())
        }
    }
    await driver.close()
    return keys
}

/// Changes a database behind the store's back.
func tamper(_ place: Place, _ sql: String) async throws {
    if place.url.hasPrefix("sqlite:") {
        let driver = try SQLiteDriver(path: String(place.url.dropFirst("sqlite:".count)))
        _ = try await driver.write { connection in try connection.execute(sql, []) }
        await driver.close()
    } else {
        try PostgresConnection(PostgresAddress(url: place.url, schema: place.schema)).execute(sql, [])
    }
}

/// The driver of a place, for what a store does not show.
func driver(of place: Place) throws -> any SQLDriver {
    place.url.hasPrefix("sqlite:")
        ? try SQLiteDriver(path: String(place.url.dropFirst("sqlite:".count)))
        : try PostgresDriver(PostgresAddress(url: place.url, schema: place.schema), connections: 2)
}

/// Puts many cases in the queue without paying a password hash for each.
func fill(_ place: Place, _ count: Int) async throws {
    let driver = try driver(of: place)
    let vault = try await Vault.open(driver)
    try await driver.write { connection in
        for index in 0..<count {
            let draft = request("d\(index)", conversation: "c\(index)", opened: now.plus(Double(index)))
            let clocks = LegalClocks(receivedFirst: now, receivedFirstBy: "meaux")
            try SQLStore.insert(draft, clocks: clocks, by: .automaton, at: now, vault, connection)
        }
    }
    await driver.close()
}

/// The first column of each row, as bytes, read behind the store's back.
func rows(_ sql: String, in place: Place) async throws -> [Data] {
    let read = { @Sendable (connection: any SQLConnection) in
        try connection.query(sql, []).map { row in
            var row = row
            return try row.optionalData() ?? Data()
        }
    }
    guard place.url.hasPrefix("sqlite:") else {
        return try read(try PostgresConnection(PostgresAddress(url: place.url, schema: place.schema)))
    }
    let driver = try SQLiteDriver(path: String(place.url.dropFirst("sqlite:".count)))
    let found = try await driver.read(read)
    await driver.close()
    return found
}

/// Makes a store's disk full: SQLite may not grow its file any more; PostgreSQL says what it says when it cannot.
struct FullDiskSwitch {
    let store: any Store
    let place: Place

    /// - Parameters:
    ///   - pages: what is left, on SQLite.
    ///   - piece: the piece of a publication for which there is no room, on PostgreSQL.
    func fill(leaving pages: Int = 0, before piece: Int = 0) async throws {
        guard place.url.hasPrefix("sqlite:") else {
            try await tamper(
                place,
                """
                CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''53100''; END'
                """)
            try await tamper(place, "CREATE TRIGGER disk_full BEFORE INSERT ON exchange FOR EACH ROW EXECUTE FUNCTION disk_full()")
            try await tamper(
                place,
                """
                CREATE TRIGGER disk_full BEFORE INSERT ON publication_part FOR EACH ROW WHEN (NEW.part >= \(piece))
                EXECUTE FUNCTION disk_full()
                """)
            return
        }
        try await limit { used in used + pages }
    }

    func empty() async throws {
        guard place.url.hasPrefix("sqlite:") else {
            for table in ["exchange", "publication_part"] { try await tamper(place, "DROP TRIGGER disk_full ON \(table)") }
            return
        }
        try await limit { _ in 1_000_000 }
    }

    /// Given the present size in pages.
    private func limit(_ most: @escaping @Sendable (Int) -> Int) async throws {
        guard let store = store as? SQLStore else { return }
        _ = try await store.driver.write { connection in
            var row = try connection.first("PRAGMA page_count", [])
            return try connection.query("PRAGMA max_page_count = \(most(try row?.int() ?? 0))", []).count
        }
    }
}
