import ArgumentParser
import Casework
import Directory
import Foundation
import Reception

/// `guichet transfer …`
struct TransferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "Les demandes transmises à un autre guichet ou à un organisme.",
        subcommands: [TransferList.self, TransferLinkCommand.self])
}

struct TransferList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Les transmissions d'une collectivité, la plus ancienne d'abord.",
        discussion: "Une ligne par transmission : identifiant, référence, destinataire, état, proposée le, réponse attendue avant le.")

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Flag(help: "Seulement celles qui attendent une réponse.")
    var pending = false

    func run() async throws {
        let all = try await hub.withStore { try await $0.outgoing(site: site, case: nil) }
        for offer in all where !pending || offer.status == .proposed {
            let dates = "\(frenchMoment(offer.proposed, in: .paris))\t\(frenchMoment(offer.expires, in: .paris))"
            Output.write("\(offer.id)\t\(offer.reference)\t\(offer.to.name)\t\(offer.status.label)\t\(dates)")
        }
    }
}

struct TransferLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Fait un nouveau lien de réponse pour un organisme ; le précédent ne vaut plus rien.",
        discussion: """
            Pour l'organisme qui a perdu le lien reçu avec la demande, ou chez qui il a circulé. Le lien est dit une fois, sur la sortie
            standard : il vaut réponse au nom de l'organisme, ne le donnez qu'à lui.
              guichet transfer link VAL-7K4F-2M9C --site valmont --public-url https://guichet.example.org
            """)

    @OptionGroup var hub: HubOptions
    @OptionGroup var address: PublicAddress

    @Argument(help: "La référence de la demande.")
    var reference: String

    @Option(help: ArgumentHelp("Collectivité qui a transmis la demande.", valueName: "collectivité"))
    var site: String

    func run() async throws {
        let (offer, link) = try await hub.withStore { store in
            let found = try await store.named(reference, site: site)
            let waiting = try await store.outgoing(site: site, case: found.id).last { $0.status == .proposed }
            guard let waiting, case .body = waiting.to else {
                throw CommandFailure("Aucune transmission de \(found.reference) n'attend la réponse d'un organisme.")
            }
            let links = LetterLinks(store: store, publicURL: address.text)
            guard let link = try await links.issue(waiting, at: Date()) else {
                throw CommandFailure("Cette transmission a expiré : elle revient à son expéditeur.")
            }
            return (waiting, link)
        }
        Output.write(link)
        Talk.say("Pour \(offer.to.name), jusqu'au \(frenchMoment(offer.expires, in: .paris)). Les liens précédents ne valent plus rien.")
    }
}
