import Foundation
import Testing

@testable import Knowledge

@Suite("Échantillon livré avec le projet")
struct SampleTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The shipped guide, then each site's own sheets.
    static let folders: [String] = {
        let sites = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("sites").path)) ?? []
        return (["knowledge"] + sites.sorted().map { "sites/\($0)/fiches" }).filter {
            FileManager.default.fileExists(atPath: root.appendingPathComponent($0).path)
        }
    }()

    @Test(arguments: folders)
    func `every file is read without a remark`(folder: String) throws {
        let guide = try GuideImport().read(Self.root.appendingPathComponent(folder).path)
        #expect(!guide.fiches.isEmpty)
        #expect(guide.problems.map(\.sentence) == [])
        #expect(guide.counts.unknownElements.isEmpty)
        #expect(guide.fiches.filter { $0.kind == .other }.map(\.id) == [])
    }
}
