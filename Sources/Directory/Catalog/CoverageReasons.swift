/// Why a commune has no body of a kind, in French.
enum CoverageReasons {
    /// For a kind that the directory has somewhere.
    static func reason(kind: String, commune: Commune) -> String {
        if KindLabels.isTownHall(kind) {
            return destroyedVillages.contains(commune.code.text)
                ? "village détruit en 1916, sans habitant : une commission nommée par le préfet l’administre"
                : "l’annuaire n’a pas la mairie de cette commune"
        }
        if let court = Jurisdictions.court(kind: kind, department: commune.department) {
            return "l’annuaire n’a pas la juridiction que la loi désigne (\(court.town))"
        }
        if let reason = overseas(kind, commune.department) { return reason }
        if KindLabels.coversDepartment(kind) { return "l’annuaire n’a pas celui de ce département" }
        if commune.position == nil { return "commune sans position, et plusieurs organismes possibles" }
        return "l’annuaire n’en a aucun dans le département ni dans la région"
    }

    /// Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, the Pacific and the southern lands.
    static func isOverseasCollectivite(_ department: String) -> Bool {
        department.hasPrefix("98") || ["975", "977", "978"].contains(department)
    }

    private static func overseas(_ kind: String, _ department: String) -> String? {
        if let rule = overseasRules.first(where: { $0.kinds.contains(kind) && $0.departments.contains(department) }) { return rule.reason }
        return isOverseasCollectivite(department) ? "l’annuaire n’en a aucun dans cette collectivité d’outre-mer" : nil
    }

    /// Communes of the Meuse « mortes pour la France » that remain communes.
    private static let destroyedVillages: Set<String> = ["55039", "55050", "55139", "55189", "55239", "55307"]
}

private let pacific: Set<String> = ["986", "987", "988"]

/// Where institutions are not those of the other départements.
private let overseasRules: [(kinds: Set<String>, departments: Set<String>, reason: String)] = [
    // Ordonnance n° 96-1122 du 20 décembre 1996.
    (["caf", "cpam", "msa"], ["976"], "Mayotte a sa propre caisse de sécurité sociale, que l’annuaire n’a pas"),
    // Saint-Pierre-et-Miquelon: ordonnance n° 77-1102 du 26 septembre 1977. In the Pacific, social protection is a power of the collectivité.
    (["caf", "cpam", "msa"], pacific.union(["975"]), "la protection sociale y a sa propre caisse, que l’annuaire n’a pas"),
    // Code général des collectivités territoriales, art. LO6211-1, LO6311-1 and LO6411-1.
    (["cg"], ["975", "977", "978"], "la collectivité y tient lieu de département"),
    (["cg", "maison_handicapees"], pacific, "il n’y a pas de département : c’est une compétence de la collectivité"),
    (["prefecture", "sous_pref"], pacific, "l’État y est représenté par un haut-commissaire ou un administrateur supérieur"),
    (["centre_impots", "sie"], pacific, "les impôts y relèvent de la collectivité"),
    // Académies of a single département.
    (["inspection_academique"], ["971", "972", "973", "976"], "le rectorat y tient lieu de direction des services départementaux"),
]
