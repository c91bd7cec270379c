/// A node of the guide and what it lists, as a menu gives it.
struct MenuNode {
    var ref: ThemeRef
    /// Members listed under no heading, then a group per heading.
    var groups: [Fiche.Group] = []

    /// Adds a member outside any heading.
    mutating func add(_ member: ThemeRef) {
        if groups.last?.title != "" || groups.isEmpty { groups.append(Fiche.Group(title: "", members: [])) }
        groups[groups.count - 1].members.append(member)
    }
}

extension FicheReader {
    /// `Theme`, `SousThemePere`, `SousTheme`, `DossierPere`, `SousDossier`, `Dossier` or `Groupe`, just started, with what it lists.
    ///
    /// The menu titles are harvested; in `SousDossier` a sheet is named by its text, elsewhere by its `Titre`.
    func menuNode() throws -> MenuNode {
        var node = MenuNode(ref: ThemeRef(id: events.attribute("ID") ?? "", title: ""))
        var text = ""
        while let child = try events.nextChild() {
            switch child {
            case .element(.titre), .element(.titreRiche): node.ref.title = try plain()
            case .element(.fiche), .element(.dossier): node.add(try member())
            case .element(.questionReponse): node.add(try question())
            case .element(.sousDossier), .element(.sousTheme):
                let inner = try menuNode()
                node.groups.append(Fiche.Group(title: inner.ref.title, members: inner.groups.flatMap(\.members)))
            case .element, .unknown: try events.skip()
            case .text: text += try events.text()
            }
        }
        if node.ref.title.isEmpty { node.ref.title = text.trimmed }
        return node
    }

    /// `Fiche`, `Dossier`, `CommentFaireSi`, `RechercheGuidee` or `FicheConnexe`, just started: its title is its text or its `Titre`.
    func member() throws -> ThemeRef {
        let id = events.attribute("ID") ?? ""
        var text = ""
        var title = ""
        while let child = try events.nextChild() {
            switch child {
            case .element(.titre), .element(.titreRiche): title = try plain()
            case .element(.condition): _ = try condition()
            case .element, .unknown: try events.skip()
            case .text: text += try events.text()
            }
        }
        let member = ThemeRef(id: id, title: title.nonEmpty ?? text.trimmed)
        if !member.title.isEmpty { harvest.menuTitles.append(Harvest.Saying(id: id, text: member.title)) }
        return member
    }

    /// `QuestionReponse`, just started.
    func question() throws -> ThemeRef {
        let id = events.attribute("ID") ?? ""
        var title = ""
        while let child = try events.nextChild() {
            switch child {
            case .element(.titre), .element(.titreRiche): title = try plain()
            case .element(.condition): _ = try condition()
            case .element, .unknown: try events.skip()
            case .text: break
            }
        }
        if !title.isEmpty { harvest.wordings.append(Harvest.Saying(id: id, text: title)) }
        return ThemeRef(id: id, title: title)
    }

    /// `FilDAriane`, just started: its levels, the home page and the sheet itself excepted.
    func path(of id: String) throws -> [ThemeRef] {
        var levels: [ThemeRef] = []
        while let child = try events.nextChild() {
            switch child {
            case .element(.niveau):
                let level = events.attribute("ID") ?? ""
                let title = try plain()
                if level != id, !Self.homePages.contains(level) { levels.append(ThemeRef(id: level, title: title)) }
            case .element, .unknown: try events.skip()
            case .text: break
            }
        }
        return levels
    }

    /// Ids of the first level, one per audience.
    private static let homePages: Set<String> = ["Particuliers", "Professionnels", "Associations"]
}
