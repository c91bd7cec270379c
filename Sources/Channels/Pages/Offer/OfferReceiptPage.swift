import Casework
import Sites

/// What an outside body reads once its reply is recorded.
struct OfferReceiptPage: Page {
    static let template = "offer-receipt"

    let shell: Shell
    let heading: String
    let sentences: [String]

    init(_ reply: Transfer.Reply, body: String, sender: String, reference: String) {
        let (heading, next) = Self.words(reply, body, sender)
        self.heading = heading
        shell = Shell(title: "\(heading) : demande \(reference)", site: nil)
        sentences = ["Demande \(reference)."] + next + ["Le demandeur est prévenu. Ce lien ne servira plus."]
    }

    private static func words(_ reply: Transfer.Reply, _ body: String, _ sender: String) -> (String, [String]) {
        switch reply {
        case .accept:
            (
                "Demande acceptée",
                ["\(body) la traite et en accuse réception (CRPA, art. L114-4). Notez la référence : le demandeur la rappellera."]
            )
        case .refuse: ("Demande refusée", ["Elle est revenue \(SpokenName(sender).at), avec votre raison."])
        case .answer: ("Réponse envoyée", ["La demande est close."])
        }
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        <div class="lead" role="status">{{#sentences}}<p>{{.}}</p>{{/sentences}}</div>
        {{/main}}{{/layout}}
        """
}
