package import Foundation
import Synchronization

/// Reads official files into a `Guide`: a zip, a folder or one file. A faulty file gives one line and the others are read.
package struct GuideImport: Sendable {
    /// Called as files are read, one call at a time, from any thread: files done, files in all.
    package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    private let limits: ImportLimits
    private let knownIDs: Set<String>
    private let site: String?
    private let workers: Int

    /// `knownIDs`: sheets held elsewhere, to which a link is not dead. `site`: the slug of the collectivité whose own sheets these are.
    package init(knownIDs: Set<String> = [], site: String? = nil) {
        self.init(limits: ImportLimits(), knownIDs: knownIDs, site: site)
    }

    init(limits: ImportLimits, knownIDs: Set<String> = [], site: String? = nil, workers: Int = 2) {
        self.limits = limits
        self.knownIDs = knownIDs
        self.site = site
        self.workers = workers
    }

    /// Reads the zip, folder or XML file at `path`. Throws `ImportFailure` when it is absent or nothing of it can be read.
    package func read(_ path: String, progress: @escaping Progress = { _, _ in }) throws -> Guide {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ImportFailure(sentence: "\(path) n’existe pas.")
        }
        if isFolder.boolValue { return read(try FolderSource(folder: path, limits: limits), progress) }
        if try Self.isZip(path) || path.lowercased().hasSuffix(".zip") { return read(try ZipSource(path, limits: limits), progress) }
        return read(FolderSource(file: path, limits: limits), progress)
    }

    /// Reads files that are already in memory, such as those that a browser sent.
    package func read(_ files: [(name: String, bytes: Data)], progress: @escaping Progress = { _, _ in }) -> Guide {
        read(MemorySource(files), progress)
    }

    private func read(_ source: sending some FileSource, _ progress: @escaping Progress) -> Guide {
        let queue = ImportQueue(source, progress)
        if workers < 2 || queue.total < 2 {
            queue.work(limits.xml)
        } else {
            DispatchQueue.concurrentPerform(iterations: workers) { _ in queue.work(limits.xml) }
        }
        return GuideMerge.guide(of: queue.outcomes, knownIDs: knownIDs, site: site)
    }

    /// Whether the file begins as a zip does (« PK », then a local file, an empty archive or a spanned one).
    private static func isZip(_ path: String) throws -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ImportFailure(sentence: "\(path) ne peut pas être lu.") }
        let start = try handle.read(upToCount: 4) ?? Data()
        try handle.close()
        return [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]].contains { start.elementsEqual($0) }
    }
}

/// What became of one file.
enum FileOutcome: Sendable {
    case read(file: String, FileContent, Harvest)
    case problem(ImportProblem)
}

/// The files of a source, taken by several threads; outcomes keep the order of the files.
final class ImportQueue<Source: FileSource>: Sendable {
    private struct Feed {
        var source: Source
        var taken = 0
    }

    let total: Int
    private let feed: Mutex<Feed>
    private let finished = Mutex<[Int: FileOutcome]>([:])
    private let progress: GuideImport.Progress

    init(_ source: sending Source, _ progress: @escaping GuideImport.Progress) {
        total = source.total
        feed = Mutex(Feed(source: source))
        self.progress = progress
    }

    /// Takes and parses files until there are none.
    func work(_ limits: XMLLimits) {
        while let (place, file) = take() {
            let outcome = Self.outcome(of: file, limits)
            finished.withLock { finished in
                finished[place] = outcome
                progress(finished.count, max(total, finished.count))
            }
        }
    }

    /// In the order of the files; to be asked for once the work is done.
    var outcomes: [FileOutcome] {
        finished.withLock { finished in finished.sorted { $0.key < $1.key }.map(\.value) }
    }

    private func take() -> (Int, SourceFile)? {
        feed.withLock { feed in
            guard let file = feed.source.next() else { return nil }
            feed.taken += 1
            return (feed.taken, file)
        }
    }

    private static func outcome(of file: SourceFile, _ limits: XMLLimits) -> FileOutcome {
        switch file {
        case .problem(let problem): return .problem(problem)
        case .bytes(let name, let bytes):
            do {
                let (content, harvest) = try bytes.withUnsafeBytes { try FicheReader.read($0, file: name, limits: limits) }
                return .read(file: name, content, harvest)
            } catch let problem as XMLProblem {
                return .problem(ImportProblem(file: name, line: problem.line, reason: problem.reason, severity: .refused))
            } catch {
                return .problem(ImportProblem(file: name, line: 0, reason: "le fichier ne peut pas être lu.", severity: .refused))
            }
        }
    }
}
