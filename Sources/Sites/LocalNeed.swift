/// The needs that a commune or an intercommunality answers for: codes of the rules of `site.yaml` and of `services.csv`.
package enum LocalNeed: String, Sendable, CaseIterable {
    case civilStatus = "etat_civil"
    case elections
    case roads = "voirie"
    case lighting = "eclairage"
    case cleanliness = "proprete"
    case waste = "dechets"
    case greenSpaces = "espaces_verts"
    case water = "eau_assainissement"
    case planning = "urbanisme"
    case municipalPolice = "police_municipale"
    case hygiene
    case socialAction = "ccas"
    case canteen = "cantine"
    case afterSchool = "periscolaire"
    case school = "scolaire"
    case earlyChildhood = "petite_enfance"
    case housing = "logement"
    case parking = "stationnement"
    case cemetery = "cimetiere"
    case sport
    case culture
    case associations
    case markets = "marches"
    case transport
    case animals = "animaux"
    case lostProperty = "objets_trouves"
    case halls = "salle"
    case communication
    case finances
}
