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
            guard let why = reason(body, candidate, likeness), likeness > best?.likeness ?? 0 else { continue }
            best = (likeness, candidate, why)
        }
        return best.map { Resemblance(id: $0.body.id, name: $0.body.name, place: place, why: $0.why) }
    }

    /// Half of the words in common with the same address, telephone or e-mail; or nearly all of them in the same commune.
    private static func reason(_ body: Body, _ other: Body, _ likeness: Double) -> String? {
        guard likeness >= 0.5 else { return nil }
        if let mine = street(body), mine == street(other) { return "même adresse" }
        if body.phones.contains(where: { phone in phone.dialled != nil && other.phones.contains { $0.dialled == phone.dialled } }) {
            return "même téléphone"
        }
        if body.emails.contains(where: { email in other.emails.contains { $0.lowercased() == email.lowercased() } }) {
            return "même courriel"
        }
        guard likeness > 0.8, body.commune == other.commune else { return nil }
        return "même nom"
    }

    private static func street(_ body: Body) -> String? {
        guard let address = body.visitAddress, !address.street.isEmpty else { return nil }
        return foldedWords(address.street) + " " + (body.commune?.text ?? address.postalCode)
    }

    /// Words that tell a body from another: neither articles nor the name of its town.
    private static func nameWords(_ name: String, _ body: Body) -> Set<String> {
        let town = Set(foldedWords(body.visitAddress?.town ?? "").split(separator: " ").map(String.init))
        let words = Set(foldedWords(name).split(separator: " ").map(String.init)).subtracting(articles)
        let rest = words.subtracting(town)
        return rest.isEmpty ? words : rest
    }

    private static let articles: Set<String> = ["de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en", "cedex"]
}
