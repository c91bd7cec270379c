import Foundation

/// Talk goes to standard error, so that standard output stays data.
enum Talk {
    static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// A line that replaces itself when a person is watching; nothing otherwise.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data(("\r\u{1B}[K" + text).utf8))
    }
}

/// Standard output: data only.
enum Output {
    static func write(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    static func write(_ data: Data) { FileHandle.standardOutput.write(data + Data([10])) }
}
