extension Block: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        switch self {
        case .paragraph(let text): write(0, text, to: &writer)
        case .list(false, let items): write(1, items, to: &writer)
        case .list(true, let items): write(2, items, to: &writer)
        case .table(let table): write(3, table, to: &writer)
        case .note(let note): write(4, note, to: &writer)
        case .heading(let text): write(5, text, to: &writer)
        case .section(let section): write(6, section, to: &writer)
        case .alternatives(let alternatives): write(7, alternatives, to: &writer)
        case .contact(let contact): write(8, contact, to: &writer)
        case .service(let service): write(9, service, to: &writer)
        case .reference(let reference): write(10, reference, to: &writer)
        case .media(let text, let url):
            write(11, text, to: &writer)
            writer.write(url)
        case .unknown(let element, let text):
            write(12, element, to: &writer)
            writer.write(text)
        }
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self = try reader.nested { (reader) throws(ArchiveProblem) -> Block in
            switch try reader.byte() {
            case 0: .paragraph(try reader.value())
            case 1: .list(numbered: false, items: try reader.value())
            case 2: .list(numbered: true, items: try reader.value())
            case 3: .table(try reader.value())
            case 4: .note(try reader.value())
            case 5: .heading(try reader.value())
            case 6: .section(try reader.value())
            case 7: .alternatives(try reader.value())
            case 8: .contact(try reader.value())
            case 9: .service(try reader.value())
            case 10: .reference(try reader.value())
            case 11: .media(text: try reader.text(), url: try reader.value())
            case 12: .unknown(element: try reader.text(), text: try reader.text())
            default: throw .corrupt("un bloc n’existe pas")
            }
        }
    }

    private func write(_ tag: UInt8, _ value: some ArchiveCoded, to writer: inout ByteWriter) {
        writer.write(tag)
        writer.write(value)
    }
}

extension Section: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(kind)
        writer.write(purpose)
        writer.write(isStep)
        writer.write(title)
        writer.write(alternativeTitle)
        writer.write(condition)
        writer.write(blocks)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        let kind = try reader.value(Kind.self)
        let purpose = try reader.value(Purpose.self)
        let isStep = try reader.flag()
        let title = try reader.value(InlineText.self)
        let alternativeTitle = try reader.text()
        self.init(kind, title: title, condition: try reader.value(), blocks: try reader.value())
        self.purpose = purpose
        self.isStep = isStep
        self.alternativeTitle = alternativeTitle
    }
}

extension Alternatives: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(kind)
        writer.write(title)
        writer.write(branches)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(try reader.value(), title: try reader.value(), branches: try reader.value())
    }
}

extension Note: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(kind)
        writer.write(title)
        writer.write(blocks)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(try reader.value(), title: try reader.text(), blocks: try reader.value())
    }
}

extension Table: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(title)
        writer.write(headerColumns)
        writer.write(rows)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self.init(title: try reader.text(), headerColumns: try reader.value(), rows: try reader.value())
    }
}

extension Table.Row: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(isHeader)
        writer.write(cells)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) { self.init(isHeader: try reader.flag(), cells: try reader.value()) }
}

extension Table.Cell: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(columnSpan)
        writer.write(rowSpan)
        writer.write(blocks)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        let columns = try reader.number()
        let rows = try reader.number()
        self.init(blocks: try reader.value(), columnSpan: columns, rowSpan: rows)
    }
}
