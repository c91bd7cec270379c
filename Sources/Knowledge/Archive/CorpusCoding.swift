extension FicheSummary: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(title)
        writer.write(summary)
        writer.write(url)
        writer.write(audiences)
        writer.write(path)
        writer.write(theme)
        writer.write(revised)
        writer.write(status)
        writer.write(site)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        id = try reader.text()
        kind = try reader.value()
        title = try reader.text()
        summary = try reader.text()
        url = try reader.value()
        audiences = try reader.value()
        path = try reader.value()
        theme = try reader.value()
        revised = try reader.value()
        status = try reader.value()
        site = try reader.value()
    }
}

extension SearchTexts: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(anchors)
        writer.write(menuTitles)
        writer.write(wordings)
        writer.write(inLinks)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(anchors: try reader.value(), menuTitles: try reader.value(), wordings: try reader.value(), inLinks: try reader.number())
    }
}

extension SearchTexts.Anchor: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(text)
        writer.write(count)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) { self.init(text: try reader.text(), count: try reader.number()) }
}

extension GuideCounts: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(files)
        writer.write(refusedFiles)
        writer.write(Dictionary(uniqueKeysWithValues: fiches.map { (Int($0.key.rawValue), $0.value) }))
        writer.write(Dictionary(uniqueKeysWithValues: services.map { (Int($0.key.rawValue), $0.value) }))
        writer.write(elements)
        writer.write(unknownElements)
        writer.write(deadLinks)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init()
        files = try reader.number()
        refusedFiles = try reader.number()
        for (kind, count) in try reader.value([Int: Int].self) { fiches[try Self.known(Fiche.Kind.init, kind)] = count }
        for (kind, count) in try reader.value([Int: Int].self) { services[try Self.known(ServiceLink.Kind.init, kind)] = count }
        elements = try reader.value()
        unknownElements = try reader.value()
        deadLinks = try reader.value()
    }

    private static func known<Kind>(_ make: (UInt8) -> Kind?, _ number: Int) throws(ArchiveProblem) -> Kind {
        guard let kind = UInt8(exactly: number).flatMap(make) else { throw .corrupt("une valeur n’existe pas") }
        return kind
    }
}
