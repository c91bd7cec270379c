import Foundation

/// One file of an import, before it is parsed.
enum SourceFile {
    case bytes(name: String, Data)
    case problem(ImportProblem)
}

/// The files of a zip, of a folder or of memory, one after the other.
protocol FileSource: SendableMetatype {
    /// How many files there are, as far as can be told.
    var total: Int { get }
    /// The next file; nothing after the last.
    mutating func next() -> SourceFile?
}

/// Files that are already in memory.
struct MemorySource: FileSource {
    let total: Int
    private var rest: ArraySlice<(name: String, bytes: Data)>

    init(_ files: [(name: String, bytes: Data)]) {
        total = files.count
        rest = files[...]
    }

    mutating func next() -> SourceFile? { rest.popFirst().map { .bytes(name: $0.name, $0.bytes) } }
}

/// The XML files of a folder and its subfolders, in the order of their paths, or one file. Other files and symbolic links are passed over.
struct FolderSource: FileSource {
    let total: Int
    private let root: String
    private let limits: ImportLimits
    private var rest: ArraySlice<String>

    /// Throws `ImportFailure` when the folder cannot be listed or holds too many files.
    init(folder: String, limits: ImportLimits) throws {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            throw ImportFailure(sentence: "Le dossier \(folder) ne peut pas être lu.")
        }
        let files = paths.filter { $0.lowercased().hasSuffix(".xml") }
        guard files.count <= limits.files else {
            throw ImportFailure(sentence: "Le dossier \(folder) contient plus de \(limits.files) fichiers XML.")
        }
        root = folder
        self.limits = limits
        rest = files.sorted()[...]
        total = files.count
    }

    /// One file.
    init(file: String, limits: ImportLimits) {
        root = (file as NSString).deletingLastPathComponent
        self.limits = limits
        rest = [(file as NSString).lastPathComponent]
        total = 1
    }

    mutating func next() -> SourceFile? {
        while let name = rest.popFirst() {
            let path = root.isEmpty ? name : root + "/" + name
            var facts = stat()
            guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { continue }
            guard facts.st_size <= limits.xml.bytes else { return refusal(name, "le fichier dépasse \(limits.xml.bytes >> 20) Mo.") }
            guard let bytes = FileManager.default.contents(atPath: path) else { return refusal(name, "le fichier ne peut pas être lu.") }
            return .bytes(name: name, bytes)
        }
        return nil
    }

    private func refusal(_ name: String, _ reason: String) -> SourceFile {
        .problem(ImportProblem(file: name, line: 0, reason: reason, severity: .refused))
    }
}
