import CArchive
import Foundation

/// A file that may be compressed with gzip.
enum CompressedFile {
    /// At most 1 GiB once decompressed: nine times the national directory.
    static let maximumBytes = 1 << 30

    static func read(_ path: String) throws -> Data {
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            throw CommandFailure("Impossible de lire « \(path) ».")
        }
        return bytes.starts(with: [0x1F, 0x8B]) ? try decompressed(path) : bytes
    }

    private static func decompressed(_ path: String) throws -> Data {
        let archive = archive_read_new()
        defer { archive_read_free(archive) }
        archive_read_support_filter_gzip(archive)
        archive_read_support_format_raw(archive)
        var entry: OpaquePointer?
        guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK, archive_read_next_header(archive, &entry) == ARCHIVE_OK
        else { throw CommandFailure("« \(path) » n'est pas un fichier gzip lisible.") }
        var result = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = archive_read_data(archive, &chunk, chunk.count)
            guard count >= 0 else { throw CommandFailure("« \(path) » est tronqué ou abîmé.") }
            guard count > 0 else { return result }
            result.append(contentsOf: chunk[..<count])
            guard result.count <= maximumBytes else { throw CommandFailure("« \(path) » dépasse 1 Gio une fois décompressé.") }
        }
    }
}
