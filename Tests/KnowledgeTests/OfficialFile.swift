import Foundation

@testable import Knowledge

/// Files in the official vocabulary, written for the tests.
enum OfficialFile {
    /// A sheet with the fewest things that a sheet has, and `inner` after its head.
    static func fiche(
        id: String = "F1", title: String = "Déclarer un changement", type: String = "Fiche d'information conditionnée",
        attributes: String = "",
        head: String = "<dc:date>modified 2024-02-29</dc:date>", _ inner: String = ""
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="\(id)" type="\(type)" \(attributes)>\
        <dc:title>\(title)</dc:title>\(head)\(inner)</Publication>
        """
    }

    /// A service page with the fewest things that it has, and `inner` after its head.
    static func service(id: String = "R1", title: String = "Demander un acte", type: String = "Téléservice", _ inner: String = "") -> String
    {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ServiceComplementaire xmlns:dc="http://purl.org/dc/elements/1.1/" ID="\(id)" type="\(type)">\
        <dc:title>\(title)</dc:title><dc:date>modified 2023-01-02</dc:date>\(inner)</ServiceComplementaire>
        """
    }
}

/// What is read of one file.
struct Reading {
    let content: FileContent
    let harvest: Harvest

    init(_ xml: String, limits: XMLLimits = XMLLimits()) throws { try self.init(bytes: Data(xml.utf8), limits: limits) }

    init(bytes: Data, limits: XMLLimits = XMLLimits()) throws {
        (content, harvest) = try bytes.withUnsafeBytes { try FicheReader.read($0, file: "essai.xml", limits: limits) }
    }

    /// The sheet; an empty one when the file is not a sheet.
    var fiche: Fiche {
        guard case .fiche(let fiche) = content else { return Fiche(id: "", kind: .other, title: "") }
        return fiche
    }

    /// The service; an empty one when the file is not a service.
    var service: ComplementaryService {
        guard case .service(let service) = content else { return ComplementaryService(id: "", kind: .other, title: "") }
        return service
    }

    /// The body of a sheet whose `Texte` is `xml`.
    static func body(_ xml: String) throws -> [Block] { try Reading(OfficialFile.fiche("<Texte>\(xml)</Texte>")).fiche.body }
}

extension Block {
    /// A paragraph of ordinary text.
    static func plain(_ text: String) -> Block { .paragraph(InlineText(text)) }
}
