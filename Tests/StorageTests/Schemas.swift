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

/// Puts many cases in the queue without paying a password hash for each.
func fill(_ place: Place, _ count: Int) async throws {
    let driver: any SQLDriver =
        place.url.hasPrefix("sqlite:")
        ? try SQLiteDriver(path: String(place.url.dropFirst("sqlite:".count)))
        : try PostgresDriver(PostgresAddress(url: place.url, schema: place.schema), connections: 1)
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
