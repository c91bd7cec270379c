extension GuideCounts {
    /// One line of the report of an import.
    package struct Line: Sendable, Equatable {
        /// In French, « Fiches d’information ».
        package let label: String
        /// How many there are.
        package let count: Int
    }

    /// What was read, in the order of a report; kinds of which there are none are left out.
    package var report: [Line] {
        let fiches = Fiche.Kind.allCases.map { Line(label: $0.frenchPlural, count: self.fiches[$0, default: 0]) }
        let services = ServiceLink.Kind.allCases.map { Line(label: $0.frenchPlural, count: self.services[$0, default: 0]) }
        let elements = Self.elementLabels.map { Line(label: $0.label, count: self.elements[$0.element, default: 0]) }
        let dead = deadLinks.sorted { $0.key < $1.key }.map { Line(label: "Liens vers une fiche \($0.key) absente", count: $0.value) }
        let unknown = unknownElements.sorted { $0.key < $1.key }.map { Line(label: "Éléments inconnus « \($0.key) »", count: $0.value) }
        let read = Line(label: "Fichiers lus", count: files)
        let refused = Line(label: "Fichiers refusés", count: refusedFiles)
        return [read] + ([refused] + fiches + services + elements + dead + unknown).filter { $0.count > 0 }
    }

    private static let elementLabels: [(label: String, element: String)] = [
        ("Situations", "Situation"), ("Cas", "Cas"), ("Conditions", "Condition"), ("Chapitres", "Chapitre"), ("Tableaux", "Tableau"),
        ("Contacts « Où s’adresser »", "OuSAdresser"), ("Contacts « Qui peut m’aider »", "QuiPeutMAider"),
        ("Services cités", "ServiceEnLigne"), ("Questions", "QuestionReponse"), ("Liens internes", "LienInterne"),
    ]
}

extension Fiche.Kind {
    /// « Fiches d’information », for reports and menus.
    package var frenchPlural: String {
        switch self {
        case .information: "Fiches d’information"
        case .questionReponse: "Questions-réponses"
        case .guidedSearch: "Recherches guidées"
        case .howTo: "Fiches « Comment faire si »"
        case .externalLinks: "Fiches de liens"
        case .dossier: "Dossiers"
        case .theme: "Thèmes"
        case .list: "Listes de questions"
        case .other: "Fiches d’un autre type"
        }
    }
}

extension ServiceLink.Kind {
    /// « Formulaires », for reports and menus.
    package var frenchPlural: String {
        switch self {
        case .teleservice: "Téléservices"
        case .form: "Formulaires"
        case .simulator: "Simulateurs"
        case .letterTemplate: "Modèles de document"
        case .searchTool: "Outils de recherche"
        case .other: "Services d’un autre type"
        }
    }
}
