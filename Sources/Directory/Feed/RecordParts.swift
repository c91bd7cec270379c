extension RecordReader {
    /// One item of `pivot`.
    func readRole(_ json: inout JsonReader, _ draft: inout Draft, _ report: inout FeedReport) throws(JsonFault) {
        guard try json.peek() == .object else { return try json.skip() }
        var role = Body.Role(kind: "", rank: 0)
        try json.beginObject()
        var first = true
        while let key = try json.nextKey(first: first) {
            first = false
            switch FeedField(key) {
            case .kind: role.kind = KindAliases.normalised(try json.plainText())
            case .rank: role.rank = Int(try json.plainText()) ?? 0
            case .commune: try readTerritory(&json, &role, &report)
            default: try json.skip()
            }
        }
        if !role.kind.isEmpty { draft.roles.append(role) }
    }

    /// `code_insee_commune` of a pivot: a list of communes served, or the single commune of the body.
    private func readTerritory(_ json: inout JsonReader, _ role: inout Body.Role, _ report: inout FeedReport) throws(JsonFault) {
        guard try json.peek() == .array else {
            let text = try json.plainText()
            // The export writes a list as « 77001,77002 » or as JSON in a string.
            let codes = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            role.communes = sortedCodes(codes.compactMap { InseeCode($0) })
            role.hasTerritory = codes.count > 1
            report.count(.unreadableCommune, codes.count - codes.compactMap { InseeCode($0) }.count)
            return
        }
        var codes: [InseeCode] = []
        try json.beginArray()
        var first = true
        while try json.nextElement(first: first) {
            first = false
            let text = try json.plainText()
            if let code = InseeCode(text) { codes.append(code) } else { report.count(.unreadableCommune) }
        }
        role.communes = sortedCodes(codes)
        role.hasTerritory = true
    }

    private func sortedCodes(_ codes: [InseeCode]) -> [InseeCode] {
        var result: [InseeCode] = []
        result.reserveCapacity(codes.count)
        for code in codes.sorted() where result.last != code { result.append(code) }
        return result
    }

    /// One item of `adresse`.
    func readAddress(_ json: inout JsonReader, _ draft: inout Draft, _ report: inout FeedReport) throws(JsonFault) {
        guard try json.peek() == .object else { return try json.skip() }
        var address = Address(lines: [], postalCode: "", town: "")
        var complement1 = ""
        var complement2 = ""
        var street = ""
        var distribution = ""
        var latitude: Double?
        var longitude: Double?
        try json.beginObject()
        var first = true
        while let key = try json.nextKey(first: first) {
            first = false
            switch FeedField(key) {
            case .addressUse: address.use = foldedWords(try json.plainText()).contains("postale") ? .postal : .visit
            case .complement1: complement1 = try json.plainText()
            case .complement2: complement2 = try json.plainText()
            case .street: street = try json.plainText()
            case .distribution: distribution = try json.plainText()
            case .postalCode: address.postalCode = try json.plainText()
            case .town: address.town = try json.plainText()
            case .country: address.country = try json.plainText()
            case .latitude: latitude = Double(try json.plainText())
            case .longitude: longitude = Double(try json.plainText())
            case .accessibility: address.accessibility = accessibility(try json.plainText())
            case .accessNote: address.accessNote = try json.plainText()
            default: try json.skip()
            }
        }
        address.lines = [complement1, complement2, street, distribution].filter { !$0.isEmpty }
        if let latitude, let longitude { address.position = Position(latitude: latitude, longitude: longitude) }
        if address.town.lowercased().contains("cedex") { report.count(.cedex) }
        if !address.lines.isEmpty || !address.town.isEmpty || address.position != nil { draft.addresses.append(address) }
    }

    private func accessibility(_ code: String) -> Address.Accessibility {
        switch code {
        case "ACC": .accessible
        case "DEM": .onRequest
        case "NAC": .notAccessible
        default: .unknown
        }
    }

    /// One item of `telephone`: an object with `valeur` and `description`, or plain text.
    func readPhone(_ json: inout JsonReader, _ draft: inout Draft, _ report: inout FeedReport) throws(JsonFault) {
        var written = ""
        var label = ""
        if try json.peek() == .object {
            try json.beginObject()
            var first = true
            while let key = try json.nextKey(first: first) {
                first = false
                switch FeedField(key) {
                case .value: written = try json.plainText()
                case .description: label = try json.plainText()
                default: try json.skip()
                }
            }
        } else {
            written = try json.plainText()
        }
        guard !written.isEmpty else { return }
        let phones = Phone.read(written, label: label)
        if phones.count > 1 { report.count(.severalPhones) }
        for phone in phones {
            switch phone.number {
            case .unreadable: report.count(.unreadablePhone)
            case .short: report.count(.shortPhone)
            case .international: break
            }
        }
        draft.phones.append(contentsOf: phones)
    }

    /// One item of `ancien_nom`: plain text, or an object with the name and the day it ended.
    func readFormerName(_ json: inout JsonReader) throws(JsonFault) -> Body.FormerName? {
        var former = Body.FormerName("")
        if try json.peek() == .object {
            try json.beginObject()
            var first = true
            while let key = try json.nextKey(first: first) {
                first = false
                switch FeedField(key) {
                case .nom, .value, .label: former.name = try json.plainText()
                case .lastDate:
                    let text = try json.plainText()
                    former.until = CivilDate(french: text) ?? CivilDate(iso: text)
                default: try json.skip()
                }
            }
        } else {
            former.name = try json.plainText()
        }
        return former.name.isEmpty ? nil : former
    }

    /// One item of `adresse_courriel`.
    func readEmail(_ json: inout JsonReader, _ draft: inout Draft, _ report: inout FeedReport) throws(JsonFault) {
        addEmail(try json.valueText(), &draft, &report)
    }

    func addEmail(_ written: String, _ draft: inout Draft, _ report: inout FeedReport) {
        guard !written.isEmpty else { return }
        let reading = EmailReading(written)
        if reading.emails.count > 1 { report.count(.severalEmails) }
        if !reading.forms.isEmpty { report.count(.formAsEmail) }
        report.count(.unreadableEmail, reading.unreadable.count)
        for email in reading.emails { add(email, to: &draft.emails) }
        for form in reading.forms { add(form, to: &draft.contactForms) }
    }

    func add(_ text: String, to list: inout [String]) {
        if !text.isEmpty, !list.contains(text) { list.append(text) }
    }
}
