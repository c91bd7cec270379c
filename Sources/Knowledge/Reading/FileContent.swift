/// What one official file holds.
enum FileContent: Sendable {
    case fiche(Fiche)
    case service(ComplementaryService)

    var id: String {
        switch self {
        case .fiche(let fiche): fiche.id
        case .service(let service): service.id
        }
    }
}
