/// Reads one record of the feed.
struct RecordReader {
    enum Outcome {
        case read(Body)
        case refused(name: String, reason: String)
        /// Not meant for the public (`statut_de_diffusion` false).
        case ignored
    }

    let source: String

    /// The fields of a record as they come, in any order.
    struct Draft {
        var id = ""
        var oldCode = ""
        var name = ""
        var siret = ""
        var commune = ""
        var status = ""
        var publication = ""
        var note = ""
        var hoursComment = ""
        var revised: CivilDate?
        var roles: [Body.Role] = []
        var addresses: [Address] = []
        var phones: [Phone] = []
        var emails: [String] = []
        var websites: [String] = []
        var contactForms: [String] = []
        var formerNames: [Body.FormerName] = []
        var weekly: [WeeklySpan] = []
    }

    func read(_ json: inout JsonReader, _ report: inout FeedReport) throws(JsonFault) -> Outcome {
        var draft = Draft()
        try readFields(&json, &draft, &report)
        if draft.id.isEmpty, !draft.oldCode.isEmpty {
            draft.id = draft.oldCode
            report.count(.withoutId)
        }
        let named = draft.name.isEmpty ? draft.id : draft.name
        if draft.id.isEmpty { return .refused(name: named, reason: "ni identifiant ni ancien code") }
        if draft.name.isEmpty { return .refused(name: named, reason: "nom absent") }
        if draft.publication.lowercased() == "false" {
            report.count(.notPublished)
            return .ignored
        }
        return .read(body(from: draft, &report))
    }

    private func readFields(_ json: inout JsonReader, _ draft: inout Draft, _ report: inout FeedReport) throws(JsonFault) {
        try json.beginObject()
        var first = true
        while let key = try json.nextKey(first: first) {
            first = false
            switch FeedField(key) {
            case .id: draft.id = try json.plainText()
            case .oldCode: draft.oldCode = try json.plainText()
            case .nom: draft.name = try json.plainText()
            case .siret: draft.siret = try json.plainText()
            case .commune: draft.commune = try json.plainText()
            case .statut: draft.status = try json.plainText()
            case .publication: draft.publication = try json.plainText()
            case .note: draft.note = try json.plainText()
            case .hoursComment: draft.hoursComment = try json.plainText()
            case .revised:
                let text = try json.plainText()
                draft.revised = CivilDate(french: text) ?? CivilDate(iso: text)
            case .pivot: try json.eachItem(&report) { item, report throws(JsonFault) in try readRole(&item, &draft, &report) }
            case .adresse: try json.eachItem(&report) { item, report throws(JsonFault) in try readAddress(&item, &draft, &report) }
            case .telephone: try json.eachItem(&report) { item, report throws(JsonFault) in try readPhone(&item, &draft, &report) }
            case .email: try json.eachItem(&report) { item, report throws(JsonFault) in try readEmail(&item, &draft, &report) }
            case .websites: try json.eachItem(&report) { item, _ throws(JsonFault) in add(try item.valueText(), to: &draft.websites) }
            case .contactForms, .sve:
                try json.eachItem(&report) { item, report throws(JsonFault) in
                    let text = try item.valueText()
                    if isWebAddress(text) { add(text, to: &draft.contactForms) } else { addEmail(text, &draft, &report) }
                }
            case .formerName:
                try json.eachItem(&report) { item, _ throws(JsonFault) in
                    if let former = try readFormerName(&item) { draft.formerNames.append(former) }
                }
            case .hours: try json.eachItem(&report) { item, report throws(JsonFault) in try readHours(&item, &draft, &report) }
            case .fields:
                if try json.peek() == .object { try readFields(&json, &draft, &report) } else { try json.skip() }
            default: try json.skip()
            }
        }
    }

    private func body(from draft: Draft, _ report: inout FeedReport) -> Body {
        let commune = InseeCode(draft.commune)
        if draft.commune.isEmpty { report.count(.withoutCommune) } else if commune == nil { report.count(.unreadableCommune) }
        if draft.roles.isEmpty { report.count(.withoutKind) }
        if draft.revised == nil { report.count(.withoutRevision) }
        if !draft.addresses.contains(where: { $0.position != nil }) { report.count(.withoutPosition) }
        return Body(
            id: draft.id, oldCode: draft.oldCode, roles: draft.roles, name: draft.name, commune: commune, addresses: draft.addresses,
            phones: draft.phones, emails: draft.emails, websites: draft.websites, contactForms: draft.contactForms,
            hours: OpeningHours(weekly: draft.weekly, comment: draft.hoursComment), note: draft.note, revised: draft.revised,
            life: Body.Life(status: status(draft.status, &report)), formerNames: draft.formerNames, siret: draft.siret, source: source)
    }

    private func status(_ written: String, _ report: inout FeedReport) -> Body.Life.Status {
        switch foldedWords(written) {
        case "", "active", "actif", "ouvert": return .active
        case "inactive", "inactif", "ferme", "fermee", "supprime", "supprimee", "archive", "archivee", "desactive": return .closed
        default:
            report.count(.unknownStatus)
            return .unknown
        }
    }
}
