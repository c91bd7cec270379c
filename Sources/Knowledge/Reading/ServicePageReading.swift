extension FicheReader {
    /// `ServiceComplementaire`, just started.
    func service() throws -> ComplementaryService {
        var service = ComplementaryService(id: try rootID(), kind: ServiceLink.Kind(events.attribute("type") ?? ""), title: "")
        service.isUnavailable = events.attribute("indisponible") == "true"
        _ = date(events.attribute("dateDerniereModificationImportante"), named: "dateDerniereModificationImportante")
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(let element): try serviceChild(element, of: &service, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        guard !service.title.isEmpty else { throw events.problem("le service n’a pas de titre (dc:title).") }
        service.blocks = rest.fragment
        let known = Set(service.terms.map(\.id))
        service.terms += innerTerms.filter { !known.contains($0.id) }
        return service
    }

    private func serviceChild(_ element: Element, of service: inout ComplementaryService, into rest: inout Part) throws {
        switch element {
        case .dcTitle: service.title = try plain()
        case .dcDescription: service.summary = try plain()
        case .dcDate: service.revised = date(try plain().withoutModified, named: "dc:date")
        case .audience: service.audiences.append(try plain())
        case .theme: service.themes.append(try menuNode().ref)
        case .numeroCerfa: service.cerfa = try plain().nonEmpty
        case .autreNumero: service.otherNumber = try plain().nonEmpty
        case .lienWeb, .lienRessource: try address(of: &service)
        case .noticeLiee: service.notices.append(try notice())
        case .serviceEnLigneAnnexe: service.annexes.append(try serviceLink())
        case .serviceEnLigneAlternatif: service.alternatives.append(try member().id)
        case .ficheLiee: service.fiches.append(try member().id)
        case .ouSAdresser, .ouSAdresserSupport: service.contacts.append(try contact(.whereToGo))
        case .quiPeutMAider: service.contacts.append(try contact(.whoCanHelp))
        case .reference: service.references.append(try reference(.law))
        case .pourEnSavoirPlus: service.references.append(try reference(.furtherReading))
        case .definition, .abreviation: service.terms.append(try term(isAbbreviation: element == .abreviation))
        case .pivotLocal, .cout, .nbEtapes, .connexion, .langue, .calendrier, .public, .etapes, .documents, .modeEmploi, .suivi, .delai,
            .recours,
            .commentFaireSelf, .suiviSelf:
            rest.blocks.append(.section(try part().section(.complement)))
        case _ where Self.isServiceFormality(element): try events.skip()
        default: try block(element, into: &rest)
        }
    }

    private static func isServiceFormality(_ element: Element) -> Bool {
        switch element {
        case .dcCreator, .dcSubject, .dcPublisher, .dcContributor, .dcType, .dcFormat, .dcIdentifier, .dcSource, .dcLanguage, .dcRelation,
            .dcCoverage, .dcRights, .surTitre, .canal, .cible, .filDAriane, .dossier, .franceConnect, .rechercheGuidee, .recherchable,
            .lienCerfaGuide,
            .faq, .valeurRfr, .valeurRfrHisto:
            true
        default: false
        }
    }

    private func address(of service: inout ComplementaryService) throws {
        let link = try webLink()
        service.source = service.source ?? link.source
        guard let url = link.url else { return }
        if service.url == nil { service.url = url } else { service.otherURLs.append(url) }
    }
}
