import CLibXML2

/// One XML file as a stream of events, over libxml2's streaming reader: no network, no DTD, no entity other than those of XML itself.
///
/// A handler that takes the start of an element must read its children to their end (`nextChild` gives nothing there), or `skip` it.
/// The bytes must outlive the reader. Not to be shared between threads.
final class XMLEvents {
    enum Event { case start, text, end, endOfDocument }

    /// A child of the element being read.
    enum Child {
        case element(Element)
        /// An element that is not in the vocabulary; `name` says which.
        case unknown
        case text
    }

    let file: String
    /// Nested elements that are open.
    private(set) var depth = 0
    /// Occurrences of each element of the vocabulary, by its place in `Element.allCases`.
    private(set) var counts: [Int]
    /// Occurrences of the other elements, by name.
    private(set) var unknown: [String: Int] = [:]
    /// The line of the last element that started. libxml2 counts no further than 65,535.
    private(set) var line = 0
    /// The element that has just started; nothing outside the vocabulary.
    private(set) var element: Element?

    private let reader: xmlTextReaderPtr
    private let limits: XMLLimits
    private var names: ElementNames
    /// The file does not end with a tag.
    private let isCut: Bool
    /// What has just started or the text met; the parser frees it soon after.
    private var node: xmlNodePtr?
    private var endIsDue = false
    private var elements = 0
    private var textBytes = 0

    /// libxml2 wants to be started once, before threads use it.
    private static let parserIsReady: Void = xmlInitParser()

    /// Throws `XMLProblem` when the file is too long or its prolog is refused.
    init(_ bytes: UnsafeRawBufferPointer, file: String, limits: XMLLimits = XMLLimits()) throws {
        guard bytes.count <= limits.bytes else {
            throw XMLProblem(file: file, line: 0, reason: "le fichier dépasse \(limits.bytes >> 20) Mo.")
        }
        if let refusal = XMLProlog.refusal(of: bytes) { throw XMLProblem(file: file, line: 0, reason: refusal) }
        Self.parserIsReady
        xmlResetLastError()
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        guard let reader = xmlReaderForMemory(start, Int32(bytes.count), nil, "UTF-8", Int32(bitPattern: options)) else {
            throw XMLProblem(file: file, line: 0, reason: "le lecteur XML n’a pas pu démarrer.")
        }
        self.reader = reader
        self.file = file
        self.limits = limits
        names = ElementNames()
        isCut = bytes.last { $0 > 32 } != UInt8(ascii: ">")
        counts = Array(repeating: 0, count: Element.all.count)
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next event; comments and processing instructions are passed over.
    func next() throws -> Event {
        if endIsDue {
            endIsDue = false
            return end()
        }
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: break
            case 0: return .endOfDocument
            default: throw fault
            }
            switch xmlReaderTypes(rawValue: UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
            case XML_READER_TYPE_ELEMENT:
                try start()
                return .start
            case XML_READER_TYPE_END_ELEMENT: return end()
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE, XML_READER_TYPE_WHITESPACE:
                node = xmlTextReaderCurrentNode(reader)
                guard depth > 0 else { continue }
                return .text
            case XML_READER_TYPE_DOCUMENT_TYPE:
                throw problem("le fichier contient une déclaration DOCTYPE, qui n’est pas acceptée.")
            case XML_READER_TYPE_ENTITY_REFERENCE: throw problem("le fichier emploie une entité que XML ne définit pas.")
            default: continue
            }
        }
    }

    /// The next child of the element being read; nothing at its end, which is then consumed.
    func nextChild() throws -> Child? {
        switch try next() {
        case .start: element.map(Child.element) ?? .unknown
        case .text: .text
        case .end: nil
        case .endOfDocument: throw problem("le fichier est tronqué.")
        }
    }

    /// Reads to the end of the element that has just started, its descendants being counted only.
    func skip() throws {
        let outside = depth - 1
        while depth > outside {
            if try next() == .endOfDocument { throw problem("le fichier est tronqué.") }
        }
    }

    /// The text met, as written.
    func text() throws -> String {
        guard let content = node?.pointee.content else { return "" }
        let bytes = UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
        textBytes += bytes.count
        guard textBytes <= limits.text else { throw problem("le fichier contient plus de \(limits.text >> 20) Mo de texte.") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of an attribute of the element that has just started, to be asked for before anything else is read.
    func attribute(_ name: StaticString) -> String? {
        var cursor = node?.pointee.properties
        while let attribute = cursor {
            if attribute.pointee.ns == nil, xmlStrcmp(attribute.pointee.name, name.utf8Start) == 0 {
                return attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
            }
            cursor = attribute.pointee.next
        }
        return nil
    }

    /// The local name of the element that has just started.
    var name: String { node?.pointee.name.map { String(cString: $0) } ?? "" }

    /// A problem at this place.
    func problem(_ reason: String) -> XMLProblem { XMLProblem(file: file, line: line, reason: reason) }

    /// Why the parser stopped.
    private var fault: XMLProblem { XMLFault.last(in: file, isCut: isCut) }

    private func start() throws {
        guard let node = xmlTextReaderCurrentNode(reader), let pointer = node.pointee.name else { throw fault }
        self.node = node
        line = Int(node.pointee.line)
        depth += 1
        elements += 1
        endIsDue = xmlTextReaderIsEmptyElement(reader) == 1
        guard depth <= limits.depth else { throw problem("le fichier dépasse \(limits.depth) niveaux d’éléments.") }
        guard elements <= limits.elements else { throw problem("le fichier contient plus de \(limits.elements) éléments.") }
        try checkAttributes(of: node)
        let place = names.place(of: pointer)
        if place >= 0 {
            counts[place] += 1
            element = Element.all[place]
        } else {
            unknown[name.precomposedName, default: 0] += 1
            element = nil
        }
    }

    private func end() -> Event {
        node = nil
        depth -= 1
        return .end
    }

    private func checkAttributes(of node: xmlNodePtr) throws {
        var count = 0
        var cursor = node.pointee.properties
        while let attribute = cursor {
            count += 1
            cursor = attribute.pointee.next
        }
        guard count <= limits.attributes else { throw problem("un élément porte plus de \(limits.attributes) attributs.") }
    }
}
