import Knowledge

extension FicheDrawing {
    func runs(_ text: InlineText) -> [RunView] { text.runs.map(run) }

    private func run(_ run: InlineRun) -> RunView {
        switch run.mark {
        case .plain: RunView(template: "run-plain", text: run.text, href: nil)
        case .emphasis: RunView(template: "run-emphasis", text: run.text, href: nil)
        case .value: RunView(template: "run-value", text: run.text, href: nil)
        case .expression: RunView(template: "run-expression", text: run.text, href: nil)
        case .superscript: RunView(template: "run-superscript", text: run.text, href: nil)
        case .subscript: RunView(template: "run-subscript", text: run.text, href: nil)
        case .internalLink(let id): link(run.text, known.contains(id) ? path(of: id) : nil)
        case .definitionLink(let id): link(run.text, terms.contains(id) ? "#terme-\(id)" : nil)
        case .externalLink(let url):
            SafeLink.web(url).map { RunView(template: "run-external", text: run.text, href: $0) } ?? link(run.text, nil)
        }
    }

    private func link(_ text: String, _ href: String?) -> RunView {
        RunView(template: href == nil ? "run-plain" : "run-link", text: text, href: href)
    }

    /// Page of a fiche, or of a theme or dossier (N…).
    func path(of id: String) -> String { "\(sitePath)/\(id.hasPrefix("N") ? "themes" : "fiches")/\(id)" }
}

extension String {
    /// Nothing for an empty text.
    var nonEmpty: String? { isEmpty ? nil : self }
}

extension Note.Kind {
    var label: String {
        switch self {
        case .goodToKnow: "À savoir"
        case .note: "À noter"
        case .warning: "Attention"
        case .reminder: "Rappel"
        case .example: "Exemple"
        }
    }
}

extension ServiceLink.Kind {
    var label: String {
        switch self {
        case .teleservice: "Service en ligne"
        case .form: "Formulaire"
        case .simulator: "Simulateur"
        case .letterTemplate: "Modèle de lettre"
        case .searchTool: "Outil de recherche"
        case .other: "Service"
        }
    }
}

extension Reference.Kind {
    var label: String {
        switch self {
        case .law: "Texte de loi :"
        case .furtherReading: "Pour en savoir plus :"
        }
    }
}
