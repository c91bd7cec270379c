import Foundation
import Testing

@testable import Directory

@Suite("The table of a collectivité")
struct ImportTableTests {
    private let meaux = Communes([Commune(code: InseeCode("77284") ?? .none, name: "Meaux", postalCodes: ["77100"])])

    private func read(_ text: String, mapping: [String: TableField] = [:]) -> (lines: [TableLine], summary: TableSummary) {
        read(bytes: Array(text.utf8), mapping: mapping)
    }

    private func read(bytes: [UInt8], mapping: [String: TableField] = [:]) -> (lines: [TableLine], summary: TableSummary) {
        TableImport(mapping: mapping, places: PlaceTable([meaux]), needs: ["voirie", "dechets"]).read(bytes)
    }

    @Test("is read from the template that the program prints")
    func template() throws {
        let (lines, summary) = read(TableTemplate.text)
        #expect(summary.interruption == nil)
        #expect(summary.header.ignored.isEmpty)
        let line = try #require(lines.first)
        #expect(line.reasons == ["besoins : « eclairage » n’existe pas ; les codes possibles : dechets, voirie"])
    }

    @Test("may have its own titles, separators and encoding")
    func titles() throws {
        let text =
            "Intitulé\tTél.\tCode INSEE\tCourriel\tHoraires d'ouverture\tCode interne\r\nService Voirie\t0160099700\t77284\tv@meaux.example.org\tlun-ven 9h-12h\tX1\r\n"
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let (lines, summary) = read(bytes: latin)
        #expect(summary.encoding == "Windows-1252")
        #expect(summary.separator == "tabulation")
        #expect(summary.header.ignored == ["Code interne"])
        #expect(
            summary.header.renamed == [
                "nom ← « Intitulé »", "téléphone ← « Tél. »", "horaires ← « Horaires d'ouverture »",
            ])
        let body = try #require(lines.first?.body)
        #expect(body.commune?.text == "77284")
        #expect(body.phones.map(\.display) == ["01 60 09 97 00"])
        #expect(body.id == "service-voirie-77284")
    }

    @Test("finds a column by --map when its title says nothing")
    func mapping() {
        let (lines, summary) = read("ZZ;Tél.\nVoirie;3646\n", mapping: ["zz": .name])
        #expect(summary.interruption == nil)
        #expect(lines.first?.body?.name == "Voirie")
        #expect(read("ZZ;Tél.\nVoirie;3646\n").summary.interruption?.hasPrefix("aucune colonne ne donne le nom") == true)
    }

    @Test("keeps quoted separators, quotes and line breaks; a byte order mark is not part of a title")
    func quotes() {
        let (lines, summary) = read(
            "\u{FEFF}nom;commentaire\r\n\"Voirie; parcs\";\"dit \"\"la voirie\"\"\r\net plus\"\r\nLe \"Bon\" coin;x\r\n")
        #expect(summary.header.titles == ["nom", "commentaire"])
        #expect(lines.map(\.name) == ["Voirie; parcs", "Le \"Bon\" coin"])
        #expect(lines.first?.body?.note == "dit \"la voirie\"\net plus")
        #expect(lines.map(\.line) == [2, 4])
    }

    @Test(
        "loses only the line of a quote that is never closed",
        arguments: [
            "nom;commentaire\nA;\"ouvert\nB;b\nC;c\n", "nom;commentaire\nA;\"ouvert\nB;\"b\"\nC;c\n",
            "nom;commentaire\r\nA;\"ouvert\r\nB;b\r\nC;c",
        ])
    func unclosed(text: String) {
        let (lines, summary) = read(text)
        #expect(summary.interruption == nil)
        #expect(lines.map(\.line) == [2, 3, 4])
        #expect(lines[0].reasons == ["un guillemet ouvert sur cette ligne n’est jamais fermé"])
        #expect(lines.dropFirst().map(\.name) == ["B", "C"])
    }

    @Test("tells which lines are in another encoding")
    func mixedEncodings() {
        var bytes = Array("nom;commune\nÉtat civil;Meaux\n".utf8)
        bytes += [0xC9] + Array("coles;Meaux\n".utf8)
        let (lines, summary) = read(bytes: bytes)
        #expect(lines.map(\.name) == ["État civil", "Écoles"])
        #expect(summary.encoding == "UTF-8 et Windows-1252 mélangés (Windows-1252 à la ligne 3)")
    }

    @Test("tells of duplicate titles, and reads the first")
    func duplicateTitles() {
        let (lines, summary) = read("nom;commentaire;Nom;intitule\nA;x;B;C\n")
        #expect(lines.map(\.name) == ["A"])
        #expect(
            summary.notes == [
                "colonne « Nom » en double (colonnes 1 et 3) : la première est lue",
                "« intitule » et « nom » donnent toutes deux « nom » : « nom » est lue",
            ])
    }

    @Test("keeps formulas as text, and neutralises them in what it writes")
    func formulas() throws {
        let (lines, summary) = read("identifiant;nom;commentaire;telephone\na;=HYPERLINK(\"http://x\");@cmd;pas un numéro\n")
        #expect(lines.first?.name == "=HYPERLINK(\"http://x\")")
        #expect(summary.formulas == 2)
        let written = try #require(RefusedLines.text(header: summary.header, lines: lines))
        #expect(written.contains("a;\"'=HYPERLINK(\"\"http://x\"\")\";'@cmd;pas un numéro;"))
        let again = read(written)
        #expect(again.lines.first?.cells[1] == "'=HYPERLINK(\"http://x\")")
        #expect(again.lines.first?.name == "=HYPERLINK(\"http://x\")")
        #expect(again.summary.header.isOfRefusedLines)
    }

    @Test(
        "says what is wrong with a line in words its author understands",
        arguments: [
            ("nom;horaires\nCantine;lun-ven 8h-25h", "horaires : « lun-ven 8h-25h », 25 h n’existe pas"),
            ("nom;code_insee\nA;77100", "code Insee : « 77100 » est un code postal (communes : 77284 Meaux)"),
            ("nom;courriel\nA;mairie(at)meaux.fr", "courriel : « mairie(at)meaux.fr » n’est pas une adresse électronique"),
            ("nom;siret\nA;2,17702E+13", "SIRET : « 2,17702E+13 » a été abîmé par le tableur ; mettez la colonne en texte"),
            ("nom;siret\nA;21770284000012", "SIRET : « 21770284000012 » est mal recopié (le dernier chiffre ne correspond pas)"),
            ("nom;besoins\nA;voierie", "besoins : « voierie » n’existe pas (voulez-vous dire « voirie » ?)"),
            ("nom;site_web\nA;javascript:alert(1).x", "site web : « javascript:alert(1).x » n’est pas une adresse internet"),
            ("nom;depuis;jusqu_au\nA;01/02/2026;01/01/2026", "jusqu’au : 1er janvier 2026 vient avant depuis : 1er février 2026"),
            ("nom;telephone\n;3646", "nom : il manque"),
            ("nom;telephone\nA;3646;x", "3 cellules pour 2 colonnes"),
        ])
    func reasons(text: String, reason: String) {
        #expect(read(text).lines.first?.reasons == [reason])
    }

    @Test("takes no opening hour for a telephone number")
    func hoursBesideNumber() {
        let body = read("nom;telephone\nA;01 99 00 12 00 (de 9 h à 12 h)\n").lines.first?.body
        #expect(body?.phones.map(\.display) == ["01 99 00 12 00"])
        #expect(read("nom;telephone\nA;12\n").lines.first?.reasons == ["téléphone : « 12 » n’est pas un numéro (exemple : 01 60 09 97 00)"])
    }

    @Test("refuses again a line brought back untouched whose twin or open quote is no longer in the file")
    func standingReasons() throws {
        let text = "identifiant;nom;commentaire\na;Accueil;\na;Doublon;\n\"Deux jamais;x;\nc;;\n"
        let (lines, summary) = read(text)
        #expect(lines.filter { $0.body == nil }.count == 3)
        let refused = try #require(RefusedLines.text(header: summary.header, lines: lines))
        let again = read(refused.replacing("c;;", with: "c;Cantine;"))
        #expect(
            again.lines.map(\.reasons) == [
                ["même identifiant que la ligne 2 : corrigez, puis videz la colonne motif"],
                ["un guillemet ouvert sur cette ligne n’est jamais fermé : corrigez, puis videz la colonne motif"], [],
            ])
        let third = read(try #require(RefusedLines.text(header: again.summary.header, lines: again.lines)))
        #expect(third.lines.map(\.reasons) == again.lines.prefix(2).map(\.reasons))
        let cleared = read("identifiant;nom;motif\nb;Doublon;\n")
        #expect(cleared.lines.first?.body?.name == "Doublon")
    }

    @Test("keeps neither control characters nor endless names")
    func hostileNames() {
        let lines = read("nom;commentaire\nA\u{1B}[2J\u{7}b\u{202E}c;x\u{1B}]0;\n\(String(repeating: "é", count: 201));\n").lines
        #expect(lines.first?.name == "A[2Jbc" && lines.first?.body?.name == "A[2Jbc" && lines.first?.body?.note == "x]0")
        #expect(lines.last?.reasons == ["nom : plus de 200 caractères"] && lines.last?.name.count == 200)
        #expect(read("nom;t\u{1B}x\nA;\n").summary.header.ignored == ["tx"])
    }

    @Test("gives back the zero that a spreadsheet took")
    func lostZero() {
        #expect(read("nom;code_postal\nA;1000\n").lines.first?.body?.addresses.first?.postalCode == "01000")
    }

    @Test("refuses UTF-16, emptiness, and what is not a table", arguments: [[0xFF, 0xFE, 0x6E, 0x00], [], [0x0A, 0x0A]] as [[UInt8]])
    func notATable(bytes: [UInt8]) {
        #expect(read(bytes: bytes).summary.interruption != nil)
    }

    @Test("of more than 200 MB is read up to the limit, in little memory")
    func huge() throws {
        let chunk = Array(String(repeating: "Service;\(String(repeating: "x", count: 1000))\n", count: 65).utf8)
        var isFirst = true
        var handedOver = 0
        let chunks = ByteChunks {
            defer { isFirst = false }
            handedOver += chunk.count
            return isFirst ? Array("nom;commentaire\n".utf8) : chunk
        }
        var lines = 0
        let summary = try TableImport(limits: TableLimits(bytes: 200 << 20, records: .max)).read(chunks) { _ in lines += 1 }
        #expect(summary.interruption == "fichier de plus de 200 Mio : la suite n’est pas lue")
        #expect(lines > 200_000)
        #expect(handedOver < 201 << 20)
    }

    @Test("with one endless line, or endless open quotes, ends")
    func endless() throws {
        let long = read("nom;x\n" + String(repeating: "a", count: 600_000) + "\nB;b\n")
        #expect(long.lines.map(\.reasons.first) == ["ligne de plus de 256 Kio", nil])
        let open = read("nom;x\n" + String(repeating: "\"A;x\n", count: 501))
        #expect(open.summary.interruption == "200 guillemets jamais fermés : ce fichier n’est pas un tableau")
    }

    @Test("of the sites that the project ships has no fault", arguments: ["valmont", "pays-orge"])
    func shippedServices(slug: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath().appending(path: "../..")
        let data = try Data(contentsOf: root.appending(path: "sites/\(slug)/services.csv").standardizedFileURL)
        let (lines, summary) = TableImport().read([UInt8](data))
        #expect(summary.interruption == nil)
        #expect(summary.header.ignored.isEmpty)
        #expect(lines.flatMap(\.reasons).isEmpty)
        #expect(lines.allSatisfy { $0.body?.hours.isUnknown == false && $0.body?.kinds.isEmpty == false })
    }

    @Test("is the national list of France services", .enabled(if: RealData.isPresent, "../shared/data is absent"))
    func franceServices() throws {
        let importer = TableImport(places: PlaceTable([try RealData.communes.get()]))
        let (lines, summary) = importer.read([UInt8](try RealData.data("france-services-2024.csv")))
        #expect(summary.origin == .franceServices)
        #expect(lines.count == 2845)
        #expect(lines.filter { $0.body == nil }.map(\.reasons).isEmpty)
        #expect(lines.first?.body?.hours.weeklyText.hasPrefix("lundi, 13 h 30 – 17 h ;") == true)
        #expect(lines.first?.body?.kinds == ["france_services"])
    }
}
