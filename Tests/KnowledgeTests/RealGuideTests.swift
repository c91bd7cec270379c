import Foundation
import Testing

@testable import Knowledge

/// The official data, beside the project's folder. It is not part of the project: without it these tests are skipped.
enum RealData {
    static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/data")
    static let zip = folder.appendingPathComponent("vosdroits-2024-03.zip").path
    static let isHere = FileManager.default.fileExists(atPath: zip)
    /// The guide, read once for all tests.
    static let guide = Result { try GuideImport().read(zip) }

    /// Rows of the table of elements: name, occurrences.
    static func elementTable() throws -> [String: Int] {
        let text = try String(contentsOf: folder.appendingPathComponent("FORMATS.md"), encoding: .utf8)
        let lines = text.components(separatedBy: "\n").drop { !$0.hasPrefix("### Full element table") }
        let rows = lines.drop { !$0.hasPrefix("|---") }.dropFirst().prefix { $0.hasPrefix("|") }
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
                return cells.count > 2 ? Int(cells[2]).map { (cells[1], $0) } : nil
            })
    }
}

@Suite("Guide national de mars 2024", .enabled(if: RealData.isHere, "les données officielles ne sont pas à côté du projet"))
struct RealGuideTests {
    private let guide: Guide

    init() throws { guide = try RealData.guide.get() }

    @Test func `every file is read`() {
        #expect((guide.counts.files, guide.counts.refusedFiles) == (5129, 0))
        #expect((guide.counts.sheets, guide.counts.nodes, guide.services.count, guide.fiches.count) == (3023, 236, 1869, 3260))
        #expect(
            guide.counts.fiches == [
                .information: 1448, .questionReponse: 1410, .guidedSearch: 127, .howTo: 20, .externalLinks: 18, .dossier: 228, .theme: 8,
                .list: 1,
            ])
        #expect(guide.counts.services == [.form: 731, .teleservice: 610, .letterTemplate: 289, .searchTool: 121, .simulator: 118])
    }

    @Test func `each element occurs as often as the measured table says`() throws {
        let table = try RealData.elementTable()
        #expect(table.count == 128)
        #expect(guide.counts.elements == table)
        #expect(guide.counts.unknownElements.isEmpty)
    }

    @Test func `dead links are those that were measured`() {
        #expect(guide.counts.deadLinks == ["R": 5966, "F": 256, "N": 33])
    }

    @Test func `the eleven corrupt dates are refused, and nothing else is wrong`() {
        #expect(guide.problems.count == 11)
        #expect(guide.problems.allSatisfy { $0.reason.contains("n’est pas plausible") && $0.severity == .warning })
        #expect(guide.fiches.filter { $0.revised == nil }.map(\.id) == ["F1123"])
    }

    @Test func `trees hold every case, contact and question that was counted`() {
        var tally = Tally()
        for fiche in guide.fiches { tally.add(fiche) }
        for service in guide.services { tally.add(service) }
        #expect(tally.branches == 17_587 + 2_048)
        #expect(tally.contacts == 8_346 + 2_564 + 251)
        // The 22 tables that describe pictures are kept as lines of text.
        #expect(tally.tables == 1_811 - 22)
        #expect(tally.unknown == 0)
        // Eight more are on entries of « Voir aussi », which keep their ids alone.
        #expect(tally.conditions == 4_858 - 8)
        #expect(guide.fiches.flatMap { $0.questionnaire?.questions ?? [] }.count == 397)
        #expect(guide.fiches.reduce(0) { $0 + $1.guidedBranches.count } == 378 + 29)
        #expect(guide.fiches.filter { $0.warning != nil }.count == 207)
        #expect(guide.fiches.filter { $0.status == .updateComing }.count == 74)
        #expect(guide.fiches.filter { $0.status == .updateInProgress }.count == 9)
    }

    @Test func `links inside a file lead to something that the file says`() {
        let dead = guide.fiches.filter { $0.id.hasPrefix("F") }.reduce(0) { count, fiche in
            let terms = Set(fiche.terms.map(\.id))
            return count + fiche.definitionLinks.filter { !terms.contains($0) }.count
        }
        #expect(dead < 20)
    }

    @Test func `wordings come from the whole guide`() {
        let sheets = guide.fiches.filter { $0.id.hasPrefix("F") }.compactMap { guide.searchTexts[$0.id] }
        #expect((2245...2255).contains(sheets.filter { !$0.anchors.isEmpty }.count))
        #expect(sheets.reduce(0) { $0 + $1.wordings.count } > 240)
        #expect(sheets.filter { !$0.menuTitles.isEmpty }.count > 900)
    }

    @Test func `the lost identity card reads as a tree`() throws {
        let fiche = try #require(guide.fiches.first { $0.id == "F1344" })
        #expect(fiche.title.hasPrefix("Carte d'identité d'un majeur") && fiche.title.hasSuffix("en cas de perte"))
        #expect(fiche.path.map(\.id) == ["N19810", "N358"])
        #expect(fiche.dossier?.title == "Carte d'identité")
        #expect(fiche.body.flatMap(\.plainLines).contains { $0.contains("25\u{A0}€") })
        #expect(guide.fiches.first { $0.id == "N358" }?.groups.map(\.title) == ["Pour un majeur", "Pour un mineur"])
    }

    @Test func `the archive gives back the whole guide`() throws {
        let archive = try GuideArchive(GuideArchive.encode(guide))
        #expect(archive.summaries.count == guide.fiches.count)
        for (place, fiche) in guide.fiches.enumerated() where try archive.fiche(at: place) != fiche { Issue.record("\(fiche.id)") }
        for service in guide.services where archive.service(service.id) != service { Issue.record("\(service.id)") }
        #expect(archive.counts == guide.counts)
    }
}
