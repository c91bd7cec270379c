import Foundation
import Testing

@testable import Directory

@Suite("The lives that a table tells")
struct ImportLivesTests {
    private static let code = InseeCode("77284") ?? .none
    private static let communes = Communes([Commune(code: code, name: "Meaux", department: "77", postalCodes: ["77100"])])

    private func lines(_ text: String) -> [TableLine] {
        TableImport(places: PlaceTable([Self.communes])).read(Array(text.utf8)).lines
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test("are read under their French titles, dates written either way")
    func columns() throws {
        let file = lines(
            """
            identifiant;nom;Fermé le;Remplacé par;Ancien nom;Renommé le;Déménagé le
            msap;MSAP;01/01/2026;fs;;;
            fs;France services;;;Relais | Point public;2020-01-01;
            ccas;CCAS;;;;;03/03/2026
            piscine;Piscine;2026-02-01;;;;

            """)
        let bodies = file.compactMap(\.body)
        #expect(bodies.map(\.life.status) == [.merged, .renamed, .moved, .closed])
        #expect(bodies[0].life == Body.Life(status: .merged, until: try day("2025-12-31"), successor: "fs"))
        #expect(bodies[1].formerNames == [Body.FormerName("Relais", until: try day("2019-12-31")), Body.FormerName("Point public")])
        #expect(bodies[2].life.since == (try day("2026-03-03")))
        #expect(bodies[3].life.until == (try day("2026-01-31")))
    }

    @Test("that contradict themselves refuse the line, with the reason")
    func contradictions() {
        let file = lines(
            """
            identifiant;nom;depuis;jusqu_au;ferme_le;ancien_nom;renomme_le
            a;A;2026-05-01;2026-01-01;;;
            b;B;;2026-01-01;2026-06-01;;
            c;C;;;31/02/2026;;
            d;D;;;;;2026-01-01

            """)
        #expect(
            file.map(\.reasons) == [
                ["jusqu’au : 1er janvier 2026 vient avant depuis : 1er mai 2026"],
                ["fermé le 1er juin 2026, mais jusqu’au 1er janvier 2026 : gardez une seule des deux dates"],
                ["fermé le : « 31/02/2026 » n’est pas une date (exemple : 23/11/2026)"], ["renommé le : l’ancien nom manque"],
            ])
    }

    @Test("let a renamed service be recognised by its former name")
    func renamed() {
        let published = ImportComparison(lines: lines("nom;code_insee\nMSAP de Meaux;77284\n"), previous: []).bodies
        let next = ImportComparison(
            lines: lines("nom;code_insee;ancien_nom\nFrance services Meaux;77284;MSAP de Meaux\n"), previous: published)
        #expect(next.counts == ImportComparison.Counts(changed: 1))
        #expect(next.bodies.map(\.id) == published.map(\.id))
    }

    @Test("keep a body that is gone when its successor is declared, and remember it at the next import")
    func declared() throws {
        let both = lines("identifiant;nom\nmsap;MSAP\nfs;France services\n")
        let one = lines("identifiant;nom\nfs;France services\n")
        let published = ImportComparison(lines: both, previous: []).bodies
        let declared = DeclaredSuccessors(["msap": "fs"], from: try day("2026-01-01"))
        let next = ImportComparison(lines: one, previous: published, succeeded: declared)
        #expect(next.successorFaults.isEmpty)
        #expect(next.counts == ImportComparison.Counts(changed: 1, unchanged: 1))
        #expect(
            next.bodies.first { $0.id == "msap" }?.life
                == Body.Life(status: .merged, until: try day("2025-12-31"), successor: "fs"))
        let again = ImportComparison(lines: one, previous: next.bodies)
        #expect(again.isEmpty, "who took over is remembered without being declared again")
        #expect(again.bodies.count == 2)
    }

    @Test("refuse a declaration that turns round, leads nowhere, or is about a body that is still there")
    func faults() throws {
        let published = ImportComparison(lines: lines("identifiant;nom\na;A\nb;B\nc;C\n"), previous: []).bodies
        let rest = lines("identifiant;nom\nc;C\n")
        let from = try day("2026-01-01")
        func faults(_ successors: [String: String]) -> [String] {
            ImportComparison(lines: rest, previous: published, succeeded: DeclaredSuccessors(successors, from: from)).successorFaults
        }
        #expect(faults(["a": "b", "b": "a"]).count == 2)
        #expect(faults(["a": "nulle-part"]) == ["a : remplacé par : « nulle-part » n’est ni dans ce fichier ni dans l’annuaire"])
        #expect(faults(["a": "b"]).count == 1, "b is gone too, and nobody took over from it")
        #expect(faults(["c": "a"]) == ["c : ce n’est pas un organisme publié que le nouveau fichier n’a plus"])
        #expect(faults(["a": "b", "b": "c"]).isEmpty)
    }

    @Test(
        "are read from the national feed",
        arguments: [
            (#"["Pôle emploi"]"#, "Pôle emploi", nil), (#"[{"nom":"Pôle emploi","date_fin":"31/12/2023"}]"#, "Pôle emploi", "2023-12-31"),
            (#"[{"valeur":"ANPE"}]"#, "ANPE", nil),
        ] as [(String, String, String?)])
    func national(json: String, name: String, until: String?) throws {
        let (bodies, _) = BodyFeed.read(Data(#"{"service":[{"id":"1","nom":"France Travail","ancien_nom":\#(json)}]}"#.utf8))
        #expect(bodies.first?.formerNames == [Body.FormerName(name, until: try until.map(day))])
    }
}
