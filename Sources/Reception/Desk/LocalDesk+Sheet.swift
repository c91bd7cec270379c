import Answering
import Casework
import Directory
import Foundation
import Sites

extension LocalDesk {
    /// Contacts of the person shown beside a case; the rest is in their history.
    private static let shownContacts = 5

    package func sheet(site slug: String, case id: String) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        return try await sheet(try await held(id, site), site)
    }

    func sheet(_ found: Case, _ site: Site) async throws -> DeskSheet {
        let now = clock()
        let said = try await conversation(of: found)
        let person = try await person(of: found, at: now)
        var sheet = DeskSheet(line: try await line(found, site, at: now), version: said.count)
        sheet.commune = found.territory.map(communeLabel)
        sheet.personId = person?.id.rawValue
        sheet.isMine = found.holder(at: now) == agent.id
        sheet.handoffReason = found.handoffReason
        sheet.conversation = said
        sheet.refused = found.refused.map { "\($0.id) \($0.title)" }
        let silence = try await SilenceNotice(
            of: found, words: said.filter { $0.author == .citizen }.map(\.text), in: store,
            procedures: live.current.procedures, zone: site.zone)
        sheet.whyDue = (found.promise?.why ?? []) + silence.sentences(reception: SilenceNotice.byCompetent)
        sheet.spokenReference = found.reference.spoken
        if let person {
            let contacts = try await store.history(site: site.slug, person: person.id, before: nil, limit: 50)
            sheet.lastContacts = contacts.filter { $0.conversation != found.conversation }.prefix(Self.shownContacts).map(Self.contact)
            sheet.pendingPromises = try await pendingPromises(of: person, site, besides: found.id, at: now)
            sheet.mandates = try await mandates(of: person, site, at: now)
        }
        sheet.suspicions = try await suspicions(found, person)
        let guide = try await guide(for: found, site, at: now)
        sheet.suggestions = guide.findings
        sheet.destinations = guide.destinations
        return sheet
    }

    // MARK: What was said

    /// How many things were said is the version of a sheet: whoever writes, it grows.
    func conversation(of found: Case) async throws -> [DeskUtterance] {
        let exchanges = try await store.exchanges(site: found.site, conversation: found.conversation)
        let messages = try await store.messages(site: found.site, case: found.id)
        let notes = try await store.notes(site: found.site, case: found.id)
        let all = exchanges.flatMap(Self.utterances) + messages.map(Self.utterance) + notes.map(Self.utterance)
        return all.enumerated().sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }.map(\.element)
    }

    private static func utterances(_ exchange: Exchange) -> [DeskUtterance] {
        let channel = exchange.channel.deskLabel
        let shown = exchange.shown.filter { $0.kind == .fiche }.map { "\($0.id)\($0.revised.map { " (\($0))" } ?? "")" }
        let reply = exchange.textOut.map { $0 + (shown.isEmpty ? "" : "\nMontré : \(shown.joined(separator: ", "))") }
        let incoming = DeskUtterance(
            instant: exchange.instant, author: .citizen, channel: channel, text: exchange.textIn ?? "contenu effacé")
        guard let reply else { return [incoming] }
        let isCall = exchange.channel == .phone || exchange.channel == .counter
        return [incoming, DeskUtterance(instant: exchange.instant, author: isCall ? .agent : .automaton, channel: channel, text: reply)]
    }

    private static func utterance(_ message: Message) -> DeskUtterance {
        let author: DeskUtterance.Author =
            switch message.from {
            case .citizen: .citizen
            case .agent: .agent
            case .body: .body
            case .automaton, .hub, .administrator: .automaton
            }
        return DeskUtterance(
            instant: message.instant, author: author, channel: message.channel.deskLabel, text: message.text ?? "contenu effacé",
            delivery: message.from == .citizen ? "" : message.delivery.label)
    }

    private static func utterance(_ note: Note) -> DeskUtterance {
        DeskUtterance(instant: note.instant, author: .note, channel: "note", text: note.text ?? "contenu effacé")
    }

    /// An earlier contact on one line: the question, and what came of it.
    static func contact(_ exchange: Exchange) -> DeskUtterance {
        let question = exchange.textIn.map { DeskText.line($0, longest: 80) } ?? "contenu effacé"
        let reply = exchange.textOut.map { " → \(DeskText.line($0, longest: 80))" } ?? ""
        return DeskUtterance(
            instant: exchange.instant, author: .citizen, channel: exchange.channel.deskLabel, text: "« \(question) »\(reply)")
    }

    // MARK: The person

    func pendingPromises(of person: Person, _ site: Site, besides current: CaseID?, at now: Date) async throws -> [String] {
        try await store.cases(site: site.slug, person: person.id).filter { $0.id != current && $0.state.name != "closed" }.compactMap {
            other in
            other.promise.map {
                "\(other.reference) : \(other.subject ?? "contenu effacé"), promis \(site.promisePhrase($0.due, now: now))"
            }
        }
    }

    /// Others who may be the same person: told, never merged.
    private func suspicions(_ found: Case, _ person: Person?) async throws -> [String] {
        var sketch = PersonSketch()
        if let person {
            sketch = PersonSketch(given: person.given, family: person.family, addresses: person.addresses)
        } else {
            sketch.addresses = try await givenAddresses(found)
        }
        guard !sketch.addresses.isEmpty || !sketch.family.isEmpty else { return [] }
        return try await store.matches(site: found.site, for: sketch).filter { $0.person.id != person?.id }.prefix(3).map { match in
            "\(match.reason.prefix(1).uppercased())\(match.reason.dropFirst()) : \(match.person.displayName), non confirmé"
        }
    }

    /// What the citizen left to be told of the reply, as the hand-off noted it.
    private func givenAddresses(_ found: Case) async throws -> [Casework.Address] {
        try await store.notes(site: found.site, case: found.id).filter { $0.by == .citizen }.compactMap(\.text).compactMap { text in
            let given = text.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
            return .email(given) ?? .phone(given)
        }
    }

    // MARK: The place

    func communeLabel(_ code: String) -> String { live.current.communeLabel(code) }

    /// The commune that an agent typed; nothing when nothing was.
    ///
    /// - Throws: `DeskError.refused` for none or several of that name: what follows would be said of another place.
    func place(_ written: String?) throws -> Commune? {
        guard let written = written?.trimmingCharacters(in: .whitespaces), !written.isEmpty else { return nil }
        guard let commune = commune(written) else {
            throw DeskError.refused("Commune inconnue, ou plusieurs de ce nom : donnez le code postal ou le code Insee.")
        }
        return commune
    }

    /// INSEE code of what an agent typed: a code, a postal code, a name; nothing when it is none or several.
    func commune(_ written: String?) -> Commune? {
        guard let written = written?.trimmingCharacters(in: .whitespaces), !written.isEmpty else { return nil }
        let communes = live.current.bodies.communes
        if let commune = communes.commune(insee: written) { return commune }
        guard case .one(let commune) = PlaceReading.answer(written, communes: communes, preferringInsee: true) else { return nil }
        return commune
    }
}
