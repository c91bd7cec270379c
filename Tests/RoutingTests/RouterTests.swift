import Knowledge
import Routing
import Testing

@Suite("Router")
struct RouterTests {
    private func route(_ text: String, to sentTo: String? = "mairie", _ fiches: [RouteRequest.FicheSignal] = []) throws -> Route {
        try Lexicons.router().route(RouteRequest(text: text, sentTo: sentTo, fiches: fiches))
    }

    private func codes(_ route: Route) -> [[String]] { route.parts.map { $0.targets.map(\.code) } }

    @Test("A body’s own matter sent to another is re-routed, with the reason")
    func reroute() throws {
        let route = try route("Bonjour madame le maire je n’ai plus mon APL depuis 2 mois, que faites-vous ?")
        #expect(route.decision == "reroute")
        #expect(codes(route) == [["caf"]])
        #expect(route.need == "apl")
        #expect(route.why.first?.source == "mots")
        #expect(route.why.first?.text.contains("Caf") == true)
    }

    @Test("The same words sent to the competent body are for its desk")
    func ownMatter() throws { #expect(try route("je n’ai plus mon APL depuis 2 mois", to: "caf").decision == "handoff") }

    @Test("A general question is answered by the guide, wherever it is sent")
    func information() throws {
        #expect(try route("Quel est le montant du RSA pour une personne seule ?", to: "caf").decision == "answer")
        #expect(try route("Combien de jours de carence en cas d’arrêt maladie ?", to: "mairie").decision == "answer")
    }

    @Test("A service of the commune is local at the town hall, and the town hall’s elsewhere")
    func service() throws {
        #expect(codes(try route("le lampadaire devant chez moi est éteint")) == [["voirie", "eclairage"]])
        #expect(codes(try route("le lampadaire devant chez moi est éteint", to: "prefecture")) == [["mairie", "voirie", "eclairage"]])
        #expect(try route("nos poubelles n’ont pas été ramassées", to: "epci").decision == "local")
        #expect(try route("Je voudrais m’inscrire sur les listes électorales", to: "epci").decision == "reroute")
    }

    @Test("Without a body addressed, a message is the commune’s")
    func nobodyAddressed() throws { #expect(try route("il y a un nid de poule devant l’école", to: nil).decision == "local") }

    @Test("Two needs of two bodies are two parts, in order")
    func twoRequests() throws {
        let route = try route("Inscription à la cantine et carte grise à mon nom : je dois venir à la mairie ?")
        #expect(route.decision == "local+reroute")
        #expect(codes(route).map(\.first) == ["cantine", "national:ants"])
    }

    @Test("Two needs of one body are one request")
    func oneBody() throws { #expect(try route("J’ai perdu mon passeport et ma carte d’identité, comment faire ?").parts.count == 1) }

    @Test("A departmental road is the department’s, a national one the State’s")
    func roads() throws {
        #expect(codes(try route("Nid de poule énorme sur la D 12")).first?.first == "cg")
        #expect(codes(try route("glissière arrachée sur la RN20")).first?.first == "did_routes")
    }

    @Test("Vague messages get one question")
    func vague() throws {
        let route = try route("c pour un rdv")
        #expect(route.decision == "clarify")
        #expect(route.parts.first?.question == "Pour quelle démarche souhaitez-vous un rendez-vous ?")
    }

    @Test("A person asked for, personal data and complaints are for the desk")
    func desk() throws {
        for text in [
            "je veux parler à quelqu’un", "Merci de supprimer mes données de votre fichier",
            "Votre agent d’accueil a été très désagréable ce matin, je tiens à le signaler.",
        ] { #expect(try route(text).decision == "handoff", "\(text)") }
    }

    @Test("Hazards are urgent, opening hours are not")
    func urgency() throws {
        #expect(try route("plaque d’égout enlevée au milieu de la rue, un trou béant").urgency == .urgent)
        #expect(try route("Bonjour, la déchèterie est-elle ouverte le 11 novembre ?").urgency == Urgency.none)
        #expect(try route("ya le feu ché le voisin").urgency == .vital)
    }

    @Test("When the words name no need, the guide’s contacts decide, and are cited")
    func fiche() throws {
        let fiche = RouteRequest.FicheSignal(
            id: "F1", title: "Carte X", confidence: 0.8, revised: RevisionDate(year: 2024, month: 2, day: 1),
            contacts: [Contact(id: "R1", role: .whereToGo, reach: .localPersonalised, title: "Onac", pivot: "Onac-vg")])
        let route = try route("Je voudrais le ruban violet de mon aïeul, pouvez-vous l’envoyer ?", [fiche])
        #expect(route.decision == "reroute")
        #expect(codes(route) == [["onac_vg"]])
        #expect(route.why.contains(RouteReason(source: "fiche", text: "Fiche F1 « Carte X ».", day: "1er février 2024")))
    }
}
