import GRDB

extension StorageError {
    /// What SQLite says, with the state that PostgreSQL would give.
    init(_ error: DatabaseError, _ otherwise: String = "erreur", at path: String? = nil) {
        let code = path.map { " (\($0))" } ?? " (\(error.extendedResultCode.rawValue))"
        self.init("SQLite : \(error.message ?? otherwise)\(code)", state: Self.state(error.resultCode))
    }

    private static func state(_ code: ResultCode) -> String? {
        switch code {
        case .SQLITE_FULL: full
        case .SQLITE_IOERR, .SQLITE_CANTOPEN: "58030"
        case .SQLITE_READONLY: "25006"
        case .SQLITE_BUSY, .SQLITE_LOCKED: "55P03"
        case .SQLITE_NOMEM: "53200"
        default: nil
        }
    }
}
