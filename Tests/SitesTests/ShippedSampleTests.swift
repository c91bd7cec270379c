import Directory
import Foundation
import Knowledge
import Testing

@testable import Sites

@Suite("The sample that is shipped")
struct ShippedSampleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private var sites: URL { Self.root.appendingPathComponent("sites", isDirectory: true) }

    @Test func `both sites load without a fault`() throws {
        let outcome = SiteFolder.load(folder: sites)
        #expect(outcome.problems == [])
        #expect(outcome.sites.map(\.slug) == ["pays-orge", "valmont"])
        #expect(outcome.sites.map(\.kind) == [.intercommunality, .commune])
        let town = try #require(outcome.sites.last)
        #expect(town.homeCommune?.postalCodes == ["91999"])
        #expect(town.competences.first { $0.need == "dechets" }?.owner == .site("pays-orge"))
    }

    @Test func `the guide has its fiches, each one said to be an example, and no link leads nowhere`() throws {
        let guide = try GuideImport().read(Self.root.appendingPathComponent("knowledge/fiches").path)
        #expect(guide.problems == [])
        #expect(guide.counts.unknownElements == [:])
        #expect(guide.counts.deadLinks == [:])
        #expect(guide.counts.sheets >= 64)
        #expect(guide.counts.themes == 7)
        #expect(guide.services.count >= 15)
        for fiche in guide.fiches where [.information, .questionReponse].contains(fiche.kind) {
            let last = fiche.introduction.last?.plainLines.last
            #expect(last == "Fiche d'exemple, simplifiée : elle ne remplace pas la fiche officielle.", "\(fiche.id)")
            #expect(fiche.revised != nil, "\(fiche.id)")
        }
    }

    @Test(arguments: [("valmont", 12), ("pays-orge", 5)])
    func `local fiches are read whole`(slug: String, atLeast count: Int) throws {
        let guide = try GuideImport(site: slug).read(sites.appendingPathComponent("\(slug)/fiches").path)
        #expect(guide.problems == [])
        #expect(guide.counts.unknownElements == [:])
        #expect(guide.counts.deadLinks == [:])
        #expect(guide.counts.sheets >= count)
        #expect(guide.fiches.allSatisfy { $0.id.hasPrefix("L") })
    }

    @Test func `the directory serves every commune with the bodies that people ask for`() throws {
        let feed = BodyFeed.read(try Data(contentsOf: sites.appendingPathComponent("annuaire.json")))
        #expect(feed.report.refusals == [])
        for code in ["91990", "91991", "91992"] {
            let commune = try #require(InseeCode(code))
            let kinds = Set(feed.bodies.filter { $0.roles.contains { $0.communes.contains(commune) } }.flatMap(\.kinds))
            let expected = [
                "mairie", "caf", "cpam", "prefecture", "sip", "france_travail", "maison_handicapees", "gendarmerie", "msap", "cg",
            ]
            #expect(kinds.isSuperset(of: expected), "\(code)")
        }
        #expect(feed.bodies.allSatisfy { !$0.hours.isUnknown })
    }

    @Test func `telephones and addresses of fictional bodies are those kept for fiction`() throws {
        let feed = BodyFeed.read(try Data(contentsOf: sites.appendingPathComponent("annuaire.json")))
        #expect(feed.bodies.flatMap(\.phones).allSatisfy { $0.display.hasPrefix("01 99 00 ") })
        #expect(feed.bodies.flatMap(\.emails).allSatisfy { $0.hasSuffix(".example.org") })
    }

    @Test(arguments: ["valmont", "pays-orge"])
    func `services answer for known needs`(slug: String) throws {
        let text = try String(contentsOf: sites.appendingPathComponent("\(slug)/services.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false) }
        #expect(rows.count >= 8)
        for row in rows {
            let needs = row[2].split(separator: ",").map(String.init)
            #expect(!needs.isEmpty && needs.allSatisfy { LocalNeed(rawValue: $0) != nil }, "\(row[0])")
        }
    }
}
