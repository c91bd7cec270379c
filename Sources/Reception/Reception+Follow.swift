import Casework
import Directory
import Foundation
import Sites

extension Reception {
    package func handOff(site slug: String, conversation key: String?, message: String, contact: String?, once: Once?) async throws -> Reply
    {
        guard let site = live.current.sites[slug] else { throw FrontDeskError.unknownSite(slug) }
        guard message.utf8.count <= Inbound.maximumBytes else { throw FrontDeskError.messageTooLong(maximumBytes: Inbound.maximumBytes) }
        let isBlank = message.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
        guard key != nil || !isBlank else { throw FrontDeskError.emptyMessage }
        let errand = try await store.errand(once, site: slug, act: "hand off", words: [key, message, contact], at: clock())
        let asked = Inbound(site: slug, channel: .web, text: "parler à un agent", conversation: key)
        let reply = isBlank ? try await carryOut(asked, site, errand) : try await take(message, site, conversation: key, errand)
        if let contact = contact?.trimmingCharacters(in: .whitespaces), !contact.isEmpty, let given = reply.case,
            let reference = Reference(given.reference)
        {
            try await note("Le citoyen souhaite être prévenu : \(contact)", site: slug, reference: reference, errand)
        }
        return reply
    }

    package func follow(reference: String, secret: String, source: String) async throws -> CaseView? {
        guard let (site, id) = try await granted(reference, secret, source) else { return nil }
        return try await view(site: site, id: id)
    }

    package func add(message: String, reference: String, secret: String, source: String, once: Once?) async throws -> CaseView? {
        guard !message.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else { throw FrontDeskError.emptyMessage }
        guard message.utf8.count <= Inbound.maximumBytes else { throw FrontDeskError.messageTooLong(maximumBytes: Inbound.maximumBytes) }
        guard let (site, id) = try await granted(reference, secret, source) else { return nil }
        guard let held = try await store.case(site: site, id: id) else { return nil }
        let now = clock()
        let errand = try await store.errand(once, site: site, act: "add to \(id)", words: [message], at: now)
        let notice = try await add(message, to: held, errand.id("message"), channel: .web, at: now)
        var view = try await view(site: site, id: id)
        view?.notice = notice
        return view
    }

    package func withdraw(reference: String, secret: String, source: String) async throws -> CaseView? {
        guard let (site, id) = try await granted(reference, secret, source) else { return nil }
        _ = try await store.apply(.close(.withdrawn), site: site, case: id, by: .citizen, at: clock())
        return try await view(site: site, id: id)
    }

    // MARK: Helpers

    /// A message for an agent, without asking the guide first.
    private func take(_ message: String, _ site: Site, conversation key: String?, _ errand: Errand) async throws -> Reply {
        let now = clock()
        var conversation = Conversation(id: errand.id("conversation"), site: site.slug, opened: now, lastActivity: now)
        if let key, let known = try await store.conversation(site: site.slug, id: ConversationID(key)) { conversation = known }
        if errand.isRepeat, let given = try await given(to: errand, site) { return given }
        let turn = Turn(catalogue: live.current, site: site, now: now)
        var state = ConversationState.decoded(conversation.state)
        let opened = try await open(site, conversation, message, .asked, state, turn, .web, errand)
        state.caseReference = opened.case.reference.description
        conversation.state = state.encoded
        conversation.lastActivity = now
        let taken = "Votre message est enregistré ; un agent \(SpokenName(site.name).of) le prendra.\n"
        var reply = Reply(.handedOff, message: taken + site.wording[.handOff])
        reply.conversation = conversation.id.rawValue
        reply.case = ReplyCase(
            reference: opened.case.reference.description, secret: opened.secret.text,
            promise: opened.case.promise.map { site.promisePhrase($0.due, now: now) })
        let exchange = Exchange(
            id: errand.id("exchange"), site: site.slug, conversation: conversation.id, person: conversation.person, channel: .web,
            instant: now, textIn: message, textOut: reply.message, outcome: .handedOff)
        try await store.record(exchange, saving: conversation, concluding: try ErrandAnswer(errand, text: reply.kept))
        return reply
    }

    private func note(_ text: String, site: String, reference: Reference, _ errand: Errand) async throws {
        guard let held = try await store.case(site: site, reference: reference) else { return }
        let now = clock()
        _ = try await store.add(Note(id: errand.id("contact"), site: site, caseID: held.id, by: .citizen, instant: now, text: text))
    }

    /// Nothing for a wrong reference or a wrong secret: the caller says the same of both.
    private func granted(_ reference: String, _ secret: String, _ source: String) async throws -> (String, CaseID)? {
        guard let reference = Reference(reference) else { return nil }
        switch try await store.follow(reference, secret: Secret(written: secret), source: source, at: clock()) {
        case .granted(let site, let id): return (site, id)
        case .refused: return nil
        case .tooMany: throw FrontDeskError.tooManyAttempts
        }
    }

    private func view(site slug: String, id: CaseID) async throws -> CaseView? {
        guard let held = try await store.case(site: slug, id: id) else { return nil }
        let site = live.current.sites[slug]
        let zone = site?.zone ?? .paris
        let now = clock()
        let exchanges = try await store.exchanges(site: slug, conversation: held.conversation)
        let messages = try await store.messages(site: slug, case: id)
        await markRead(messages, at: now)
        let said: [Written] = exchanges.flatMap { exchange in
            [(exchange.instant, "vous", exchange.textIn, nil), (exchange.instant, "Guichet", exchange.textOut, nil)]
        }
        let written = messages.compactMap(line)
        let lines = (said + written).sorted { $0.0 < $1.0 }.compactMap { instant, who, text, delivery in
            text.map { CaseView.Line(when: frenchMoment(instant, in: zone), who: who, text: $0, delivery: delivery) }
        }
        return CaseView(
            reference: held.reference.description, state: held.state.label,
            promise: held.promise.flatMap { promise in site?.promisePhrase(promise.due, now: now) }, lines: lines,
            isClosed: held.state.name == "closed")
    }

    private typealias Written = (Date, String, String?, String?)

    /// A message as the citizen reads it; nothing of what the team keeps to itself. A letter to another body is theirs, under its own words.
    private func line(_ message: Message) -> Written? {
        switch message.recipient {
        case .team: message.from == .citizen ? (message.instant, "vous", message.text, nil) : nil
        case .citizen: (message.instant, author(of: message), message.text, message.isReadHere ? nil : message.delivery.label)
        case .body: (message.instant, "Guichet", "Demande transmise à l'organisme compétent.", message.delivery.label)
        }
    }

    /// The team sees that its message was read. A store that cannot write it down does not keep the citizen from reading.
    private func markRead(_ messages: [Message], at now: Date) async {
        for message in messages where message.recipient == .citizen && message.isReadHere && message.delivery.name != "read" {
            _ = try? await store.deliver(site: message.site, message: message.id, .read(at: now))
        }
    }

    /// Who wrote a message, as the citizen reads it.
    private func author(of message: Message) -> String {
        switch message.from {
        case .citizen: "vous"
        case .agent, .administrator: "agent"
        case .automaton, .hub: "Guichet"
        case .body(let id): live.current.body(id: id, site: message.site)?.name ?? "l'organisme"
        }
    }
}

extension Message {
    /// Whether it goes nowhere else than to the page where the case is followed.
    fileprivate var isReadHere: Bool { [.web, .text, .api].contains(channel) }
}
