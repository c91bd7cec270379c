import Directory
import Foundation

/// A question that a directory record answers by itself: where a body is, when it is open, how to reach it.
struct DirectoryQuestion: Equatable {
    enum Wish: Equatable { case hours, address, phone, any }

    /// Pivot code of the kind of body named.
    var kind: String
    var wish: Wish

    /// Nothing unless the message is short, names one kind of body, and asks for its hours, address or number. « Quels papiers apporter à la
    /// mairie » is not such a question.
    static func read(_ text: String) -> DirectoryQuestion? {
        let words = foldedWords(text)
        guard words.split(separator: " ").count <= 24, let kind = KindMention.kind(in: words) else { return nil }
        let padded = " \(words) "
        if hours.contains(where: padded.contains) { return DirectoryQuestion(kind: kind, wish: .hours) }
        if phone.contains(where: padded.contains) { return DirectoryQuestion(kind: kind, wish: .phone) }
        if address.contains(where: padded.contains) { return DirectoryQuestion(kind: kind, wish: .address) }
        return nil
    }

    private static let hours = [
        " horaire", " ouvert ", " ouverte ", " ouverts ", " ouvre ", " ferme ", " fermee ", " ouverture ", " sans rendez vous ",
    ]
    private static let phone = [" telephone ", " numero de la ", " numero du ", " joindre ", " appeler ", " coordonnees ", " contacter "]
    private static let address = [
        " adresse ", " ou se trouve ", " ou est ", " ou trouver ", " trouver la ", " trouver le ", " se situe ", " ou se situe ",
    ]
}

extension Turn {
    /// Answers from the directory: the bodies of that kind for the commune, and their hours today.
    func directory(_ question: DirectoryQuestion, _ place: Place, _ state: ConversationState) -> Result {
        guard let (found, commune) = resolve(question.kind, for: place), !found.bodies.isEmpty else {
            guard let commune = place.commune else { return askPlace(place, state) }
            var reply = Reply(.abstained, message: "L'annuaire ne donne pas \(KindMention.named(question.kind)) pour \(commune.name).")
            reply.refusal = "not_found"
            return Result(reply, state)
        }
        var reply = Reply(.answered)
        reply.bodies = found.bodies.prefix(2).map { replyBody($0, kind: question.kind, why: why(found, commune, $0)) }
        reply.message = reply.bodies.first?.hours.map { "\(reply.bodies[0].name) : \($0)." }
        reply.confidence = found.certainty.isGuess ? 0.6 : 0.95
        return Result(reply, state)
    }

    func why(_ found: FoundBodies, _ commune: Commune, _ body: Body) -> String {
        why(why(found.certainty, commune), body, found.successions[body.id])
    }

    private func why(_ certainty: Certainty, _ commune: Commune) -> String {
        switch certainty {
        case .declared: "sert \(commune.name) selon l'annuaire"
        case .jurisdiction: "la loi lui donne le département de \(commune.name)"
        case .department: "compétent dans tout le département de \(commune.name)"
        case .derivedTerritory: "au plus près de \(commune.name) dans le département"
        case .sameCommune: "à \(commune.name)"
        case .nearestGuess(let distance):
            "supposition : au plus près dans le département ou la région" + (distance.map { ", à \(Int($0.rounded())) km" } ?? "")
                + " ; vérifiez en appelant"
        }
    }
}
