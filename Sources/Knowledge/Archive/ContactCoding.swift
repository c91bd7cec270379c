extension Contact: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(role)
        writer.write(reach)
        writer.write(title)
        writer.write(pivot)
        writer.write(url)
        writer.write(source)
        writer.write(blocks)
        writer.write(condition)
        writer.write(isUnavailable)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(
            id: try reader.text(), role: try reader.value(), reach: try reader.value(), title: try reader.text(), pivot: try reader.value(),
            url: try reader.value(), source: try reader.value(), blocks: try reader.value(), condition: try reader.value())
        isUnavailable = try reader.flag()
    }
}

extension ServiceLink: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(title)
        writer.write(url)
        writer.write(cerfa)
        writer.write(otherNumber)
        writer.write(source)
        writer.write(notices)
        writer.write(annexes)
        writer.write(introduction)
        writer.write(condition)
        writer.write(pivot)
        writer.write(isUnavailable)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self = try reader.nested { (reader) throws(ArchiveProblem) -> ServiceLink in
            var service = ServiceLink(
                id: try reader.text(), kind: try reader.value(), title: try reader.text(), url: try reader.value(),
                cerfa: try reader.value(),
                otherNumber: try reader.value(), source: try reader.value(), notices: try reader.value(), annexes: try reader.value(),
                introduction: try reader.value(), condition: try reader.value())
            service.pivot = try reader.value()
            service.isUnavailable = try reader.flag()
            return service
        }
    }
}

extension ServiceLink.Notice: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(url)
        writer.write(cerfa)
        writer.write(title)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(url: try reader.text(), cerfa: try reader.value(), title: try reader.text())
    }
}

extension Reference: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(kind)
        writer.write(title)
        writer.write(complement)
        writer.write(url)
        writer.write(source)
        writer.write(condition)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(
            kind: try reader.value(), title: try reader.text(), complement: try reader.text(), url: try reader.value(),
            source: try reader.value(), condition: try reader.value())
    }
}

extension ComplementaryService: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(title)
        writer.write(summary)
        writer.write(url)
        writer.write(cerfa)
        writer.write(otherNumber)
        writer.write(revised)
        writer.write(audiences)
        writer.write(fiches)
        writer.write(contacts)
        writer.write(themes)
        writer.write(source)
        writer.write(otherURLs)
        writer.write(blocks)
        writer.write(notices)
        writer.write(annexes)
        writer.write(references)
        writer.write(terms)
        writer.write(alternatives)
        writer.write(isUnavailable)
        writer.write(site)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(
            id: try reader.text(), kind: try reader.value(), title: try reader.text(), summary: try reader.text(), url: try reader.value(),
            cerfa: try reader.value(), otherNumber: try reader.value(), revised: try reader.value(), audiences: try reader.value(),
            fiches: try reader.value(), contacts: try reader.value())
        themes = try reader.value()
        source = try reader.value()
        otherURLs = try reader.value()
        blocks = try reader.value()
        notices = try reader.value()
        annexes = try reader.value()
        references = try reader.value()
        terms = try reader.value()
        alternatives = try reader.value()
        isUnavailable = try reader.flag()
        site = try reader.value()
    }
}
