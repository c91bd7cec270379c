import Testing

@testable import Directory

@Suite("A correction accepted by the owner of a record")
struct BodyCorrectionTests {
    private let voirie = Body(
        id: "voirie", name: "Service Voirie", addresses: [Address(lines: ["1 rue A"], postalCode: "77100", town: "Meaux")],
        phones: Phone.read("01 60 09 97 00"), source: Provenance(main: .ownFile).text)

    private func correction(_ field: BodyField, _ text: String) throws -> BodyCorrection {
        try BodyCorrection.read("c", field, text, of: voirie).get()
    }

    private func lines(_ text: String) -> [TableLine] { TableImport().read(Array(text.utf8)).lines }

    @Test("is read as the import reads a cell, and replaces its field alone")
    func reading() throws {
        let body = try correction(.phones, "0160099812").applied(to: voirie)
        #expect(body.phones.map(\.display) == ["01 60 09 98 12"] && body.addresses == voirie.addresses)
        #expect(body.source == "fichier de la collectivité ; téléphone : correction acceptée")
        let moved = try correction(.addresses, "2 rue B").applied(to: voirie)
        #expect(moved.addresses.map(\.lines) == [["2 rue B"]] && moved.addresses.first?.town == "Meaux")
        #expect(try correction(.hours, "lun-ven 9h-12h").isSaid(by: voirie) == false)
        #expect(try correction(.phones, "01.60.09.97.00").isSaid(by: voirie))
    }

    @Test(
        "is refused when it is not such a value",
        arguments: [
            (BodyField.phones, "douze"), (.phones, " "), (.emails, "x"), (.hours, "25h"), (.websites, "javascript:alert(1)"), (.life, "x"),
            (.roles, "voirie"),
        ])
    func unreadable(_ field: BodyField, _ text: String) {
        #expect(throws: BodyCorrection.Unreadable.self) { try BodyCorrection.read("c", field, text, of: voirie).get() }
    }

    @Test("stays above the imported file, which changes the rest, until the file agrees")
    func layer() throws {
        let correction = try correction(.phones, "0160099812")
        let published = [correction.applied(to: voirie)]
        let text = "identifiant;nom;telephone;adresse;code_postal;commune\nvoirie;Service Voirie;%;1 rue A;77100;Meaux\n"
        let same = ImportComparison(
            lines: lines(text.replacing("%", with: "0160099700")), previous: published, corrections: [correction])
        #expect(same.isEmpty && same.agreedCorrections.isEmpty)
        let renamed = ImportComparison(
            lines: lines(text.replacing("%", with: "0160099700").replacing("Service Voirie", with: "Voirie")), previous: published,
            corrections: [correction])
        #expect(renamed.bodies.first?.name == "Voirie" && renamed.bodies.first?.phones.map(\.display) == ["01 60 09 98 12"])
        let agreed = ImportComparison(
            lines: lines(text.replacing("%", with: "0160099812")), previous: published, corrections: [correction])
        #expect(agreed.agreedCorrections == ["c"] && !agreed.isEmpty)
        #expect(agreed.bodies.first?.source == "fichier de la collectivité")
    }

    @Test("is shown with what it replaced and with what the national directory says")
    func origins() throws {
        var national = voirie
        national.phones = Phone.read("3939")
        let fields = Provenance.fields(
            of: try correction(.phones, "0160099812").applied(to: voirie), national: national, beneath: [.phones: "01 60 09 97 00"],
            communes: Communes([]))
        let phone = try #require(fields.first { $0.label == "téléphone" })
        #expect(phone.origin == .correction)
        #expect(phone.others.map(\.origin) == [.ownFile, .national])
        #expect(fields.first { $0.label == "nom" }?.others.isEmpty == true)
    }

    @Test("names the communes served: all of a few, the number and the first of many")
    func communesServed() throws {
        let all = try (1...300).map { Commune(code: try #require(InseeCode(String(12000 + $0))), name: "Village \($0)") }
        func told(_ codes: [InseeCode]) -> String? {
            let body = Body(id: "b", roles: [Body.Role(kind: "mairie", communes: codes)], name: "B")
            return Provenance.fields(of: body, national: nil, communes: Communes(all)).first { $0.label == "communes desservies" }?.value
        }
        let codes = all.map(\.code)
        #expect(told(Array(codes.prefix(2))) == "Village 1 (12001), Village 2 (12002)")
        #expect(
            told(codes)
                == "300 communes, dont Village 1 (12001), Village 2 (12002), Village 3 (12003), Village 4 (12004), Village 5 (12005)")
        #expect(told([try #require(InseeCode("91990"))]) == "91990", "a commune that no list names")
    }

    @Test("of a national record follows what the feed says of the other fields")
    func refreshed() throws {
        var national = voirie
        national.source = Provenance(main: .national).text
        let kept = try correction(.phones, "0160099812").applied(to: national)
        national.name = "Voirie et propreté"
        national.phones = Phone.read("0160090000")
        let shown = kept.refreshed(from: national)
        #expect(shown.name == "Voirie et propreté" && shown.phones.map(\.display) == ["01 60 09 98 12"])
    }
}
