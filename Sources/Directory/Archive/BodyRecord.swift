/// The binary form of one body. The head, which indexes are made from, comes first; `decode`, `check` and `encode` follow one order.
enum BodyRecord {
    /// What indexes and rankings need.
    struct Head {
        var id: String
        var oldCode: String
        var name: String
        var commune: InseeCode?
        var position: Position?
        /// Rank of the first role.
        var rank: Int

        init(_ reader: inout ByteReader) {
            id = reader.text()
            oldCode = reader.text()
            name = reader.text()
            commune = BodyRecord.code(&reader)
            position = reader.position()
            rank = reader.number()
        }
    }

    static func encode(_ body: Body, to writer: inout ByteWriter, numberOf: (String) -> Int?) {
        writer.text(body.id)
        writer.text(body.oldCode)
        writer.text(body.name)
        writer.number(body.commune.map { Int($0.raw) + 1 } ?? 0)
        writer.position(body.addresses.lazy.compactMap(\.position).first)
        writer.number(max(0, body.roles.first?.rank ?? 0))
        let roles = body.roles.compactMap { role in numberOf(role.kind).map { (role, $0) } }
        writer.number(roles.count)
        for (role, number) in roles {
            writer.number(number)
            writer.number(max(0, role.rank))
            writer.byte(role.hasTerritory ? 1 : 0)
            writeTerritory(role.communes, to: &writer)
        }
        writer.number(body.addresses.count)
        for address in body.addresses { encode(address, to: &writer) }
        writer.number(body.phones.count)
        for phone in body.phones { encode(phone, to: &writer) }
        writer.texts(body.emails)
        writer.texts(body.websites)
        writer.texts(body.contactForms)
        encode(body.hours, to: &writer)
        writer.text(body.note)
        writer.date(body.revised)
        writer.byte(body.life.status.rawValue)
        writer.date(body.life.since)
        writer.date(body.life.until)
        writer.text(body.life.successor)
        writer.text(body.siret)
        writer.text(body.source)
    }

    static func decode(_ reader: inout ByteReader, kinds: [String]) -> Body {
        let head = Head(&reader)
        let roles = reader.list { reader in
            let kind = reader.number()
            let rank = reader.number()
            let hasTerritory = reader.byte() == 1
            var communes: [InseeCode] = []
            readTerritory(&reader) { communes.append($0) }
            return Body.Role(
                kind: kinds.indices.contains(kind) ? kinds[kind] : "", rank: rank, communes: communes, hasTerritory: hasTerritory)
        }
        let addresses = reader.list(address)
        let phones = reader.list(phone)
        let emails = reader.texts()
        let websites = reader.texts()
        let contactForms = reader.texts()
        let hours = hours(&reader)
        let note = reader.text()
        let revised = reader.date()
        let life = life(&reader)
        return Body(
            id: head.id, oldCode: head.oldCode, roles: roles, name: head.name, commune: head.commune, addresses: addresses, phones: phones,
            emails: emails, websites: websites, contactForms: contactForms, hours: hours, note: note, revised: revised, life: life,
            siret: reader.text(), source: reader.text())
    }

    /// Walks a record as `decode` does, building no body: a reader that is whole after this decodes without fault. Gives its life when it is
    /// not that of a body simply in service.
    static func check(_ reader: inout ByteReader, kinds: Int) -> Body.Life? {
        for _ in 0..<3 { _ = reader.slice() }
        _ = code(&reader)
        _ = reader.position()
        _ = reader.number()
        for _ in 0..<reader.count() where !reader.isBroken {
            guard reader.number() < kinds else {
                reader.reject()
                return nil
            }
            _ = reader.number()
            _ = reader.byte()
            readTerritory(&reader) { _ in }
        }
        for _ in 0..<reader.count() where !reader.isBroken { checkAddress(&reader) }
        for _ in 0..<reader.count() where !reader.isBroken { checkPhone(&reader) }
        for _ in 0..<3 { skipTexts(&reader) }
        checkHours(&reader)
        _ = reader.slice()
        _ = reader.date()
        let life = life(&reader)
        for _ in 0..<2 { _ = reader.slice() }
        return life == Body.Life() ? nil : life
    }

    private static func life(_ reader: inout ByteReader) -> Body.Life {
        Body.Life(
            status: Body.Life.Status(rawValue: reader.byte()) ?? .unknown, since: reader.date(), until: reader.date(),
            successor: reader.text())
    }

    /// Roles of the record under the reader, placed after the head.
    static func forEachRole(_ reader: inout ByteReader, _ visit: (_ kind: Int, _ hasTerritory: Bool, inout ByteReader) -> Void) {
        for _ in 0..<reader.count() where !reader.isBroken {
            let kind = reader.number()
            _ = reader.number()
            let hasTerritory = reader.byte() == 1
            visit(kind, hasTerritory, &reader)
        }
    }

    /// Sorted codes, each as the distance from the one before.
    static func readTerritory(_ reader: inout ByteReader, _ visit: (InseeCode) -> Void) {
        var raw = 0
        for _ in 0..<reader.count() where !reader.isBroken {
            raw += reader.number()
            guard raw >= 0, raw < Int(InseeCode.limit), let code = InseeCode(raw: UInt32(raw)) else { return reader.reject() }
            visit(code)
        }
    }

    private static func writeTerritory(_ communes: [InseeCode], to writer: inout ByteWriter) {
        writer.number(communes.count)
        var last = 0
        for code in communes.sorted() {
            writer.number(Int(code.raw) - last)
            last = Int(code.raw)
        }
    }

    private static func code(_ reader: inout ByteReader) -> InseeCode? {
        let number = reader.number()
        guard number != 0 else { return nil }
        guard number > 0, number <= Int(InseeCode.limit) else {
            reader.reject()
            return nil
        }
        return InseeCode(raw: UInt32(number - 1))
    }

    static func skipTexts(_ reader: inout ByteReader) {
        for _ in 0..<reader.count() where !reader.isBroken { _ = reader.slice() }
    }
}
