extension FicheReader {
    /// `OuSAdresser`, `QuiPeutMAider` or `OuSAdresserSupport`, just started.
    func contact(_ role: Contact.Role) throws -> Contact {
        var contact = Contact(
            id: events.attribute("ID") ?? "", role: role, reach: Contact.Reach(events.attribute("type") ?? ""), title: "")
        contact.isUnavailable = events.attribute("indisponible") == "true"
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.pivotLocal): contact.pivot = try plain().nonEmpty
            case .element(.ressourceWeb): try webResource(of: &contact, into: &rest)
            case .element(.source): contact.source = try plain().nonEmpty
            case .element(.complement): rest.blocks += try part().fragment
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        contact.title = rest.title.plain
        contact.blocks = rest.blocks
        contact.condition = rest.condition
        return contact
    }

    /// The first address is the contact's; others are kept in words.
    private func webResource(of contact: inout Contact, into rest: inout Part) throws {
        let url = events.attribute("URL")?.nonEmpty
        let words = try plain()
        if contact.url == nil {
            contact.url = url
            if !words.isEmpty { rest.blocks.append(.paragraph(InlineText(words))) }
        } else if let url {
            rest.blocks.append(.paragraph(InlineText([InlineRun(words.isEmpty ? url : words, .externalLink(url: url))])))
        }
    }
}

extension Contact.Reach {
    /// By `@type`.
    init(_ type: String) {
        switch type {
        case "Local personnalisé sur SP": self = .localPersonalised
        case "Local personnalisable": self = .localPersonalisable
        case "Local": self = .local
        case "National": self = .national
        case "Centre de contact": self = .contactCentre
        case "Support": self = .support
        default: self = .other
        }
    }
}

extension String {
    /// Nothing instead of an empty text.
    var nonEmpty: String? { isEmpty ? nil : self }
}
