import Directory
import Foundation
import Testing

@testable import Sites

@Suite("Settings of a site")
struct SiteFileTests {
    @Test func `every setting is read`() throws {
        let outcome = SampleSettings.read(SampleSettings.complete)
        #expect(outcome.problems == [])
        let site = try #require(outcome.site)
        #expect(site.slug == "essai")
        #expect(site.name == "Ville d’Essai")
        #expect(site.kind == .commune)
        #expect(site.referencePrefix == "ESS")
        #expect(site.homeCommune == ServedCommune(code: "2A004", name: "Ajaccio", postalCodes: ["20000", "20090"]))
        #expect(site.intercommunality == "pays")
        #expect(site.contact.phone == "01 99 00 12 00")
        #expect(site.contact.website == "https://essai.example.org")
        #expect(site.promiseMinutes == 240)
        #expect(site.onCall == OnCall(label: "l’astreinte", phone: "01 99 00 12 99"))
        #expect(site.wording[.welcome] == "Bonjour.")
        #expect(site.wording[.ask] == Wording()[.ask])
    }

    @Test func `hours become a week and its exceptions`() throws {
        let hours = try #require(SampleSettings.read(SampleSettings.complete).site).agentHours
        #expect(hours.weeklyText == "lundi, 8 h 30 – 12 h et 13 h 30 – 17 h 30 ; samedi, 9 h – 12 h")
        let eve = try #require(CivilDate(year: 2026, month: 12, day: 24))
        #expect(hours.exceptions == [DatedException(date: eve, spans: [])])
    }

    @Test func `rules name their owner, their days and their source`() throws {
        let rules = try #require(SampleSettings.read(SampleSettings.complete).site).competences
        #expect(
            rules.map(\.owner) == [
                .site("pays"), .kind("cg"),
                .operatorNamed(name: "Eaux du Val", phone: "01 99 00 34 90", website: "https://eaux.example.org"), .own,
            ])
        #expect(rules[1].whenWords == ["départementale"])
        #expect(rules[0].source == "Loi n° 2015-991")
        let days = [(2016, false), (2017, true), (2030, true), (2031, false)]
        for (year, expected) in days {
            let day = try #require(CivilDate(year: year, month: 6, day: 1))
            #expect(rules[0].applies(on: day) == expected)
        }
    }

    @Test func `a commune of an intercommunality's site is a body, not the site`() throws {
        let yaml = SampleSettings.minimal.replacingOccurrences(of: "genre: commune", with: "genre: intercommunalite")
        let rules =
            "\ncompetences:\n  - {besoin: voirie, proprietaire: commune, source: x}\n  - {besoin: dechets, proprietaire: intercommunalite, source: x}"
        let site = try #require(SampleSettings.read(yaml + rules).site)
        #expect(site.competences.map(\.owner) == [.kind("mairie"), .own])
    }

    @Test func `what is not said has a default`() throws {
        let site = try #require(SampleSettings.read(SampleSettings.minimal).site)
        #expect(site.promiseMinutes == 480)
        #expect(site.onCall == nil)
        #expect(site.zone == .paris)
        #expect(site.contact == SiteContact())
    }

    @Test func `an overseas commune gives its legal time`() throws {
        let yaml = SampleSettings.minimal.replacingOccurrences(of: "code: 91990", with: "code: 97411")
        #expect(try #require(SampleSettings.read(yaml).site).zone == CivilZone(standardOffset: 240))
    }

    @Test func `a code keeps its zeros`() throws {
        let yaml = SampleSettings.minimal.replacingOccurrences(of: "code: 91990", with: "code: 01004")
        #expect(try #require(SampleSettings.read(yaml).site).homeCommune?.code == "01004")
    }
}
