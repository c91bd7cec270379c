/// Why a commune has no body of a kind, in French.
enum CoverageReasons {
    /// For a kind that the directory has somewhere.
    static func reason(kind: String, commune: Commune) -> String {
        if KindLabels.isTownHall(kind) {
            return destroyedVillages.contains(commune.code.text)
                ? "village détruit en 1916, sans habitant : une commission nommée par le préfet l’administre"
                : "l’annuaire n’a pas la mairie de cette commune"
        }
        if let reason = overseas(kind, commune.department) { return reason }
        if Jurisdictions.seat(kind: kind, department: commune.department) != nil {
            return "l’annuaire n’a pas le tribunal que la loi désigne"
        }
        if KindLabels.coversDepartment(kind) { return "l’annuaire n’a pas celui de ce département" }
        if commune.position == nil { return "commune sans position, et plusieurs organismes possibles" }
        return "l’annuaire n’en a aucun dans le département ni dans la région"
    }

    /// The collectivités that have institutions of their own.
    private static func overseas(_ kind: String, _ department: String) -> String? {
        switch (department, kind) {
        // Régimes propres: loi du pays and lois organiques of each; Saint-Pierre-et-Miquelon, ordonnance n° 77-1102.
        case ("975", "caf"), ("975", "cpam"), ("975", "msa"), ("986", "caf"), ("986", "cpam"), ("986", "msa"), ("987", "caf"),
            ("987", "cpam"), ("987", "msa"), ("988", "caf"), ("988", "cpam"), ("988", "msa"):
            "la protection sociale y a sa propre caisse, que l’annuaire n’a pas"
        // Ordonnance n° 96-1122 du 20 décembre 1996.
        case ("976", "cpam"), ("976", "caf"), ("976", "msa"): "Mayotte a sa propre caisse de sécurité sociale, que l’annuaire n’a pas"
        // Code général des collectivités territoriales, art. LO6211-1, LO6311-1 and LO6411-1: they exercise the powers of a département.
        case ("975", "cg"), ("977", "cg"), ("978", "cg"): "la collectivité y tient lieu de département"
        case ("986", "cg"), ("987", "cg"), ("988", "cg"), ("986", "maison_handicapees"), ("987", "maison_handicapees"),
            ("988", "maison_handicapees"):
            "il n’y a pas de département : c’est une compétence de la collectivité"
        case ("986", "prefecture"), ("987", "prefecture"), ("988", "prefecture"), ("986", "sous_pref"), ("987", "sous_pref"),
            ("988", "sous_pref"):
            "l’État y est représenté par un haut-commissaire ou un administrateur supérieur"
        case ("986", "centre_impots"), ("987", "centre_impots"), ("988", "centre_impots"), ("986", "sie"), ("987", "sie"), ("988", "sie"):
            "les impôts y relèvent de la collectivité"
        // Académies of a single département.
        case ("971", "inspection_academique"), ("972", "inspection_academique"), ("973", "inspection_academique"),
            ("976", "inspection_academique"):
            "le rectorat y tient lieu de direction des services départementaux"
        case (let code, _) where code.hasPrefix("98") || ["975", "977", "978"].contains(code):
            "l’annuaire n’en a aucun dans cette collectivité d’outre-mer"
        default: nil
        }
    }

    /// Communes of the Meuse « mortes pour la France » that remain communes.
    private static let destroyedVillages: Set<String> = ["55039", "55050", "55139", "55189", "55239", "55307"]
}
