import Reception
import Sites

/// What a reader of plain text is told of a site.
enum Usage {
    static func text(_ site: Site) -> String {
        TextColumn.drawn { column in
            column.wrap(site.name)
            column.part { $0.wrapLines(site.wording[.welcome]) }
            column.part { column in
                column.line("Posez votre question :")
                column.line("  curl -d \"j'ai perdu ma carte d'identité\" …/s/\(site.slug)")
                column.line("  curl -d \"…\" \"…/s/\(site.slug)?commune=CODE\"   (code postal, code Insee ou nom)")
            }
        }
    }
}

/// A site as JSON.
struct SiteDocument: Encodable, Sendable {
    struct CommuneDocument: Encodable, Sendable {
        var code: String
        var name: String
        var postalCodes: [String]

        enum CodingKeys: String, CodingKey {
            case code, name
            case postalCodes = "postal_codes"
        }
    }

    var slug: String
    var name: String
    var address: String
    var communes: [CommuneDocument]

    init(_ site: Site) {
        slug = site.slug
        name = site.name
        address = "/s/\(site.slug)"
        communes = site.communes.map { CommuneDocument(code: $0.code, name: $0.name, postalCodes: $0.postalCodes) }
    }
}
