import Testing

@testable import Directory

@Suite struct Kinds {
    @Test(
        arguments: [
            ("Onac-vg", "onac_vg"), ("Onac", "onac"), ("point_accueil_numérique", "point_accueil_numerique"),
            ("Sécurité sociale des indépendants", "securite_sociale_des_independants"),
            (" mairie ", "mairie"), ("caf", "caf"), ("", ""),
        ])
    func `a code is normalised`(written: String, code: String) {
        #expect(KindAliases.normalised(written) == code)
    }

    @Test(arguments: [
        ("france_travail", "pole_emploi"), ("Onac-vg", "onac"), ("centre_impots", "sip"), ("msap", "france_services"),
        ("CDIF", "centre_impots_fonciers"),
    ])
    func `a renamed kind is looked for under its other names`(asked: String, other: String) {
        #expect(KindAliases.candidates(for: asked).dropFirst().first == other)
    }

    @Test(
        arguments: [
            ("caf", "la Caf", "à la Caf", "de la Caf"), ("mairie", "la mairie", "à la mairie", "de la mairie"),
            ("tgi", "le tribunal judiciaire", "au tribunal judiciaire", "du tribunal judiciaire"),
            ("adil", "l’Adil", "à l’Adil", "de l’Adil"),
            ("hopital", "l’hôpital", "à l’hôpital", "de l’hôpital"),
            ("archives_departementales", "les archives départementales", "aux archives départementales", "des archives départementales"),
        ])
    func `a kind takes its article`(code: String, definite: String, at: String, of: String) throws {
        let label = try #require(KindLabels.label(code))
        #expect(label.withArticle == definite && label.at == at && label.of == of)
    }

    @Test func `an unknown kind is still named`() {
        #expect(KindLabels.short("service_inconnu") == "service inconnu")
        #expect(KindLabels.gender("mairie") == .feminine && KindLabels.gender("service_inconnu") == .masculine)
    }

    @Test func `every label has its code in normal form, once`() {
        #expect(KindLabels.all.allSatisfy { KindAliases.normalised($0.code) == $0.code && !$0.short.isEmpty && !$0.label.isEmpty })
        #expect(KindLabels.all.count > 150)
    }

    @Test(.enabled(if: RealData.isPresent, "the real data is not beside the project"))
    func `every kind of the real directory of Seine-et-Marne has a label`() throws {
        let missing = Set(try RealData.seineEtMarne.get().bodies.flatMap(\.kinds)).filter { KindLabels.label($0) == nil }
        #expect(missing.isEmpty, "\(missing)")
    }
}
