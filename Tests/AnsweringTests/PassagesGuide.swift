import Answering
import Foundation
import Knowledge

/// The national guide of `../shared/data`, read once for the suites that need it; they are skipped where it is absent.
enum PassagesGuide {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let data = root.deletingLastPathComponent().appending(path: "shared/data")
    private static let archive = data.appending(path: "vosdroits-2024-03.zip").path

    static var isHere: Bool { FileManager.default.fileExists(atPath: archive) }

    struct Loaded: Sendable {
        let answerer: Answerer
        let index: SearchIndex
    }

    static let loaded: Loaded? = {
        guard isHere, let guide = try? GuideImport().read(archive), let national = try? GuideArchive(GuideArchive.encode(guide)) else {
            return nil
        }
        let corpus = Corpus(national: national)
        let folder = root.appending(path: "knowledge/lexicon")
        guard let lexicon = try? Lexicon(folder: folder), let wordings = try? CitizenWordings.read(folder: folder) else { return nil }
        let index = SearchIndex.build(GuideDocuments.documents(of: corpus, citizenWordings: wordings), lexicon: lexicon)
        return Loaded(answerer: Answerer(corpus: corpus, index: index), index: index)
    }()

    /// Rows of a TSV by column name: of this folder, or of the development questions.
    static func rows(_ name: String, ofQuestions: Bool = false) -> [[String: String]] {
        let folder = ofQuestions ? data.appending(path: "questions") : URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return [] }
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }

    static func matches(_ pattern: String?, _ text: String) -> Bool {
        guard let pattern, !pattern.isEmpty, let expression = try? Regex(pattern).ignoresCase() else { return false }
        return text.replacing("’", with: "'").contains(expression)
    }
}

extension PassagesGuide.Loaded {
    func find(_ text: String) -> Finding { answerer.find(index.understand(text), site: nil) }

    func answer(_ entry: String, _ text: String, branch: BranchPath = []) -> Answer? {
        answerer.answer(entry: entry, branch: branch, to: index.understand(text), site: nil)
    }
}
