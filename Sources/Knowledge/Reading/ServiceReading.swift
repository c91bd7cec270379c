extension FicheReader {
    /// `ServiceEnLigne` or `ServiceEnLigneAnnexe`, just started.
    func serviceLink() throws -> ServiceLink {
        var service = ServiceLink(
            id: events.attribute("ID") ?? "", kind: ServiceLink.Kind(events.attribute("type") ?? ""), title: "",
            url: events.attribute("URL")?.nonEmpty, cerfa: events.attribute("numerocerfa")?.nonEmpty,
            otherNumber: events.attribute("autrenumero")?.nonEmpty)
        service.isUnavailable = events.attribute("indisponible") == "true"
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.source): service.source = try plain().nonEmpty
            case .element(.noticeLiee): service.notices.append(try notice())
            case .element(.serviceEnLigneAnnexe): service.annexes.append(try serviceLink())
            case .element(.lienWeb), .element(.lienRessource):
                let link = try webLink()
                service.url = service.url ?? link.url
                service.source = service.source ?? link.source
            case .element(.pivotLocal): service.pivot = try plain().nonEmpty
            case .element(.franceConnect), .element(.attributionMinisterielle): try events.skip()
            case .element(.connexion): rest.blocks += try part().fragment
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        service.title = rest.title.plain.nonEmpty ?? rest.alternativeTitle
        service.introduction = rest.blocks
        service.condition = rest.condition
        return service
    }

    /// `NoticeLiee`, just started.
    func notice() throws -> ServiceLink.Notice {
        let url = events.attribute("URL") ?? ""
        let cerfa = events.attribute("numerocerfa")?.nonEmpty
        return ServiceLink.Notice(url: url, cerfa: cerfa, title: try plain())
    }

    /// `LienWeb` or `LienRessource`, just started: its address and who publishes it.
    func webLink() throws -> (url: String?, source: String?) {
        let url = (events.attribute("URL") ?? events.attribute("LienPublication"))?.nonEmpty
        let lines = try part().blocks.flatMap(\.plainLines).filter { !$0.isEmpty }
        return (url, lines.joined(separator: " ").nonEmpty)
    }

    /// `Reference`, `PourEnSavoirPlus`, `Lien`, `Partenaire` or `LienExterneCommente`, just started.
    func reference(_ kind: Reference.Kind) throws -> Reference {
        var reference = Reference(kind: kind, title: "", url: events.attribute("URL")?.nonEmpty)
        var words: [String] = []
        while let child = try events.nextChild() {
            switch child {
            case .element(.titre), .element(.titreRiche): reference.title = try plain()
            case .element(.lienExterne), .element(.lienInterne):
                reference.url = reference.url ?? (events.attribute("URL") ?? events.attribute("LienPublication"))?.nonEmpty
                let text = try plain()
                if reference.title.isEmpty { reference.title = text }
            case .element(.source): reference.source = try plain().nonEmpty
            case .element(.condition): reference.condition = try condition()
            case .element(.imageIllustration): try events.skip()
            case .element, .unknown: words += try part().blocks.flatMap(\.plainLines)
            case .text: words += [try events.text().trimmed].filter { !$0.isEmpty }
            }
        }
        if reference.title.isEmpty, !words.isEmpty { reference.title = words.removeFirst() }
        reference.complement = words.joined(separator: "\n")
        return reference
    }
}

extension ServiceLink.Kind {
    /// By `@type`, « NG » names of the 3.5 schema included.
    init(_ type: String) {
        switch type {
        case "Téléservice", "Téléservice personnalisé sur SP", "Téléservice personnalisable", "selNG", "sel-personnaliseSpNG",
            "sel-pivotLocalNG":
            self = .teleservice
        case "Formulaire", "formulaireNG": self = .form
        case "Simulateur", "simulateurNG": self = .simulator
        case "Modèle de document", "lettreTypeNG": self = .letterTemplate
        case "Outil de recherche", "outilRechercheNG": self = .searchTool
        default: self = .other
        }
    }
}
