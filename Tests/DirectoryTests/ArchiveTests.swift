import Foundation
import Testing

@testable import Directory

private func sample() throws -> [Body] {
    let meaux = try #require(InseeCode("77284"))
    let corsica = try #require(InseeCode("2A004"))
    let full = Body(
        id: "a", oldCode: "mairie-77284-01",
        roles: [
            Body.Role(kind: "mairie", rank: 1, communes: [meaux]),
            Body.Role(kind: "ccas", rank: 2, communes: [corsica, meaux], hasTerritory: true),
        ],
        name: "Mairie de Meaux", commune: meaux,
        addresses: [
            Address(
                lines: ["2 place de l’Hôtel-de-Ville", "BP 227"], postalCode: "77107", town: "Meaux Cedex", country: "France",
                position: Position(latitude: 48.958747, longitude: 2.877579), accessibility: .onRequest, accessNote: "rampe"),
            Address(use: .postal, lines: [], postalCode: "77100", town: "Meaux", position: Position(latitude: -21.1, longitude: -61.5)),
        ],
        phones: Phone.read("17 ou 01 60 09 97 00", label: "accueil") + Phone.read("inconnu"), emails: ["a@exemple.fr"],
        websites: ["https://exemple.fr"],
        contactForms: ["https://exemple.fr/contact"],
        hours: OpeningHours(
            weekly: [WeeklySpan(day: .monday, from: 540, until: 720, comment: "semaines paires")].compactMap(\.self),
            exceptions: [DatedException(date: CivilDate(dayNumber: 20_000), spans: [], comment: "pont")], comment: "été"),
        note: "note", revised: CivilDate(dayNumber: 17_000),
        life: Body.Life(status: .merged, since: CivilDate(dayNumber: -5), until: CivilDate(dayNumber: 9), successor: "b"), siret: "1234",
        source: "essai")
    return [full, Body(id: "b", name: "Rien")]
}

@Suite struct BodyArchives {
    @Test func `a body comes back as it was, every field included`() throws {
        let bodies = try sample()
        let archive = try BodyArchive(BodyArchive.encode(bodies, derivedTerritories: true))
        #expect(archive.count == 2 && archive.derivedTerritories)
        #expect(Array(archive.bodies) == bodies)
        #expect(archive.name(at: 1) == "Rien")
    }

    @Test func `an empty directory is a directory`() throws {
        #expect(try BodyArchive(BodyArchive.encode([])).count == 0)
    }

    @Test func `a block cut anywhere or altered anywhere is refused`() throws {
        let data = BodyArchive.encode(try sample())
        for end in 0..<data.count { #expect(throws: ArchiveFault.self) { try BodyArchive(data.prefix(end)) } }
        for index in data.indices {
            var altered = data
            altered[index] ^= 0x41
            #expect(throws: ArchiveFault.self) { try BodyArchive(altered) }
        }
        #expect(throws: ArchiveFault.foreign) { try BodyArchive(Data("GCOM".utf8) + data.dropFirst(4)) }
        #expect(throws: ArchiveFault.corrupt) { try BodyArchive(data + Data([0])) }
    }

    /// A forged block passes the checksum: the walk over the records must hold on its own.
    @Test func `a forged block is refused or harmless, never a crash`() throws {
        let communes = Communes([])
        let payload = Array(BodyArchive.encode(try sample()).dropFirst(ArchiveEnvelope.headerLength))
        for index in payload.indices {
            for value in [UInt8(0), 1, 0x7F, 0x80, 0xFF] {
                var forged = payload
                forged[index] = value
                guard let archive = try? BodyArchive(BodyArchive.sealed(forged)) else { continue }
                _ = Array(archive.bodies)
                if index % 37 == 0 { _ = BodyCatalog(archive: archive, communes: communes) }
            }
        }
    }
}

@Suite struct CommuneArchives {
    @Test func `communes come back as they were`() throws {
        let paris = Commune(
            code: try #require(InseeCode("75056")), name: "Paris", region: "11", position: Position(latitude: 48.85, longitude: 2.35),
            prominence: 3,
            postalCodes: ["75001"])
        let first = Commune(
            code: try #require(InseeCode("75101")), kind: .arrondissement, name: "Paris 1er Arrondissement", parent: paris.code)
        let old = try #require(InseeCode("75999"))
        let communes = Communes(
            [paris, first], successors: [old: paris.code], formerNames: [Communes.FormerName(name: "Lutèce", commune: paris.code)],
            departments: ["75": "Paris"])
        let data = communes.encoded()
        let back = try Communes(data)
        #expect(back.all == communes.all && back.successors == communes.successors)
        #expect(back.formerNames == communes.formerNames && back.departments == communes.departments)
        #expect(back.communes(named: "lutece") == .one(paris))
        for end in 0..<data.count { #expect(throws: ArchiveFault.self) { try Communes(data.prefix(end)) } }
    }
}
