import Directory

/// The kind of body that a message was sent to. A message sent to nobody in particular is the commune’s.
struct Addressed {
    private let kind: String
    private let codes: Set<String>

    init(_ sentTo: String?) {
        let kind = sentTo.map(KindAliases.normalised) ?? "mairie"
        self.kind = kind
        codes = Set(KindAliases.candidates(for: kind)).union(Self.families.filter { $0.contains(kind) }.joined())
    }

    func `is`(_ code: String) -> Bool { codes.contains(code) }

    /// Whether the services of the commune answer there.
    var isCommune: Bool { kind == "mairie" || kind == "paris_mairie" || kind == "paris_mairie_arrondissement" || kind == "mairie_com" }

    /// Whether a service is there: all of the commune’s at the town hall; at the intercommunality, those that it usually holds
    /// (CGCT, art. L5214-16 and L5216-5: waste, water, transport, sports and cultural equipment, housing, urbanisme).
    func holds(_ service: String) -> Bool { isCommune || kind == "epci" && Self.shared.contains(service) }

    private static let shared: Set<String> = [
        "dechets", "eau_assainissement", "transport", "sport", "culture", "petite_enfance", "urbanisme", "logement", "voirie",
    ]

    /// Kinds that are one door for a citizen.
    private static let families: [Set<String>] = [
        ["prefecture", "sous_pref"], ["sip", "centre_impots", "tresorerie", "dd_fip"], ["cg", "mds", "cdas"],
        ["commissariat_police", "gendarmerie"],
        ["cpam", "cgss"], ["prefecture_greffe_associations", "sous_pref"], ["tgi", "ti", "tribunal_judiciaire"],
        ["inspection_academique", "rectorat"], ["ddpp", "ddcspp"],
    ]
}
