import Foundation
import Synchronization
import Testing

@testable import Knowledge

@Suite("Import d'un zip, d'un dossier ou d'un fichier")
struct ImportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func guide(_ zip: ZipFile, limits: ImportLimits = ImportLimits()) throws -> Guide {
        try GuideImport(limits: limits).read(try folder.write("essai.zip", zip.bytes))
    }

    @Test func `a zip is read in any order of its files and sorted by id`() throws {
        var zip = ZipFile()
        for id in ["F10", "F2", "N1"] {
            zip.store("\(id).xml", OfficialFile.fiche(id: id, type: id == "N1" ? "Theme" : "Fiche d'information"))
        }
        zip.store("R1.xml", OfficialFile.service())
        let guide = try guide(zip)
        #expect(guide.fiches.map(\.id) == ["F2", "F10", "N1"])
        #expect(guide.services.map(\.id) == ["R1"])
        #expect((guide.counts.sheets, guide.counts.nodes, guide.counts.allServices, guide.counts.files) == (2, 1, 1, 4))
        #expect(guide.problems.isEmpty)
    }

    @Test func `a folder is read with its subfolders, other files being passed over`() throws {
        try folder.write("b/F2.xml", Data(OfficialFile.fiche(id: "F2").utf8))
        try folder.write("F1.xml", Data(OfficialFile.fiche(id: "F1").utf8))
        try folder.write("lisez-moi.txt", Data("rien".utf8))
        let guide = try GuideImport(site: "ville").read(folder.url.path)
        #expect(guide.fiches.map(\.id) == ["F1", "F2"])
        #expect(guide.fiches.map(\.site) == ["ville", "ville"])
        #expect(guide.problems.isEmpty)
    }

    @Test func `one file is read alone`() throws {
        let path = try folder.write("F1.xml", Data(OfficialFile.fiche().utf8))
        #expect(try GuideImport().read(path).fiches.map(\.id) == ["F1"])
    }

    @Test func `what is absent or no zip is refused in a sentence`() throws {
        let absent = folder.url.appendingPathComponent("absent").path
        #expect(throws: ImportFailure(sentence: "\(absent) n’existe pas.")) { try GuideImport().read(absent) }
        let false1 = try folder.write("faux.zip", Data("<a/>".utf8))
        #expect(throws: ImportFailure(sentence: "\(false1) n’est pas une archive zip lisible.")) { try GuideImport().read(false1) }
    }

    @Test func `an id given twice is refused the second time, with the first file's name`() throws {
        var zip = ZipFile()
        zip.store("a.xml", OfficialFile.fiche(title: "Premier"))
        zip.store("b.xml", OfficialFile.fiche(title: "Second"))
        let guide = try guide(zip)
        #expect(guide.fiches.map(\.title) == ["Premier"])
        #expect(guide.problems.map(\.sentence) == ["b.xml, ligne 1 : l’identifiant F1 est déjà celui de a.xml."])
        #expect(guide.counts.elements["Publication"] == 1)
    }

    @Test(arguments: ["../F1.xml", "/etc/F1.xml", "a/../../F1.xml", "C:\\F1.xml"])
    func `names that leave the zip are refused`(name: String) throws {
        var zip = ZipFile()
        zip.store(name, OfficialFile.fiche(id: "F1"))
        zip.store("ici/F2.xml", OfficialFile.fiche(id: "F2"))
        let guide = try guide(zip)
        #expect(guide.fiches.map(\.id) == ["F2"])
        #expect(guide.problems.map(\.severity) == [.refused])
    }

    @Test func `folders and other files of a zip are passed over with a line`() throws {
        var zip = ZipFile()
        zip.folder("ici")
        zip.store("schema.xsd", "<a/>")
        zip.store("ici/F1.xml", OfficialFile.fiche())
        let guide = try guide(zip)
        #expect(guide.fiches.count == 1)
        #expect(guide.counts.refusedFiles == 0)
        #expect(
            guide.problems.map(\.sentence) == [
                "ici/ : ce n’est pas un fichier ; il est ignoré.", "schema.xsd : ce n’est pas un fichier XML ; il est ignoré.",
            ])
    }

    @Test func `a bomb is stopped while it decompresses`() throws {
        var zip = ZipFile()
        zip.store("F1.xml", OfficialFile.fiche())
        zip.bomb("F2.xml", repeats: 20_000)
        zip.store("F3.xml", OfficialFile.fiche(id: "F3"))
        let guide = try guide(zip)
        #expect(guide.fiches.map(\.id) == ["F1"])
        #expect(guide.problems.map(\.sentence) == ["essai.zip : l’archive se décompresse en plus de 4 Mo ; la suite n’est pas lue."])
    }

    @Test func `one entry that is too large is refused and the next one is read`() throws {
        var zip = ZipFile()
        zip.bomb("a.xml", repeats: 20_000)
        zip.store("F1.xml", OfficialFile.fiche())
        var limits = ImportLimits()
        limits.ratio = 10_000
        limits.xml.bytes = 1 << 20
        let guide = try guide(zip, limits: limits)
        #expect(guide.fiches.map(\.id) == ["F1"])
        #expect(guide.problems.map(\.sentence) == ["a.xml : le fichier dépasse 1 Mo."])
    }

    @Test func `too many files are not all read`() throws {
        var zip = ZipFile()
        for number in 1...30 { zip.store("F\(number).xml", OfficialFile.fiche(id: "F\(number)")) }
        var limits = ImportLimits()
        limits.files = 10
        let guide = try guide(zip, limits: limits)
        #expect(guide.fiches.count == 10)
        #expect(guide.problems.map(\.sentence) == ["essai.zip : l’archive contient plus de 10 fichiers ; la suite n’est pas lue."])
    }

    @Test func `a truncated zip gives what can be read and a line`() throws {
        var zip = ZipFile()
        for number in 1...5 { zip.store("F\(number).xml", OfficialFile.fiche(id: "F\(number)")) }
        let path = try folder.write("coupe.zip", zip.bytes.prefix(900))
        let guide = try GuideImport().read(path)
        #expect(!guide.fiches.isEmpty && guide.fiches.count < 5)
        #expect(guide.counts.refusedFiles >= 1)
    }

    @Test func `progress counts up to the number of files`() throws {
        var zip = ZipFile()
        for number in 1...20 { zip.store("F\(number).xml", OfficialFile.fiche(id: "F\(number)")) }
        let path = try folder.write("essai.zip", zip.bytes)
        let calls = Mutex<[[Int]]>([])
        _ = try GuideImport().read(path) { done, total in calls.withLock { $0.append([done, total]) } }
        #expect(calls.withLock { $0 } == (1...20).map { [$0, 20] })
    }
}
