extension Fiche: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(title)
        writer.write(summary)
        writer.write(url)
        writer.write(audiences)
        writer.write(targets)
        writer.write(path)
        writer.write(theme)
        writer.write(subtheme)
        writer.write(dossier)
        writer.write(revised)
        writer.write(majorChange)
        writer.write(status)
        writer.write(warning)
        writer.write(introduction)
        writer.write(body)
        writer.write(questionnaire)
        writer.write(guidedBranches)
        writer.write(contacts)
        writer.write(services)
        writer.write(references)
        writer.write(terms)
        writer.write(wordings)
        writer.write(relatedQuestions)
        writer.write(seeAlso)
        writer.write(groups)
        writer.write(site)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(id: try reader.text(), kind: try reader.value(), title: try reader.text())
        summary = try reader.text()
        url = try reader.value()
        audiences = try reader.value()
        targets = try reader.value()
        path = try reader.value()
        theme = try reader.value()
        subtheme = try reader.value()
        dossier = try reader.value()
        revised = try reader.value()
        majorChange = try reader.value()
        status = try reader.value()
        warning = try reader.value()
        introduction = try reader.value()
        body = try reader.value()
        questionnaire = try reader.value()
        guidedBranches = try reader.value()
        contacts = try reader.value()
        services = try reader.value()
        references = try reader.value()
        terms = try reader.value()
        wordings = try reader.value()
        relatedQuestions = try reader.value()
        seeAlso = try reader.value()
        groups = try reader.value()
        site = try reader.value()
    }
}

extension ThemeRef: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(title)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) { self.init(id: try reader.text(), title: try reader.text()) }
}

extension RevisionDate: ArchiveCoded {
    func write(to writer: inout ByteWriter) { writer.write(year * 512 + month * 32 + day) }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        let packed = try reader.number()
        guard let date = RevisionDate(year: packed / 512, month: packed / 32 % 16, day: packed % 32) else {
            throw .corrupt("une date n’existe pas")
        }
        self = date
    }
}

extension Fiche.Group: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(title)
        writer.write(members)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) { self.init(title: try reader.text(), members: try reader.value()) }
}

extension Fiche.Warning: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(title)
        writer.write(date)
        writer.write(blocks)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(title: try reader.text(), date: try reader.value(), blocks: try reader.value())
    }
}

extension Fiche.Term: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(title)
        writer.write(isAbbreviation)
        writer.write(blocks)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(id: try reader.text(), title: try reader.text(), isAbbreviation: try reader.flag(), blocks: try reader.value())
    }
}

extension Questionnaire: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(questions)
        writer.write(introduction)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(questions: try reader.value(), introduction: try reader.value())
    }
}

extension Questionnaire.Question: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(title)
        writer.write(choices)
        writer.write(help)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(title: try reader.text(), choices: try reader.value(), help: try reader.value())
    }
}

extension Questionnaire.Choice: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(title)
        writer.write(selectedTitle)
        writer.write(sets)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(title: try reader.text(), selectedTitle: try reader.text(), sets: try reader.value())
    }
}

extension GuidedBranch: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(title)
        writer.write(question)
        writer.write(sets)
        writer.write(help)
        writer.write(targets)
        writer.write(children)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self = try reader.nested { (reader) throws(ArchiveProblem) -> GuidedBranch in
            GuidedBranch(
                title: try reader.text(), question: try reader.text(), sets: try reader.value(), help: try reader.value(),
                targets: try reader.value(), children: try reader.value())
        }
    }
}
