import Casework
import Foundation

/// An exchange in its table.
enum ExchangeRow {
    static let columns = """
        e.id, e.site, e.conversation, e.person, e.channel, e.instant, e.text_in, e.text_out, e.outcome, e.shown, e.duration, k.secret
        """
    static let join = "exchange e LEFT JOIN sealing_key k ON k.site = e.site AND k.subject = 'c:' || e.conversation"

    /// Columns in the order of `values`.
    static let written = "site, id, conversation, person, channel, instant, text_in, text_out, outcome, shown, duration"

    /// The texts sealed; `shown` is the JSON of the sources, `person` is taken where the exchange itself does not say whose it is.
    static func values(_ exchange: Exchange, shown: SQLValue, person: String?, key: Data?) -> [SQLValue] {
        [
            .text(exchange.site), .text(exchange.id.rawValue), .text(exchange.conversation.rawValue),
            .string(exchange.person?.rawValue ?? person), .text(exchange.channel.rawValue), .instant(exchange.instant),
            Vault.seal(exchange.textIn, key), Vault.seal(exchange.textOut, key), .text(exchange.outcome.rawValue),
            shown, .number(exchange.durationMilliseconds),
        ]
    }

    static func read(_ row: SQLRow) throws -> Exchange {
        var row = row
        let (id, site, conversation) = (try row.text(), try row.text(), try row.text())
        let person = try row.optionalText().map(PersonID.init)
        let channel = Channel(rawValue: try row.text()) ?? .web
        let instant = try row.instant()
        let (sealedIn, sealedOut) = (try row.optionalData(), try row.optionalData())
        let outcome = ExchangeOutcome(rawValue: try row.text()) ?? .noted
        let shown: [SourceRef] = try row.json()
        let duration = try row.int()
        let key = try row.optionalData()
        return Exchange(
            id: ExchangeID(id), site: site, conversation: ConversationID(conversation), person: person, channel: channel, instant: instant,
            textIn: Vault.open(sealedIn, key), textOut: Vault.open(sealedOut, key), outcome: outcome, shown: shown,
            durationMilliseconds: duration)
    }
}
