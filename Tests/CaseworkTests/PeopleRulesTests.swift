import Foundation
import Testing

@testable import Casework

@Suite struct Addresses {
    @Test(
        arguments: [
            ("06 12 34 56 78", "+33612345678"), ("06.12.34.56.78", "+33612345678"), ("+33 (0)6 12 34 56 78", "+33612345678"),
            ("0033612345678", "+33612345678"), ("01/60/09/97/00", "+33160099700"), ("+32 2 123 45 67", "+3221234567"),
            (" (+33) 6 12 34 56 78", "+33612345678"), ("3919", nil), ("", nil), ("appelez-moi au 06", nil), ("0612345678 0612345679", nil),
        ] as [(String, String?)])
    func `a phone has one writing`(written: String, expected: String?) {
        #expect(Address.phone(written)?.value == expected)
    }

    @Test(
        arguments: [
            ("Ada@Exemple.FR ", "ada@exemple.fr"), ("a@b", nil), ("@exemple.fr", nil), ("a@b@c.fr", nil), ("a b@c.fr", nil),
            ("a@c.fr\u{0}", nil),
            ("a@.fr", nil), ("", nil), ("x,y@c.fr", nil),
        ] as [(String, String?)])
    func `an e-mail has one writing`(written: String, expected: String?) {
        #expect(Address.email(written)?.value == expected)
    }
}

@Suite struct Matching {
    private let known = Person(
        id: PersonID("p1"), site: "meaux", given: "Ada", family: "Exemple",
        addresses: [Address.phone("0600000001"), Address.email("ada@exemple.fr")].compactMap { $0 },
        created: Date(timeIntervalSince1970: 0))

    @Test(
        arguments: [
            ("Ada", "Exemple", "0600000001", "même téléphone, même nom, même prénom"),
            ("Léa", "Exemple", "0600000001", "même téléphone, même nom, autre prénom"),
            ("", "", "0600000001", "même téléphone"), ("Ada", "EXEMPLE", "0600000009", "même nom, même prénom, autre téléphone"),
            ("", "exem", "", "nom qui commence de même"), ("Ada", "Autre", "", nil), ("", "", "", nil),
        ] as [(String, String, String, String?)])
    func `a match says why`(given: String, family: String, phone: String, reason: String?) {
        let sketch = PersonSketch(given: given, family: family, addresses: [Address.phone(phone)].compactMap { $0 })
        #expect(Match.between(sketch, and: known)?.reason == reason)
    }
}

@Suite struct Secrets {
    @Test func `a secret has at least 26 bits and is read back as it is said`() {
        #expect(Secret.words.count == Set(Secret.words).count)
        #expect(Secret.words.allSatisfy { word in (3...8).contains(word.count) && word.allSatisfy { $0.isASCII && $0.isLowercase } })
        let count = Double(Secret.words.count * Secret.words.count * Secret.numbers.count)
        #expect(log2(count) >= 26)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let secret = Secret.random(using: &generator)
            #expect(Secret(written: secret.text.uppercased().replacingOccurrences(of: "-", with: "  ")) == secret)
        }
        #expect(Secret(written: "Écran — 410, hâlte").text == "ecran-410-halte")
    }
}

@Suite struct Hashes {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ), (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ])
    func `SHA-256 gives the values of FIPS 180-4`(text: String, expected: String) {
        #expect(SHA256.hex(text) == expected)
    }
}

@Suite struct Identifiers {
    @Test func `ids made later sort after`() {
        var generator = SystemRandomNumberGenerator()
        let start = Date(timeIntervalSince1970: 1_795_252_800)
        let ids = (0..<100).map { PersonID.fresh(at: start.addingTimeInterval(Double($0)), using: &generator) }
        #expect(ids == ids.sorted() && Set(ids).count == 100 && ids.allSatisfy { $0.rawValue.count == 26 })
    }
}

@Suite struct Roles {
    @Test(arguments: Role.allCases) func `a role is read by its French name as by the one that programs write`(role: Role) {
        #expect(Role(written: role.french) == role && Role(written: role.rawValue) == role)
        #expect(Role(written: "chef") == nil)
    }
}
