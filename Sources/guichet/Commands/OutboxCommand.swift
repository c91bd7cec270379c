import ArgumentParser
import Casework
import Foundation
import Reception

/// `guichet outbox …`
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Les messages à envoyer par courriel, SMS ou courrier.",
        subcommands: [OutboxList.self, OutboxExport.self])
}

/// Which messages.
struct OutboxOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Option(help: ArgumentHelp("Canal : email, sms, post…", valueName: "canal"))
    var channel: String?

    func validate() throws {
        if let channel, Channel(rawValue: channel) == nil {
            throw ValidationError("--channel : \(Channel.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    func messages(_ store: any Store) async throws -> [Message] {
        try await store.outbox(site: site, channel: channel.flatMap(Channel.init(rawValue:)))
    }
}

struct OutboxList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Un message par ligne, sans son texte : identifiant, instant, canal, destinataire.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var outbox: OutboxOptions

    func run() async throws {
        for message in try await hub.withStore({ try await outbox.messages($0) }) {
            let recipient = OutboxLetter.kind(of: message.recipient)
            Output.write("\(message.id)\t\(message.instant.ISO8601Format())\t\(message.channel.rawValue)\t\(recipient)")
        }
    }
}

struct OutboxExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Une ligne JSON par message, avec son texte et ses adresses : pour un outil d'envoi.",
        discussion: """
            Une demande transmise à un organisme porte un lien pour y répondre, fait à l'instant de l'export : exporter de nouveau un message
            en fait un autre, et le précédent ne vaut plus rien. Envoyez donc ce que vous avez exporté en dernier. La lettre d'une
            transmission qui a pris fin ne part plus. Sans --channel, un message sans adresse connue n'est pas écrit : son demandeur le lit
            avec sa référence et son code.
            """)

    @OptionGroup var hub: HubOptions
    @OptionGroup var outbox: OutboxOptions
    @OptionGroup var address: PublicAddress

    @Flag(help: "Les marque envoyés une fois écrits.")
    var markSent = false

    func run() async throws {
        try await hub.withStore { store in
            let links = LetterLinks(store: store, publicURL: address.text)
            for message in try await outbox.messages(store) {
                guard try await !links.isOver(message, at: Date()) else {
                    try await mark(message, .failed(reason: "la transmission a pris fin avant l'envoi", at: Date()), store)
                    continue
                }
                let text = try await links.text(of: message, at: Date())
                let letter = try await OutboxLetter(message, text: text, store: store)
                guard outbox.channel != nil || !letter.to.isEmpty else { continue }
                Output.write(try JSONLines.encoded(letter))
                try await mark(message, .sent(at: Date()), store)
            }
        }
    }

    private func mark(_ message: Message, _ state: DeliveryState, _ store: any Store) async throws {
        guard markSent else { return }
        try (try await store.deliver(site: outbox.site, message: message.id, state)).orFail()
    }
}

/// A message ready to be sent by something else.
private struct OutboxLetter: Encodable {
    var id: String
    var site: String
    var reference: String
    var channel: String
    /// `citizen` or `body`.
    var recipient: String
    /// Addresses of the channel's kind; empty when none is known: the citizen reads it by reference.
    var to: [String]
    var instant: Date
    var text: String

    /// Reads whom it is for; the reading of a person is journalled.
    init(_ message: Message, text: String, store: any Store) async throws {
        let about = try await store.case(site: message.site, id: message.caseID)
        id = message.id.rawValue
        site = message.site
        reference = about?.reference.description ?? ""
        channel = message.channel.rawValue
        recipient = Self.kind(of: message.recipient)
        instant = message.instant
        self.text = text
        if case .body(_, let address) = message.recipient {
            to = [address]
        } else if let person = about?.person {
            let known = try await store.person(site: message.site, id: person, readBy: .administrator, at: Date())
            to = (known?.addresses ?? []).filter { $0.kind == message.channel.addressKind }.map(\.value)
        } else {
            to = []
        }
    }

    static func kind(of recipient: Message.Recipient) -> String {
        switch recipient {
        case .citizen: "citizen"
        case .team: "team"
        case .body: "body"
        }
    }
}

extension Channel {
    fileprivate var addressKind: Address.Kind? {
        switch self {
        case .email: .email
        case .sms, .phone: .phone
        case .post: .postal
        case .web, .text, .api, .counter: nil
        }
    }
}
