import Foundation
import Reception
import Sites

extension Site {
    /// A fictional town.
    static let valmont = Site(
        slug: "valmont", name: "Ville de Valmont-sur-Orge", kind: .commune, referencePrefix: "VAL",
        communes: [ServedCommune(code: "99001", name: "Valmont-sur-Orge", postalCodes: ["99100"])],
        contact: SiteContact(phone: "01 99 00 12 34", email: "mairie@valmont.example"),
        folder: URL(fileURLWithPath: "/sites/valmont"))

    /// A fictional intercommunality.
    static let pays = Site(
        slug: "pays-valmont", name: "Communauté du Pays de Valmont", kind: .intercommunality, referencePrefix: "PAY",
        communes: [
            ServedCommune(code: "99001", name: "Valmont-sur-Orge", postalCodes: ["99100"]),
            ServedCommune(code: "99002", name: "Brécy-le-Haut", postalCodes: ["99120"]),
        ], folder: URL(fileURLWithPath: "/sites/pays-valmont"))
}

/// Replies as the hub gives them, one per outcome.
enum Samples {
    static let answered: Reply = {
        var reply = Reply(.answered)
        reply.entry = ReplyEntry(
            id: "F90001", title: "Carte d'identité d'un majeur : en cas de perte", url: "https://www.service-public.example/F90001",
            revised: "2026-05-30", revisedText: "30 mai 2026")
        reply.passages = [
            ReplyPassage(
                text: "Vous devez acheter un timbre fiscal d'un montant de 25 €.", path: ["En France", "Acheter le timbre fiscal"]),
            ReplyPassage(
                text: "Présentez :\n- 1 photo d'identité de moins de 6 mois\n- 1 justificatif de domicile\n- la déclaration de perte",
                path: ["En France", "Préparer les documents"]),
        ]
        reply.bodies = [townHall]
        reply.forms = [ReplyService(id: "R1", title: "Déclaration de perte", url: "https://forms.example/14011", cerfa: "14011*02")]
        reply.services = [ReplyService(id: "R2", title: "Prendre rendez-vous en mairie", url: "https://rdv.example/", cerfa: nil)]
        reply.prompt = "Les documents à présenter dépendent de votre passeport :"
        reply.choices = [
            ReplyChoice(
                number: 1, situation: ["En France", "Vous avez un passeport valide"], title: "Vous avez un passeport en cours de validité"),
            ReplyChoice(
                number: 2, situation: ["En France", "Vous n'avez pas de passeport"], title: "Vous n'avez pas de passeport"),
        ]
        reply.confidence = 0.91
        reply.conversation = "conv-1"
        return reply
    }()

    static let townHall: ReplyBody = {
        var body = ReplyBody(id: "B1", name: "Mairie de Valmont-sur-Orge", kind: "mairie", why: "compétente pour Valmont-sur-Orge")
        body.address = "2 place de l'Hôtel-de-Ville, 99100 Valmont-sur-Orge"
        body.phones = ["01 99 00 12 34"]
        body.emails = ["mairie@valmont.example"]
        body.website = "https://valmont.example/"
        body.openNow = true
        body.hours = "ouverte aujourd'hui jusqu'à 12 h, puis lundi de 8 h 30 à 18 h"
        body.revised = "2026-03-06"
        body.revisedText = "6 mars 2026"
        return body
    }()

    static let candidates: Reply = {
        var reply = Reply(.choice)
        reply.prompt = "Est-ce l'une de ces questions ?"
        reply.choices = [
            ReplyChoice(number: 1, entry: "F90002", title: "Passeport d'un majeur : en cas de perte"),
            ReplyChoice(number: 2, entry: "F90003", title: "Que faire si vous avez perdu tous vos papiers ?"),
        ]
        reply.conversation = "conv-2"
        return reply
    }()

    static let placeNeeded: Reply = {
        var reply = Reply(.placeNeeded, message: "Quelle commune ?")
        reply.prompt = "Répondez par un numéro, ou par un code postal."
        reply.choices = [
            ReplyChoice(number: 1, commune: "99001", title: "Saint-Denis (99, Valmont)"),
            ReplyChoice(number: 2, commune: "98001", title: "Saint-Denis (98, Plaine)"),
        ]
        reply.conversation = "conv-3"
        return reply
    }()

    static let rerouted: Reply = {
        var reply = Reply(
            .rerouted,
            message: "Votre demande n'est pas de la compétence de la mairie : la Caf s'en occupe.\nPourquoi : l'APL est versée par la Caf.")
        var caf = ReplyBody(id: "B2", name: "Caf de l'Orge, accueil de Valmont", kind: "caf", why: "compétente pour le département")
        caf.address = "1 avenue de la République, 99100 Valmont-sur-Orge"
        caf.phones = ["32 30"]
        caf.openNow = false
        caf.hours = "fermée maintenant, rouvre lundi à 9 h (« Accueil uniquement sur rendez-vous. »)"
        reply.bodies = [caf]
        reply.choices = [
            ReplyChoice(number: 1, action: "transfer:B2", title: "Transmettre mon message (vous gardez la même référence)"),
            ReplyChoice(number: 2, action: "self", title: "J'écris moi-même"),
        ]
        reply.conversation = "conv-4"
        return reply
    }()

    static let abstained: Reply = {
        var reply = Reply(.abstained, message: "Je n'ai pas trouvé de fiche officielle qui réponde à votre question.")
        reply.refusal = "not_found"
        reply.conversation = "conv-5"
        return reply
    }()

    static let emergency: Reply = {
        var reply = Reply(
            .emergency,
            message: "Sortez, sans allumer ni éteindre de lumière, et appelez une fois dehors.\nSourd ou malentendant : 114 par SMS.")
        reply.numbers = ["18", "112", "114"]
        reply.canHandOff = false
        return reply
    }()

    static let outOfScope = Reply(
        .outOfScope, message: "Je ne peux pas donner d'avis médical.\nUrgence : 15. Médecin de garde : 116 117.")

    static let handedOff: Reply = {
        var reply = Reply(.handedOff, message: "Votre message est entre les mains d'un agent de Ville de Valmont-sur-Orge.")
        reply.case = ReplyCase(reference: "VAL-7K4F-2M9C", secret: "ocre-41-halte", promise: "aujourd'hui avant 11 h 30")
        reply.conversation = "conv-6"
        return reply
    }()

    /// Every outcome.
    static let all = [answered, candidates, placeNeeded, rerouted, abstained, emergency, outOfScope, handedOff]

    static let followed = CaseView(
        reference: "VAL-7K4F-2M9C", state: "un agent s'en occupe", promise: "aujourd'hui avant 11 h 30",
        lines: [
            CaseView.Line(when: "21 novembre 2026 à 10 h 40", who: "vous", text: "Je n'ai plus mon APL depuis 2 mois."),
            CaseView.Line(when: "21 novembre 2026 à 10 h 58", who: "agent", text: "Bonjour, je regarde avec la Caf."),
        ], isClosed: false)
}
