/// A body that may be the one a line describes, under another identifier: to be confirmed by a person, never merged silently.
package struct Resemblance: Sendable, Equatable {
    package enum Place: String, Sendable {
        case national = "l’annuaire national"
        case published = "la version publiée"
        case sameFile = "ce fichier"
    }

    package var id: String
    package var name: String
    package var place: Place
    /// « même adresse », « même nom ».
    package var why: String

    /// The body among `candidates` that `body` most resembles. Names count first: two services of one town hall share its address and its
    /// telephone, and are not one body.
    static func best(of body: Body, among candidates: some Sequence<Body>, in place: Place) -> Resemblance? {
        let words = nameWords(body.name, body)
        var best: (likeness: Double, body: Body, why: String)?
        for candidate in candidates where candidate.id != body.id {
            let other = nameWords(candidate.name, candidate)
            let union = words.union(other).count
            let likeness = union == 0 ? 0 : Double(words.intersection(other).count) / Double(union)
            guard let why = reason(body, candidate, likeness, in: place), likeness > best?.likeness ?? -1 else { continue }
            best = (likeness, candidate, why)
        }
        return best.map { Resemblance(id: $0.body.id, name: $0.body.name, place: place, why: $0.why) }
    }

    /// Half of the words in common with the same address, telephone or e-mail; one word with two of them; all three, unless it is in the same
    /// file, where the services of a small town hall all have its own; or nearly all words in the same commune.
    private static func reason(_ body: Body, _ other: Body, _ likeness: Double, in place: Place) -> String? {
        let shared = sharedContacts(body, other)
        let needed =
            switch likeness {
            case 0.5...: 1
            case 0: place == .sameFile ? Int.max : 3
            default: 2
            }
        if shared.count >= needed { return shared.joined(separator: ", ") }
        guard likeness > 0.8, body.commune == other.commune else { return nil }
        return "même nom"
    }

    private static func sharedContacts(_ body: Body, _ other: Body) -> [String] {
        var shared: [String] = []
        if let mine = street(body), mine == street(other) { shared.append("même adresse") }
        if body.phones.contains(where: { phone in phone.dialled != nil && other.phones.contains { $0.dialled == phone.dialled } }) {
            shared.append("même téléphone")
        }
        if body.emails.contains(where: { email in other.emails.contains { $0.lowercased() == email.lowercased() } }) {
            shared.append("même courriel")
        }
        return shared
    }

    private static func street(_ body: Body) -> String? {
        guard let address = body.visitAddress, !address.street.isEmpty else { return nil }
        return foldedWords(address.street) + " " + (body.commune?.text ?? address.postalCode)
    }

    /// Words that tell a body from another, in the singular: neither articles, nor « service », nor the name of its town.
    private static func nameWords(_ name: String, _ body: Body) -> Set<String> {
        let town = Set(words(of: body.visitAddress?.town ?? ""))
        let all = Set(words(of: name)).subtracting(articles)
        let rest = all.subtracting(town).subtracting(["service"])
        return rest.isEmpty ? all : rest
    }

    private static func words(of text: String) -> [String] {
        foldedWords(text).split(separator: " ").map { word in
            word.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x")) ? String(word.dropLast()) : String(word)
        }
    }

    private static let articles: Set<String> = ["de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en", "cedex"]
}
