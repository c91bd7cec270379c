import CPostgres
import Foundation

/// One libpq connection, used by one thread at a time.
final class PostgresConnection: SQLConnection {
    private let handle: OpaquePointer
    private var prepared: [String: String] = [:]
    private let channel: String

    /// Connects within five seconds.
    /// - throws: `StorageError` when the server is out of reach or refuses.
    init(_ address: PostgresAddress) throws {
        let parameters = [
            "dbname": address.url, "connect_timeout": "5", "application_name": address.application, "client_encoding": "UTF8",
        ]
        let keywords = parameters.keys.sorted()
        let opened = withStrings(keywords) { keywords in
            withStrings(parameters.keys.sorted().map { parameters[$0] ?? "" }) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let opened else { throw StorageError("PostgreSQL : mémoire insuffisante") }
        handle = opened
        channel = address.application
        guard PQstatus(handle) == CONNECTION_OK else {
            throw StorageError("PostgreSQL hors d’atteinte : \(Self.firstLine(PQerrorMessage(handle)))", state: "08001")
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        if let schema = address.schema { try enter(schema) }
    }

    deinit {
        PQfinish(handle)
    }

    /// Whether the connection is known to be lost.
    var isBroken: Bool { PQstatus(handle) != CONNECTION_OK }

    /// Makes the schema if it is missing, one process at a time, and works in it.
    private func enter(_ schema: String) throws {
        if try first("SELECT 1 FROM pg_namespace WHERE nspname = ?", [.text(schema)]) == nil {
            try transaction { connection in
                _ = try connection.query(Dialect.postgresLock, [])
                try connection.execute("CREATE SCHEMA IF NOT EXISTS \"\(schema)\"", [])
            }
        }
        try execute("SET search_path TO \"\(schema)\"", [])
    }

    /// Runs a body in a transaction: committed when it returns, rolled back when it throws.
    func transaction<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        try execute("BEGIN", [])
        do {
            let value = try body(self)
            try execute("COMMIT", [])
            return value
        } catch {
            _ = try? execute("ROLLBACK", [])
            throw error
        }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        let result = try run(sql, values)
        defer { PQclear(result) }
        let columns = PQnfields(result)
        return try (0..<PQntuples(result)).map { row in
            SQLRow(try (0..<columns).map { column in try value(result, row, column) })
        }
    }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        let result = try run(sql, values)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func announce(_ change: String) throws {
        _ = try query("SELECT pg_notify(?, ?)", [.text(channel), .text(change)])
    }

    /// Starts to hear what is announced.
    func listen() throws {
        try execute("LISTEN \"\(channel)\"", [])
    }

    /// What was announced since the last call, waiting at most that long for something to come.
    func announcements(waiting milliseconds: Int32) -> [String] {
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        _ = poll(&descriptor, 1, milliseconds)
        PQconsumeInput(handle)
        var heard: [String] = []
        while let notice = PQnotifies(handle) {
            heard.append(String(cString: notice.pointee.extra))
            PQfreemem(notice)
        }
        return heard
    }

    /// Batches have few lengths (`SQLRows`), and only writes of columns, whose types the server knows: one preparation serves whichever of
    /// their values are null.
    private static let ordinaryParameters = 24
    /// Beyond this many preparations a statement is sent whole: nothing may fill the server's memory.
    private static let mostPrepared = 400

    /// Sends a statement, prepared the first time when it is one that will come again.
    private func run(_ sql: String, _ values: [SQLValue]) throws -> OpaquePointer? {
        let parameters = PostgresParameters(values)
        let result = parameters.withPointers { types, pointers, lengths, formats in
            let count = Int32(values.count)
            let key = values.count > Self.ordinaryParameters ? sql : sql + parameters.signature
            if let name = prepared[key] { return PQexecPrepared(handle, name, count, pointers, lengths, formats, 1) }
            guard prepared.count < Self.mostPrepared, !values.isEmpty else {
                return PQexecParams(handle, Self.numbered(sql), count, types, pointers, lengths, formats, 1)
            }
            let name = "s\(prepared.count)"
            let preparation = PQprepare(handle, name, Self.numbered(sql), count, types)
            guard PQresultStatus(preparation) == PGRES_COMMAND_OK else { return preparation }
            PQclear(preparation)
            prepared[key] = name
            return PQexecPrepared(handle, name, count, pointers, lengths, formats, 1)
        }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            defer { PQclear(result) }
            throw error(result)
        }
        return result
    }

    /// The engine's sentence without its details, which may quote what citizens wrote.
    private func error(_ result: OpaquePointer?) -> StorageError {
        let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
        let message = PQresultErrorField(result, Int32(UInt8(ascii: "M"))) ?? PQerrorMessage(handle)
        return StorageError("PostgreSQL : \(Self.firstLine(message))", state: state ?? (isBroken ? "08006" : nil))
    }

    private static func firstLine(_ message: UnsafePointer<CChar>?) -> String {
        message.map { String(cString: $0) }?.split(separator: "\n").first.map(String.init) ?? "sans explication"
    }

    /// `?` becomes `$1`, `$2`…; our texts have no other question mark.
    static func numbered(_ sql: String) -> String {
        var count = 0
        return sql.reduce(into: "") { text, character in
            guard character == "?" else { return text.append(character) }
            count += 1
            text += "$\(count)"
        }
    }

    private func value(_ result: OpaquePointer?, _ row: Int32, _ column: Int32) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case PostgresType.int2, PostgresType.int4, PostgresType.int8:
            let isNegative = (bytes.first ?? 0) & 0x80 != 0
            return .int(bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) })
        case PostgresType.bytea: return .blob(Data(bytes))
        case PostgresType.text, PostgresType.name, PostgresType.varchar: return .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.void: return .null
        case let other: throw StorageError("PostgreSQL : type \(other) inattendu")
        }
    }
}

/// Calls a body with C strings that live as long as it, ended by a null pointer.
private func withStrings<Value>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
}
