import Foundation
import Testing

@testable import Knowledge

@Suite("Fichiers XML hostiles ou abîmés")
struct HostileFileTests {
    /// The line that the import of these bytes gives; the neighbouring file must be read all the same.
    private func line(_ bytes: Data, limits: ImportLimits = ImportLimits()) throws -> String {
        let sound = Data(OfficialFile.fiche(id: "F2").utf8)
        let guide = GuideImport(limits: limits).read([("a.xml", bytes), ("b.xml", sound)])
        #expect(guide.fiches.map(\.id) == ["F2"])
        #expect(guide.counts.refusedFiles == 1)
        #expect(guide.problems.map(\.severity) == [.refused])
        return try #require(guide.problems.first).sentence
    }

    private func line(_ xml: String, limits: ImportLimits = ImportLimits()) throws -> String { try line(Data(xml.utf8), limits: limits) }

    @Test func `an empty file`() throws {
        #expect(try line("") == "a.xml : le fichier est vide.")
        #expect(try line(" \n ") == "a.xml : le fichier est vide.")
    }

    @Test func `what is not XML`() throws {
        #expect(try line("bonjour") == "a.xml : ce n’est pas du XML.")
        #expect(try line(Data([0x7F, 0x45, 0x4C, 0, 0, 0])) == "a.xml : le fichier est en UTF-16 ou binaire ; il doit être en UTF-8.")
    }

    @Test func `a truncated file, wherever it is cut`() throws {
        let whole = OfficialFile.fiche("<Texte><Paragraphe>Un texte <Valeur>utile</Valeur></Paragraphe></Texte>")
        #expect(
            try line(OfficialFile.fiche("<Texte>").replacingOccurrences(of: "</Publication>", with: "")).contains(
                "une balise n’est pas fermée"))
        for length in stride(from: 60, to: whole.utf8.count - 1, by: 7) {
            let guide = GuideImport().read([("a.xml", Data(whole.utf8.prefix(length)))])
            #expect(guide.fiches.isEmpty && guide.problems.count == 1, "coupé à \(length) octets")
        }
        #expect(try line(String(whole.dropLast(20))) == "a.xml, ligne 2 : le fichier est tronqué.")
    }

    @Test func `another encoding, declared or real`() throws {
        let declared = OfficialFile.fiche().replacingOccurrences(of: "UTF-8", with: "ISO-8859-1")
        #expect(try line(declared) == "a.xml : l’encodage déclaré est « ISO-8859-1 » ; il doit être UTF-8.")
        let latin = try #require(OfficialFile.fiche(title: "Énoncé").data(using: .isoLatin1))
        #expect(
            try line(latin) == "a.xml, ligne 2 : un caractère est invalide : le fichier n’est pas en UTF-8 ou contient un octet interdit.")
        let wide = try #require(OfficialFile.fiche().data(using: .utf16))
        #expect(try line(wide).contains("UTF-16"))
    }

    @Test func `a byte order mark is accepted`() throws {
        #expect(try Reading(bytes: Data([0xEF, 0xBB, 0xBF]) + Data(OfficialFile.fiche().utf8)).fiche.id == "F1")
    }

    @Test func `a NUL byte`() throws {
        var bytes = Data(OfficialFile.fiche("<Texte><Paragraphe>a_b</Paragraphe></Texte>").utf8)
        bytes[try #require(bytes.firstIndex(of: UInt8(ascii: "_")))] = 0
        #expect(try line(bytes).contains("caractère est invalide") || line(bytes).contains("tronqué"))
    }

    @Test func `a document type, so that no entity is ever expanded or fetched`() throws {
        let refusal = "a.xml : le fichier contient une déclaration DOCTYPE, qui n’est pas acceptée."
        let laughs = """
            <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <Publication ID="F1"><title>&c;</title></Publication>
            """
        #expect(try line(laughs) == refusal)
        let external = """
            <!-- avant --> <?pi avant?><!DOCTYPE l [<!ENTITY f SYSTEM "file:///etc/passwd">]><Publication ID="F1"><title>&f;</title></Publication>
            """
        #expect(try line(external) == refusal)
        #expect(try line("<!DOCTYPE l SYSTEM \"http://exemple.test/l.dtd\"><Publication/>") == refusal)
    }

    @Test func `an entity that XML does not define`() throws {
        #expect(try line(OfficialFile.fiche(title: "a&nbsp;b")).contains("une entité n’existe pas"))
        #expect(try line(OfficialFile.fiche(title: "a & b")).contains("n’est pas échappé"))
    }

    @Test func `another root, no id, no title`() throws {
        #expect(
            try line("<Menu/>")
                == "a.xml, ligne 1 : l’élément racine est « Menu » ; « Publication » ou « ServiceComplementaire » était attendu.")
        #expect(try line("<Publication><title>T</title></Publication>").hasSuffix("l’attribut ID de l’élément racine est absent."))
        #expect(try line("<Publication ID=\"F1\"/>").hasSuffix("la fiche n’a pas de titre (dc:title)."))
    }

    @Test func `tags that cross, two roots, attributes given twice`() throws {
        #expect(try line(OfficialFile.fiche("<Texte><Liste></Texte></Liste>")).contains("balise fermante"))
        #expect(try line(OfficialFile.fiche() + "<Publication/>").contains("suit la fin du document"))
        #expect(try line("<Publication ID=\"F1\" ID=\"F1\"/>").contains("deux fois"))
    }

    @Test func `too many levels`() throws {
        let deep = String(repeating: "<Complement>", count: 5000) + String(repeating: "</Complement>", count: 5000)
        #expect(try line(OfficialFile.fiche("<Texte>\(deep)</Texte>")).hasSuffix("le fichier dépasse 128 niveaux d’éléments."))
        let conditions = String(repeating: "<et>", count: 5000)
        #expect(try line(OfficialFile.fiche("<Texte><Chapitre><Condition>\(conditions)")).hasSuffix("128 niveaux d’éléments."))
    }

    @Test func `too many bytes, elements, attributes, or too much text`() throws {
        var limits = ImportLimits()
        limits.xml = XMLLimits(bytes: 4 << 20, depth: 128, elements: 50, text: 2 << 20, attributes: 64)
        #expect(try line(Data(count: 5 << 20), limits: limits) == "a.xml : le fichier dépasse 4 Mo.")
        #expect(try line(OfficialFile.fiche(String(repeating: "<Texte/>", count: 60)), limits: limits).hasSuffix("plus de 50 éléments."))
        let text = "<Texte><Paragraphe>" + String(repeating: "a", count: 3 << 20)
        #expect(try line(OfficialFile.fiche(text + "</Paragraphe></Texte>"), limits: limits).hasSuffix("plus de 2 Mo de texte."))
        let attributes = (0..<70).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(try line(OfficialFile.fiche("<Texte \(attributes)/>"), limits: limits).hasSuffix("plus de 64 attributs."))
    }

    @Test func `any change of any byte gives a sheet or one line, never a crash`() throws {
        let whole = Data(
            OfficialFile.fiche("<BlocCas affichage=\"radio\"><Cas><Titre>A</Titre><Paragraphe>B</Paragraphe></Cas></BlocCas>").utf8)
        for place in whole.indices {
            for byte in [UInt8(0), 0x3C, 0x26, 0xFF] {
                var bytes = whole
                bytes[place] = byte
                let guide = GuideImport().read([("a.xml", bytes)])
                #expect(guide.fiches.count + guide.counts.refusedFiles == 1)
            }
        }
    }
}
