import Foundation
import Testing

@testable import Sites

@Suite("Folder of sites")
struct SiteFolderTests {
    /// A folder of its own, with these files, gone at the end of `body`.
    private func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sites-\(UUID().uuidString)", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(folder)
    }

    private func settings(_ prefix: String, _ code: String, _ more: String = "") -> String {
        SampleSettings.minimal.replacingOccurrences(of: "ESS", with: prefix).replacingOccurrences(of: "91990", with: code) + "\n" + more
    }

    @Test func `sites are found by folder, other files left alone`() throws {
        let files = [
            "b/site.yaml": settings("BBB", "91991"), "a/site.yaml": settings("AAA", "91990"), "annuaire.json": "{}", ".git/x": "",
        ]
        try withFolder(files) { folder in
            let outcome = SiteFolder.load(folder: folder)
            #expect(outcome.sites.map(\.slug) == ["a", "b"])
            #expect(outcome.problems == [])
            #expect(outcome.sites.first?.folder.lastPathComponent == "a")
        }
    }

    @Test func `a site with a fault is left out, and the others are used`() throws {
        try withFolder(["a/site.yaml": settings("AAA", "91990"), "b/site.yaml": "nom: seul", "c/autre.txt": ""]) { folder in
            let outcome = SiteFolder.load(folder: folder)
            #expect(outcome.sites.map(\.slug) == ["a"])
            #expect(Set(outcome.problems.map(\.file)) == ["b/site.yaml", "c/site.yaml"])
        }
    }

    @Test func `two sites share neither a reference nor a commune`() throws {
        try withFolder(["a/site.yaml": settings("AAA", "91990"), "b/site.yaml": settings("AAA", "91990")]) { folder in
            let problems = SiteFolder.load(folder: folder).problems
            #expect(problems.map(\.path) == ["reference", "communes"])
            #expect(problems.allSatisfy { $0.file == "b/site.yaml" })
        }
    }

    @Test func `a site that is named must exist`() throws {
        let more = "intercommunalite: pay\ncompetences: [{besoin: dechets, proprietaire: site:ailleurs, source: x}]"
        try withFolder(["a/site.yaml": settings("AAA", "91990", more), "pays/site.yaml": ""]) { folder in
            let reasons = SiteFolder.load(folder: folder).problems.filter { $0.file == "a/site.yaml" }.map(\.reason)
            #expect(
                reasons == [
                    "aucun site ne s’appelle « pay », vouliez-vous dire « pays » ?", "aucun site ne s’appelle « ailleurs ».",
                ])
        }
    }

    @Test func `a commune belongs to the intercommunality it names`() throws {
        let group = settings("GGG", "91991").replacingOccurrences(of: "genre: commune", with: "genre: intercommunalite")
        try withFolder(["a/site.yaml": settings("AAA", "91990", "intercommunalite: g"), "g/site.yaml": group]) { folder in
            #expect(SiteFolder.load(folder: folder).problems.map(\.path) == ["intercommunalite"])
        }
    }

    @Test func `no folder and an empty folder are one fault each`() throws {
        try withFolder([:]) { folder in
            #expect(SiteFolder.load(folder: folder).problems.count == 1)
            #expect(SiteFolder.load(folder: folder.appendingPathComponent("absent")).problems.count == 1)
        }
    }
}
