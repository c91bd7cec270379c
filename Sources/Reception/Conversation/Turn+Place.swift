import Directory
import Foundation
import Sites

/// Where the citizen is, as far as their words tell.
struct Place {
    var match: CommuneMatch
    /// What they wrote, when it names no commune.
    var unknown: String?

    var commune: Commune? {
        if case .one(let commune) = match { return commune }
        return nil
    }
}

extension Turn {
    /// The commune given in its own field first, then one named in the message, then the conversation's, then the site's only one.
    ///
    /// - Parameter namedFirst: a commune named in the message wins over the field, for a question on a body of that place
    ///   (« horaires de la mairie de Meaux »).
    func place(in message: Inbound, text: String, state: ConversationState, namedFirst: Bool = false) -> Place {
        let communes = catalogue.bodies.communes
        if namedFirst, let mention = catalogue.placeNamed(in: text), state.commune == nil || message.place != nil {
            return Place(match: mention.match)
        }
        if let chosen = state.commune, let commune = communes.commune(insee: chosen), message.place == nil {
            return Place(match: .one(commune))
        }
        if let written = message.place?.trimmingCharacters(in: .whitespaces), !written.isEmpty {
            let match = PlaceReading.answer(written, communes: communes, preferringInsee: message.isFromForm)
            return Place(match: match, unknown: match.communes.isEmpty ? written : nil)
        }
        if let mention = catalogue.placeNamed(in: text) { return Place(match: mention.match) }
        if let home = site?.homeCommune, let commune = communes.commune(insee: home.code) { return Place(match: .one(commune)) }
        return Place(match: .none)
    }

    /// « Quelle commune ? », with numbered candidates when there are some.
    func askPlace(_ place: Place, _ earlier: ConversationState) -> Result {
        var state = earlier
        var reply = Reply(.placeNeeded)
        let communes = place.match.communes
        if let unknown = place.unknown {
            reply.message = "Je ne connais pas de commune « \(unknown) »."
            reply.prompt = "Donnez le nom de votre commune ou son code postal."
        } else if communes.isEmpty {
            reply.prompt = "Quelle est votre commune (nom ou code postal) ?"
            reply.message = "Pour vous dire qui est compétent près de chez vous, j'ai besoin de votre commune."
        } else {
            reply.message = "Quelle commune ?"
            reply.prompt =
                communes.count > 12
                ? "Les 12 premières ; sinon, écrivez son nom et son département :" : "Répondez par un numéro, ou par un code postal."
            reply.choices = communes.prefix(12).enumerated().map { offset, commune in
                ReplyChoice(
                    number: offset + 1, commune: commune.code.text,
                    title: catalogue.bodies.communes.label(of: commune))
            }
        }
        state.choices = reply.choices
        return Result(reply, state)
    }
}
