import Foundation
import Testing

@testable import Directory

@Suite("What an import changes")
struct ImportComparisonTests {
    private static let code = InseeCode("77284") ?? .none
    private static let communes = Communes([Commune(code: code, name: "Meaux", department: "77", postalCodes: ["77100"])])

    private func lines(_ text: String) -> [TableLine] {
        TableImport(places: PlaceTable([Self.communes])).read(Array(text.utf8)).lines
    }

    private func national(_ bodies: [Body]) throws -> BodyCatalog {
        BodyCatalog(archive: try BodyArchive(BodyArchive.encode(bodies)), communes: Self.communes)
    }

    private let table = "identifiant;nom;telephone;code_insee;siret\nvoirie;Service Voirie;0160099700;77284;\nccas;CCAS;0160099701;77284;\n"

    @Test("is nothing when the same file comes twice")
    func twice() {
        let first = ImportComparison(lines: lines(table), previous: [])
        #expect(first.counts == ImportComparison.Counts(new: 2))
        let second = ImportComparison(lines: lines(table), previous: first.bodies)
        #expect(second.counts == ImportComparison.Counts(unchanged: 2))
        #expect(second.isEmpty)
        #expect(BodyArchive.encode(second.bodies) == BodyArchive.encode(first.bodies))
    }

    @Test("is told field by field, with what is gone")
    func fields() {
        let published = ImportComparison(lines: lines(table), previous: []).bodies
        let next = ImportComparison(
            lines: lines("identifiant;nom;telephone;code_insee\nvoirie;Service Voirie;0160099812;77284\n"), previous: published)
        #expect(next.counts == ImportComparison.Counts(changed: 1, gone: 1))
        #expect(
            next.entries[0].change
                == .changed([DirectoryChanges.Field(label: "téléphone", before: "01 60 09 97 00", after: "01 60 09 98 12")]))
        #expect(next.entries[1].name == "CCAS")
        #expect(next.loss == 0.5)
    }

    @Test("knows a body by its SIRET, then by its name and commune, when its identifier changed")
    func recognition() {
        let published = ImportComparison(
            lines: lines("identifiant;nom;code_insee;siret\na;Piscine;77284;21770284200014\nb;Service Voirie;77284;\n"), previous: []
        ).bodies
        let bySiret = ImportComparison(
            lines: lines("identifiant;nom;code_insee;siret\nz;Centre aquatique;77284;217 702 842 00014\n"), previous: published,
            keepsAbsent: true)
        #expect(bySiret.entries.first?.id == "a")
        #expect(bySiret.counts == ImportComparison.Counts(changed: 1))
        let next = ImportComparison(
            lines: lines("identifiant;nom;code_insee\nnouveau;service VOIRIE;77284\n"), previous: published, keepsAbsent: true)
        #expect(next.entries.first?.id == "b")
        #expect(next.counts.new == 0)
        let again = ImportComparison(
            lines: lines("identifiant;nom;code_insee\nnouveau;service VOIRIE;77284\n"), previous: next.bodies, keepsAbsent: true)
        #expect(again.isEmpty)
    }

    @Test("shows what a new body resembles in the national directory, and links them when a person confirms")
    func resemblance() throws {
        let known = Body(
            id: "9f6c", roles: [Body.Role(kind: "msap")], name: "France services Meaux", commune: Self.code,
            addresses: [Address(lines: ["1 rue du Pont"], postalCode: "77100", town: "Meaux")],
            hours: OpeningHours(weekly: [WeeklySpan(day: .monday, from: 540, until: 720)].compactMap(\.self)), source: "annuaire national")
        let catalog = try national([known])
        let file = lines(
            "identifiant;nom;adresse;code_postal;commune;telephone\nmfs;Maison France services;1 rue du Pont;77100;Meaux;3646\n")
        let first = ImportComparison(lines: file, previous: [], national: catalog)
        #expect(
            first.entries.first?.resemblance
                == Resemblance(id: "9f6c", name: "France services Meaux", place: .national, why: "même adresse"))
        let linked = ImportComparison(lines: file, previous: [], national: catalog, same: [2: "9f6c"])
        let body = try #require(linked.bodies.first)
        #expect(body.id == "9f6c")
        #expect(body.name == "Maison France services")
        #expect(body.hours == known.hours)
        let provenance = Provenance(source: body.source)
        #expect(provenance[.hours] == .national)
        #expect(provenance[.phones] == .ownFile)
        #expect(ImportComparison(lines: file, previous: linked.bodies, national: catalog).isEmpty, "the link is remembered")
        let wrong = ImportComparison(lines: file, previous: [], national: catalog, same: [2: "zzz"])
        #expect(wrong.refusedLines.first?.reasons == ["--same 2=zzz : aucun organisme n’a cet identifiant"])
    }

    @Test("keeps a published body whose line is refused, and takes it once corrected")
    func refusedLine() throws {
        let published = ImportComparison(lines: lines(table), previous: []).bodies
        let faulty = table.replacing("0160099701", with: "erreur")
        let (read, summary) = TableImport(places: PlaceTable([Self.communes])).read(Array(faulty.utf8))
        let next = ImportComparison(lines: read, previous: published)
        #expect(next.counts == ImportComparison.Counts(unchanged: 1, refused: 1))
        #expect(next.bodies.map(\.id).sorted() == ["ccas", "voirie"])
        let text = try #require(RefusedLines.text(header: summary.header, lines: next.refusedLines))
        let corrected = text.replacing("erreur", with: "0160099799")
        let (again, second) = TableImport(places: PlaceTable([Self.communes])).read(Array(corrected.utf8))
        #expect(second.header.isOfRefusedLines)
        let last = ImportComparison(lines: again, previous: next.bodies, keepsAbsent: second.header.isOfRefusedLines)
        #expect(last.counts == ImportComparison.Counts(changed: 1))
        #expect(last.bodies.count == 2)
    }

    @Test("refuses successors that turn round or do not exist, and follows the others")
    func successors() {
        let text = "identifiant;nom;remplace_par\na;A;b\nb;B;c\nc;C;a\nd;D;e\ne;E;\nf;F;nulle-part\ng;G;g\n"
        let result = ImportComparison(lines: lines(text), previous: [])
        #expect(result.refusedLines.map(\.line) == [2, 3, 4, 7, 8])
        #expect(result.refusedLines.first?.reasons == ["remplacé par : la chaîne tourne en rond (a → b → c → a)"])
        #expect(result.bodies.map(\.id) == ["d", "e"])
        let lives = Dictionary(uniqueKeysWithValues: result.bodies.map { ($0.id, $0.life) })
        #expect(Successions.follow("d") { lives[$0] } == .body("e", path: ["d"]))
    }

    @Test("refuses a successor that the same file takes away, not one that stays")
    func departingSuccessor() {
        let published = ImportComparison(lines: lines("identifiant;nom\na;A\nb;B\nc;C\n"), previous: []).bodies
        let file = lines("identifiant;nom;remplace_par\na;A;b\nc;C;\n")
        let gone = ImportComparison(lines: file, previous: published)
        #expect(gone.refusedLines.map(\.name) == ["A"] && gone.bodies.first { $0.id == "a" }?.life.successor == "")
        #expect(ImportComparison(lines: file, previous: published, keepsAbsent: true).refusedLines.isEmpty)
        let refusedButKept = ImportComparison(
            lines: lines("identifiant;nom;telephone;remplace_par\na;A;;b\nb;B;erreur;\nc;C;;\n"), previous: published)
        #expect(refusedButKept.refusedLines.map(\.name) == ["B"])
    }

    @Test("tells a new line that is a known service under a name nearly the same, or with the same contacts")
    func nearlySame() {
        let contacts = "0199001240;techniques@valmont.example.org;8 rue de l’Atelier;77100;Meaux"
        let header = "identifiant;nom;telephone;courriel;adresse;code_postal;commune\n"
        let published = ImportComparison(lines: lines("\(header)t;Services techniques;\(contacts)\n"), previous: []).bodies
        func resemblance(_ line: String) -> Resemblance? {
            ImportComparison(lines: lines(header + line + "\n"), previous: published, keepsAbsent: true).entries.first?.resemblance
        }
        #expect(resemblance("t2;Services technique;\(contacts)")?.name == "Services techniques")
        #expect(resemblance("t3;Voirie;\(contacts)")?.why == "même adresse, même téléphone, même courriel")
        #expect(resemblance("t4;Voirie;0199001240;autre@valmont.example.org;8 rue de l’Atelier;77100;Meaux") == nil)
    }

    @Test("tells of a town that no commune is, beside the line")
    func unknownTown() {
        let file = lines("identifiant;nom;code_postal;commune\na;A;77100;Meaux sur Orgee\nb;B;77100;Meaux\n")
        let comparison = ImportComparison(lines: file, previous: [])
        #expect(comparison.entries.map(\.notes) == [["commune « Meaux sur Orgee » non reconnue avec le code postal 77100"], []])
    }

    @Test("lets an accepted correction win over the collectivité's file, and the file over the national directory")
    func layers() throws {
        let national = Body(id: "n", name: "Mairie", emails: ["a@x.fr"], websites: ["https://n.fr"], note: "n", source: "annuaire national")
        let correction = Body(id: "", name: "", emails: ["b@x.fr"], websites: ["https://c.fr"])
        let own = Body(id: "o", name: "Mairie de Meaux", emails: ["c@x.fr"], source: Provenance(main: .ownFile).text)
        let merged = try #require(BodyLayers(correction: correction, own: own, national: national).merged)
        #expect(merged.emails == ["b@x.fr"] && merged.name == "Mairie de Meaux")
        #expect(merged.websites == ["https://c.fr"])
        #expect(merged.note == "n")
        #expect(merged.id == "n")
        #expect(merged.source == "fichier de la collectivité ; note : annuaire national ; courriel, site internet : correction acceptée")
        #expect(Provenance(source: merged.source).text == merged.source)
    }

    @Test("is reported as a municipal employee reads it")
    func report() {
        let text =
            "Intitulé;Tél.;Code INSEE;Code interne;Horaires\nService Voirie;0160099812;77284;1;\nCantine scolaire;;77284;2;lun-ven 8h-25h\n"
        let (read, summary) = TableImport(places: PlaceTable([Self.communes])).read(Array(text.utf8))
        let previous = [
            Body(
                id: "service-voirie-77284", name: "Service Voirie", commune: Self.code, phones: Phone.read("01 60 09 97 00"),
                source: "fichier de la collectivité"),
            Body(id: "pij", name: "Point info jeunesse", commune: Self.code, source: "fichier de la collectivité"),
        ]
        let report = ImportReport(
            fileName: "services-meaux.csv", summary: summary, comparison: ImportComparison(lines: read, previous: previous),
            previousVersion: "version 4 du 2 octobre")
        #expect(
            report.lines == [
                "services-meaux.csv : 2 lignes, UTF-8, séparateur « ; », 4 colonnes reconnues",
                "  nom ← « Intitulé », téléphone ← « Tél. »",
                "  ignorée : « Code interne » (ajoutez --map \"Code interne=…\" pour la lire)",
                "nouveaux 0 · modifiés 1 · inchangés 0 · disparus 1 · refusés 1",
                "  ligne 2   modifié   Service Voirie          téléphone  01 60 09 97 00 → 01 60 09 98 12",
                "  ligne 3   refusé    Cantine scolaire        horaires : « lun-ven 8h-25h », 25 h n’existe pas",
                "  —         disparu   Point info jeunesse     (présent dans la version 4 du 2 octobre)",
            ])
    }
}

@Suite("The coverage of a directory")
struct DirectoryCoverageTests {
    @Test("counts every commune once, with the reason where there is nothing")
    func counts() throws {
        let codes = ["77284", "77285"].compactMap { InseeCode($0) }
        let communes = Communes(codes.map { Commune(code: $0, name: "C\($0)", department: "77") })
        let hall = Body(id: "m", roles: [Body.Role(kind: "mairie", communes: [codes[0]])], name: "Mairie", commune: codes[0])
        let catalog = BodyCatalog(archive: try BodyArchive(BodyArchive.encode([hall])), communes: communes)
        let coverage = DirectoryCoverage(catalog, kinds: ["mairie", "caf"], on: CivilDate(dayNumber: 20_780))
        #expect(coverage.communes == 2)
        #expect(coverage.rows[0].declared == 1)
        #expect(coverage.rows[0].reasons.map(\.text) == ["l’annuaire n’a pas la mairie de cette commune"])
        #expect(coverage.rows[1].reasons.map(\.communes) == [2])
    }

    @Test(
        "says why a commune has no body of a kind",
        arguments: [
            ("mairie", "77284", "l’annuaire n’a pas la mairie de cette commune"),
            ("mairie", "55039", "village détruit en 1916, sans habitant : une commission nommée par le préfet l’administre"),
            ("caf", "98735", "la protection sociale y a sa propre caisse, que l’annuaire n’a pas"),
            ("cpam", "97611", "Mayotte a sa propre caisse de sécurité sociale, que l’annuaire n’a pas"),
            ("cg", "97801", "la collectivité y tient lieu de département"),
            ("ta", "83137", "l’annuaire n’a pas la juridiction que la loi désigne (Toulon)"),
            ("gendarmerie", "98818", "l’annuaire n’en a aucun dans cette collectivité d’outre-mer"),
            ("cg", "77284", "l’annuaire n’a pas celui de ce département"),
        ])
    func reasons(kind: String, code: String, reason: String) throws {
        let place = try #require(InseeCode(code))
        let commune = Commune(code: place, name: "C", position: Position(latitude: 48, longitude: 2))
        // One body of the kind, far away.
        let far = Body(
            id: "f", roles: [Body.Role(kind: kind, communes: [])], name: "F", commune: InseeCode("29019"),
            addresses: [Address(lines: [], postalCode: "", town: "", position: Position(latitude: 48.4, longitude: -4.5))])
        let catalog = BodyCatalog(archive: try BodyArchive(BodyArchive.encode([far])), communes: Communes([commune]))
        let coverage = DirectoryCoverage(catalog, kinds: [kind], on: CivilDate(dayNumber: 20_780))
        #expect(coverage.rows[0].reasons.map(\.text) == [reason])
    }

    @Test(
        "of the real directory leaves no commune out",
        .enabled(if: RealData.readsWholeDirectory, "../shared/data is absent, or this is a debug build"))
    func whole() throws {
        let (bodies, report) = BodyFeed.read(try RealData.wholeDirectory())
        let archive = try BodyArchive(BodyArchive.encode(bodies, derivedTerritories: report.territoriesAreDerived))
        let coverage = DirectoryCoverage(
            BodyCatalog(archive: archive, communes: try RealData.communes.get()), on: CivilDate(dayNumber: 20_780))
        #expect(coverage.communes - coverage.overseas == 34_875)
        for row in coverage.rows {
            #expect(row.declared + row.byLaw + row.derived + row.sameCommune + row.guess + row.none == coverage.communes)
        }
    }
}
