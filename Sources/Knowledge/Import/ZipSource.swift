import CArchive
import Foundation

/// The XML files of a zip, decompressed in memory one at a time: nothing is written to disk under a name that the zip chose.
final class ZipSource: FileSource {
    let total: Int
    private let path: String
    private let limits: ImportLimits
    private let archive: OpaquePointer
    /// Decompressed bytes that the whole zip may give.
    private let allowance: Int
    private var given = 0
    private var entries = 0
    private var isOver = false

    /// Throws `ImportFailure` when the file is not a zip that can be read.
    init(_ path: String, limits: ImportLimits) throws {
        let failure = ImportFailure(sentence: "\(path) n’est pas une archive zip lisible.")
        guard let counted = Self.count(path, upTo: limits.files), let archive = Self.open(path) else { throw failure }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        self.path = path
        self.limits = limits
        self.archive = archive
        total = counted
        allowance = min(limits.bytes, size * limits.ratio + (1 << 20))
    }

    deinit { archive_read_free(archive) }

    func next() -> SourceFile? {
        guard !isOver else { return nil }
        var entry: OpaquePointer?
        switch archive_read_next_header(archive, &entry) {
        case ARCHIVE_OK, ARCHIVE_WARN: break
        case ARCHIVE_EOF:
            isOver = true
            return nil
        default: return stop("la suite de l’archive est illisible : elle est tronquée ou abîmée.")
        }
        entries += 1
        guard entries <= limits.files else { return stop("l’archive contient plus de \(limits.files) fichiers ; la suite n’est pas lue.") }
        guard let entry, let name = Self.name(of: entry) else { return problem("?", "un nom de fichier est illisible.", .refused) }
        return file(named: name, entry)
    }

    private func file(named name: String, _ entry: OpaquePointer) -> SourceFile {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if name.hasPrefix("/") || name.contains("\\") || name.contains(":") || parts.contains("..")
            || name.utf8.contains(where: { $0 < 32 })
        {
            return problem(name, "le nom sort de l’archive (chemin absolu ou « .. ») ; le fichier est refusé.", .refused)
        }
        guard archive_entry_filetype(entry) == S_IFREG else { return problem(name, "ce n’est pas un fichier ; il est ignoré.", .warning) }
        guard name.lowercased().hasSuffix(".xml") else { return problem(name, "ce n’est pas un fichier XML ; il est ignoré.", .warning) }
        if archive_entry_is_encrypted(entry) != 0 { return problem(name, "le fichier est chiffré.", .refused) }
        return content(of: name)
    }

    private func content(of name: String) -> SourceFile {
        var bytes = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = archive_read_data(archive, &buffer, buffer.count)
            if count == 0 { return .bytes(name: name, bytes) }
            if count < 0 { return problem(name, "le contenu compressé est tronqué ou abîmé.", .refused) }
            bytes.append(contentsOf: buffer[..<count])
            given += count
            if given > allowance { return stop("l’archive se décompresse en plus de \(allowance >> 20) Mo ; la suite n’est pas lue.") }
            if bytes.count > limits.xml.bytes { return problem(name, "le fichier dépasse \(limits.xml.bytes >> 20) Mo.", .refused) }
        }
    }

    private func problem(_ name: String, _ reason: String, _ severity: ImportProblem.Severity) -> SourceFile {
        .problem(ImportProblem(file: String(name.prefix(200)), line: 0, reason: reason, severity: severity))
    }

    private func stop(_ reason: String) -> SourceFile {
        isOver = true
        return problem((path as NSString).lastPathComponent, reason, .refused)
    }

    private static func open(_ path: String) -> OpaquePointer? {
        guard let archive = archive_read_new() else { return nil }
        guard archive_read_support_format_zip(archive) == ARCHIVE_OK, archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK
        else {
            archive_read_free(archive)
            return nil
        }
        return archive
    }

    /// Entries of the zip, counted without decompressing; nothing when its first header cannot be read.
    private static func count(_ path: String, upTo limit: Int) -> Int? {
        guard let archive = open(path) else { return nil }
        defer { archive_read_free(archive) }
        var entry: OpaquePointer?
        var count = 0
        while count <= limit {
            let status = archive_read_next_header(archive, &entry)
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { return status == ARCHIVE_EOF || count > 0 ? count : nil }
            count += 1
        }
        return count
    }

    private static func name(of entry: OpaquePointer) -> String? {
        (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map { String(cString: $0) }
    }
}
