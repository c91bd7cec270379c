extension InlineText: ArchiveCoded {
    func write(to writer: inout ByteWriter) { writer.write(runs) }
    init(from reader: inout ByteReader) throws(ArchiveProblem) { self.init(try reader.value([InlineRun].self)) }
}

extension InlineRun: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(mark)
        writer.write(text)
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        let mark = try reader.value(Mark.self)
        self.init(try reader.text(), mark)
    }
}

extension InlineRun.Mark: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        switch self {
        case .plain: writer.write(UInt8(0))
        case .emphasis: writer.write(UInt8(1))
        case .value: writer.write(UInt8(2))
        case .expression: writer.write(UInt8(3))
        case .superscript: writer.write(UInt8(4))
        case .subscript: writer.write(UInt8(5))
        case .internalLink(let id): write(6, id, to: &writer)
        case .externalLink(let url): write(7, url, to: &writer)
        case .definitionLink(let id): write(8, id, to: &writer)
        }
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        switch try reader.byte() {
        case 0: self = .plain
        case 1: self = .emphasis
        case 2: self = .value
        case 3: self = .expression
        case 4: self = .superscript
        case 5: self = .subscript
        case 6: self = .internalLink(id: try reader.text())
        case 7: self = .externalLink(url: try reader.text())
        case 8: self = .definitionLink(id: try reader.text())
        default: throw .corrupt("une marque de texte n’existe pas")
        }
    }

    private func write(_ tag: UInt8, _ target: String, to writer: inout ByteWriter) {
        writer.write(tag)
        writer.write(target)
    }
}

extension Condition: ArchiveCoded {
    func write(to writer: inout ByteWriter) {
        switch self {
        case .isTrue(let name): write(0, name, to: &writer)
        case .isFalse(let name): write(1, name, to: &writer)
        case .isUndefined(let name): write(2, name, to: &writer)
        case .all(let parts): write(3, parts, to: &writer)
        case .any(let parts): write(4, parts, to: &writer)
        }
    }

    init(from reader: inout ByteReader) throws(ArchiveProblem) {
        self = try reader.nested { (reader) throws(ArchiveProblem) -> Condition in
            switch try reader.byte() {
            case 0: .isTrue(try reader.text())
            case 1: .isFalse(try reader.text())
            case 2: .isUndefined(try reader.text())
            case 3: .all(try reader.value())
            case 4: .any(try reader.value())
            default: throw .corrupt("une condition n’existe pas")
            }
        }
    }

    private func write(_ tag: UInt8, _ value: some ArchiveCoded, to writer: inout ByteWriter) {
        writer.write(tag)
        writer.write(value)
    }
}
