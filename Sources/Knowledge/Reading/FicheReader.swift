/// Reads one official file (schemas 3.4 and 3.5) into a tree.
///
/// Parsing is permissive: any block is understood in any place, an element outside the vocabulary is kept as text. What is not kept: the
/// publisher's formalities (`Canal`, `SurTitre`, rights and format of Dublin Core), sizes and formats of files, `FranceConnect`, `Actualite`.
final class FicheReader {
    let events: XMLEvents
    var harvest = Harvest()
    /// Terms met inside the text, to be added to those of the file.
    var innerTerms: [Fiche.Term] = []

    private init(_ events: XMLEvents) { self.events = events }

    /// What a file holds, and what it says of others. Throws `XMLProblem`.
    static func read(_ bytes: UnsafeRawBufferPointer, file: String, limits: XMLLimits = XMLLimits()) throws -> (FileContent, Harvest) {
        let events = try XMLEvents(bytes, file: file, limits: limits)
        let reader = FicheReader(events)
        let content = try reader.root()
        reader.harvest.elements = events.counts
        reader.harvest.unknownElements = events.unknown
        return (content, reader.harvest)
    }

    private func root() throws -> FileContent {
        guard try events.next() == .start else { throw events.problem("le fichier ne contient aucun élément.") }
        let content: FileContent
        switch events.element {
        case .publication: content = .fiche(try publication())
        case .serviceComplementaire: content = .service(try service())
        default:
            throw events.problem("l’élément racine est « \(events.name) » ; « Publication » ou « ServiceComplementaire » était attendu.")
        }
        while try events.next() != .endOfDocument {}
        return content
    }

    /// The id of the root element, which must be there.
    func rootID() throws -> String {
        let id = (events.attribute("ID") ?? "").trimmed
        guard !id.isEmpty else { throw events.problem("l’attribut ID de l’élément racine est absent.") }
        guard id.utf8.count <= 64 else { throw events.problem("l’attribut ID de l’élément racine dépasse 64 octets.") }
        return id
    }

    /// The day that `text` begins with, refused with a warning when it is not plausible; nothing when there is no text.
    func date(_ text: String?, named name: String) -> RevisionDate? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            let date = RevisionDate(year: year, month: month, day: day)
        {
            return date
        }
        let reason = "la date « \(text.prefix(40)) » (\(name)) n’est pas plausible ; elle est ignorée."
        harvest.warnings.append(ImportProblem(file: events.file, line: events.line, reason: reason, severity: .warning))
        return nil
    }
}

extension String {
    /// Without the ASCII spaces and line breaks at both ends.
    var trimmed: String {
        let isSpace = { (byte: UInt8) in byte == 32 || (9...13).contains(byte) }
        guard let first = utf8.first, let last = utf8.last else { return self }
        guard isSpace(first) || isSpace(last) else { return self }
        let start = utf8.firstIndex { !isSpace($0) } ?? endIndex
        let end = utf8.lastIndex { !isSpace($0) }.map { utf8.index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
