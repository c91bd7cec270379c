extension FicheReader {
    /// `Publication`, just started.
    func publication() throws -> Fiche {
        var fiche = Fiche(id: try rootID(), kind: Fiche.Kind(events.attribute("type") ?? ""), title: "")
        fiche.url = events.attribute("spUrl")?.nonEmpty
        fiche.status = Fiche.Status(events.attribute("statut") ?? "")
        fiche.majorChange = date(events.attribute("dateDerniereModificationImportante"), named: "dateDerniereModificationImportante")
        while let child = try events.nextChild() {
            switch child {
            case .element(let element): try publicationChild(element, of: &fiche)
            case .unknown: try addToBody(of: &fiche) { try unknown(into: &$0) }
            case .text: try addToBody(of: &fiche) { try strayText(into: &$0) }
            }
        }
        guard !fiche.title.isEmpty else { throw events.problem("la fiche n’a pas de titre (dc:title).") }
        complete(&fiche)
        return fiche
    }

    private func publicationChild(_ element: Element, of fiche: inout Fiche) throws {
        switch element {
        case .dcTitle: fiche.title = try plain()
        case .dcDescription: fiche.summary = try plain()
        case .dcDate: fiche.revised = date(try plain().withoutModified, named: "dc:date")
        case .audience: fiche.audiences.append(try plain())
        case .cible: fiche.targets += try plain().split(separator: ",").map { String($0).trimmed }
        case .filDAriane: fiche.path = try path(of: fiche.id)
        case .theme: fiche.theme = try menuNode().ref
        case .sousThemePere: fiche.subtheme = try menuNode().ref
        case .dossierPere: fiche.dossier = try menuNode().ref
        case .sousTheme, .sousDossier, .groupe: try group(of: &fiche)
        case .fiche, .dossier: try listed(in: &fiche)
        case .voirAussi: fiche.seeAlso += try menuNode().groups.flatMap(\.members).map(\.id)
        case .commentFaireSi, .rechercheGuidee, .ficheConnexe: fiche.seeAlso.append(try member().id)
        case .questionReponse: try related(to: &fiche)
        case .avertissement: try warning(of: &fiche)
        case .introduction: fiche.introduction += try part().fragment
        case .questionnaire: try questionnaire(of: &fiche)
        case .problematiques:
            let problems = try problems()
            fiche.guidedBranches += problems.branches
            fiche.introduction += problems.welcome
        case .ouSAdresser, .ouSAdresserSupport: fiche.contacts.append(try contact(.whereToGo))
        case .quiPeutMAider: fiche.contacts.append(try contact(.whoCanHelp))
        case .serviceEnLigne: fiche.services.append(try serviceLink())
        case .reference: fiche.references.append(try reference(.law))
        case .pourEnSavoirPlus, .partenaire: fiche.references.append(try reference(.furtherReading))
        case .definition, .abreviation: fiche.terms.append(try term(isAbbreviation: element == .abreviation))
        case .imageIllustration, .videoIllustration:
            var part = Part()
            try block(element, into: &part)
            fiche.introduction += part.blocks
        case _ where Self.isFormality(element): try events.skip()
        default: try addToBody(of: &fiche) { try block(element, into: &$0) }
        }
    }

    /// What is read and not kept: see the type.
    private static func isFormality(_ element: Element) -> Bool {
        switch element {
        case .dcCreator, .dcSubject, .dcPublisher, .dcContributor, .dcType, .dcFormat, .dcIdentifier, .dcSource, .dcLanguage, .dcRelation,
            .dcCoverage, .dcRights, .surTitre, .canal, .sousDossierPere, .fichePrecedente, .ficheSuivante, .rechercheGuideePere, .faq:
            true
        default: false
        }
    }

    private func addToBody(of fiche: inout Fiche, _ read: (inout Part) throws -> Void) throws {
        var part = Part()
        try read(&part)
        fiche.body += part.fragment
    }

    private func group(of fiche: inout Fiche) throws {
        let node = try menuNode()
        fiche.groups.append(Fiche.Group(title: node.ref.title, members: node.groups.flatMap(\.members)))
    }

    private func listed(in fiche: inout Fiche) throws {
        var node = MenuNode(ref: ThemeRef(id: fiche.id, title: ""), groups: fiche.groups)
        node.add(try member())
        fiche.groups = node.groups
    }

    private func related(to fiche: inout Fiche) throws {
        let question = try question()
        if question.id == fiche.id { fiche.wordings.append(question.title) } else { fiche.relatedQuestions.append(question) }
    }

    /// A second banner follows the first, under its own title.
    private func warning(of fiche: inout Fiche) throws {
        let day = date(events.attribute("date"), named: "Avertissement")
        let part = try part()
        if fiche.warning == nil {
            fiche.warning = Fiche.Warning(title: part.title.plain, date: day, blocks: part.blocks)
        } else {
            fiche.warning?.blocks += [.heading(part.title)] + part.blocks
        }
    }

    private func questionnaire(of fiche: inout Fiche) throws {
        let (questionnaire, branches) = try questionnaire()
        fiche.guidedBranches += branches
        guard let first = fiche.questionnaire else {
            fiche.questionnaire = questionnaire
            return
        }
        fiche.questionnaire = Questionnaire(
            questions: first.questions + questionnaire.questions, introduction: first.introduction + questionnaire.introduction)
    }

    private func complete(_ fiche: inout Fiche) {
        let known = Set(fiche.terms.map(\.id))
        fiche.terms += innerTerms.filter { !known.contains($0.id) }
        var seen: Set<String> = [fiche.id, ""]
        fiche.seeAlso = fiche.seeAlso.filter { seen.insert($0).inserted }
    }

    /// `Definition` or `Abreviation`, just started.
    func term(isAbbreviation: Bool) throws -> Fiche.Term {
        let id = events.attribute("ID") ?? ""
        let part = try part()
        return Fiche.Term(id: id, title: part.title.plain, isAbbreviation: isAbbreviation, blocks: part.blocks)
    }
}

extension Fiche.Kind {
    /// By `Publication@type`; the 3.5 schema also has the names without « conditionnée ».
    init(_ type: String) {
        switch type {
        case "Fiche d'information conditionnée", "Fiche d'information": self = .information
        case "Fiche Question-réponse conditionnée", "Fiche Question-réponse": self = .questionReponse
        case "Recherche guidée": self = .guidedSearch
        case "Fiche Comment faire si conditionné", "Fiche Comment faire si": self = .howTo
        case "Fiche avec liens externes": self = .externalLinks
        case "Dossier": self = .dossier
        case "Theme": self = .theme
        case _ where type.hasPrefix("Liste"): self = .list
        default: self = .other
        }
    }
}

extension Fiche.Status {
    /// By `Publication@statut`.
    init(_ status: String) {
        switch status {
        case "miseAJourAVenir": self = .updateComing
        case "enCoursDeMiseAJour": self = .updateInProgress
        default: self = .current
        }
    }
}

extension String {
    /// « 2023-05-30 » from « modified 2023-05-30 ».
    var withoutModified: String { hasPrefix("modified ") ? String(dropFirst("modified ".count)) : self }
}
