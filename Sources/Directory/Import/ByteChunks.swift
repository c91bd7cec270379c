package import Foundation

/// Bytes handed over piece by piece, so that a file of any size is read in little memory.
package struct ByteChunks {
    private let following: () throws -> [UInt8]?

    /// `following` gives the next piece, never empty, then nil.
    package init(_ following: @escaping () throws -> [UInt8]?) {
        self.following = following
    }

    /// Bytes already in memory.
    package init(_ bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init {
            defer { rest = nil }
            return rest.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    /// A file, 64 KiB at a time. Throws what `FileHandle` throws when it cannot be opened.
    package init(file: URL) throws {
        let handle = try FileHandle(forReadingFrom: file)
        self.init {
            guard let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty else {
                try handle.close()
                return nil
            }
            return [UInt8](piece)
        }
    }

    /// The next piece; nil at the end.
    package func next() throws -> [UInt8]? { try following() }
}
