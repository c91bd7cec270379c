import Foundation
import Testing

@testable import Sites

@Suite("Settings that are broken or hostile")
struct HostileSettingsTests {
    private func reasons(_ bytes: Data) -> [String] {
        SiteFile.read(bytes, slug: "essai", folder: URL(fileURLWithPath: "/")).problems.map(\.reason)
    }

    @Test func `aliases that would stand for millions of values are refused`() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            yaml += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        yaml += "? *a30\n: x\n? *a30\n: y\n"
        #expect(reasons(Data(yaml.utf8)) == ["les ancres et les alias (« & », « * ») ne sont pas acceptés."])
    }

    @Test func `one anchor is refused with its line`() {
        let yaml = "nom: a\ncommunes: &ici [1]\nautre: *ici\n"
        #expect(reasons(Data(yaml.utf8)) == ["ligne 2 : les ancres et les alias (« & », « * ») ne sont pas acceptés."])
    }

    @Test func `a star in a sentence is a star`() throws {
        let yaml = SampleSettings.minimal.replacingOccurrences(of: "Ville d’Essai", with: "Ville *d’Essai* & Cie")
        #expect(try #require(SampleSettings.read(yaml).site).name == "Ville *d’Essai* & Cie")
    }

    @Test(arguments: [
        String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
        "a: [" + String(repeating: "1,", count: 30_000) + "1]",
    ])
    func `too many values, or too deep, are refused`(yaml: String) {
        #expect(reasons(Data(yaml.utf8)) == ["le fichier compte trop de valeurs, ou de valeurs imbriquées."])
    }

    @Test func `nesting without end stops at one fault`() {
        #expect(reasons(Data(String(repeating: "[", count: 100_000).utf8)).count == 1)
    }

    @Test func `a file that is too large is not read`() {
        #expect(reasons(Data(repeating: 0x23, count: SiteFile.maximumBytes + 1)) == ["le fichier dépasse 256 Ko."])
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(reasons(Data([0x6E, 0x6F, 0x6D, 0x3A, 0x20, 0xE9])) == ["le fichier n’est pas en UTF-8."])
    }

    @Test func `an empty file is said to be empty`() {
        #expect(reasons(Data()) == ["le fichier est vide."])
    }

    @Test func `a key said twice is refused`() {
        #expect(reasons(Data("nom: a\nnom: b\n".utf8)).first?.hasSuffix("« nom » est dit deux fois.") == true)
    }

    @Test(arguments: ["nom: [a", "nom: a\n\tgenre: b", "nom: \"a", "--- a\n--- b\n", "nom: *inconnu"])
    func `what is not one YAML document gives one fault, with its line`(yaml: String) {
        let found = reasons(Data(yaml.utf8))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("ligne ") == true)
    }

    @Test(arguments: ["texte seul", "- liste", "42"])
    func `a document that is not a mapping gives one fault`(yaml: String) {
        #expect(reasons(Data(yaml.utf8)).count == 1)
    }

    @Test func `control characters do not reach a reader's screen`() {
        let yaml = SampleSettings.minimal.replacingOccurrences(of: "Ville d’Essai", with: "\"Ville\\u001B[31m\"")
        #expect(SampleSettings.read(yaml).problems.map(\.reason) == ["ce texte contient un caractère de commande."])
    }

    @Test func `a file cut anywhere gives a site or faults, never both and never neither`() {
        let bytes = Data(SampleSettings.complete.utf8)
        for length in stride(from: 0, to: bytes.count, by: 5) {
            let outcome = SiteFile.read(bytes.prefix(length), slug: "essai", folder: URL(fileURLWithPath: "/"))
            #expect((outcome.site == nil) == !outcome.problems.isEmpty, "\(length)")
        }
    }
}
