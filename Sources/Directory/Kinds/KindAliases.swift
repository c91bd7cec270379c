/// Kinds of body that go by several codes: renamed institutions, kinds that the guide uses and the directory does not, overseas equivalents.
package enum KindAliases {
    /// The code of a kind as the tables write it: « Onac-vg » → « onac_vg », « point_accueil_numérique » → « point_accueil_numerique ».
    package static func normalised(_ code: String) -> String {
        if code.utf8.allSatisfy(isPlain) { return code }
        return foldedWords(code).replacing(" ", with: "_")
    }

    /// The codes to look under, the one asked first.
    package static func candidates(for code: String) -> [String] {
        let kind = normalised(code)
        return [kind] + (aliases[kind] ?? []).filter { $0 != kind }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_")
    }
}

/// Each line: a code that may be asked, then the codes that stand for it, best first. The reason follows.
private let aliases: [String: [String]] = [
    // Pôle emploi became France Travail on 1 January 2024 (loi n° 2023-1196 du 18 décembre 2023).
    "france_travail": ["pole_emploi"],
    "pole_emploi": ["france_travail"],
    // Maisons de services au public became France services (circulaire n° 6094-SG du 1er juillet 2019).
    "france_services": ["msap"],
    "msap": ["france_services"],
    // The guide says « centre des impôts »; the directory has the services of the DGFiP. The individuals’ one first.
    "centre_impots": ["sip", "sie", "tresorerie"],
    "sip": ["centre_impots", "tresorerie"],
    "sie": ["centre_impots"],
    "cdif": ["centre_impots_fonciers", "sip"],
    // Tribunaux d’instance and de grande instance merged into the tribunal judiciaire on 1 January 2020 (loi n° 2019-222, art. 95).
    "tribunal_judiciaire": ["tgi", "ti"],
    "tgi": ["tribunal_judiciaire"],
    "ti": ["tribunal_judiciaire", "tgi"],
    // Office national des combattants et des victimes de guerre (décret n° 2022-1589).
    "onac_vg": ["onac"],
    "onacvg": ["onac"],
    // Départements and régions by their former council’s name (loi n° 2013-403 du 17 mai 2013).
    "conseil_departemental": ["cg"],
    "cg": ["conseil_departemental"],
    "conseil_regional": ["cr"],
    "cr": ["conseil_regional"],
    "mdph": ["maison_handicapees"],
    "maison_handicapees": ["mdph"],
    // Unités départementales: DDETS(PP) since 1 April 2021 (décret n° 2020-1545) took over cohesion, labour and consumer protection.
    "ddets": ["ddcs", "ddcspp", "direccte_ut"],
    "ddpp": ["ddcspp"],
    "ddcs": ["ddcspp"],
    "direccte_ut": ["ddets"],
    "dreal_ut": ["driea_ut", "driee_ut", "dreal"],
    "drieat_ile_de_france": ["driea_ut", "driee_ut"],
    "ars": ["ars_antenne"],
    // Health insurance and pensions overseas: caisse générale de sécurité sociale (CSS, art. L752-4), filed under cpam or cgss.
    "cpam": ["cgss"],
    "carsat": ["cgss", "cramif"],
    "cramif": ["carsat"],
    "cgss": ["cpam"],
    // Health cover of the self-employed joined the general scheme on 1 January 2020 (loi n° 2017-1836, art. 15).
    "securite_sociale_des_independants": ["cpam"],
    "infofamilles": ["pif"],
    // What a town hall does, under a name of its own in the guide. Not every town hall issues passports.
    "mairie_passeport_bio": ["mairie"],
    "depotdossierpacs": ["mairie"],
    // Overseas collectivités and Paris have their own kinds of town hall.
    "mairie": ["mairie_com", "paris_mairie_arrondissement", "paris_mairie"],
    // The Paris police prefecture, by desk.
    "paris_ppp_titre_sejour": ["paris_ppp"],
    "paris_ppp_permis_conduire": ["paris_ppp"],
    "paris_prefecture": ["prefecture"],
    "prefecture": ["paris_ppp"],
    // In the arrondissement of the prefecture there is no sub-prefecture: the prefecture does its work.
    "sous_pref": ["prefecture"],
    "inspection_academique": ["dsden"],
    "dsden": ["inspection_academique"],
    "police": ["commissariat_police"],
    "drajes": ["drjscs"],
]
