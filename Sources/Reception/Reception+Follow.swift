import Casework
import Directory
import Foundation
import Sites

extension Reception {
    package func handOff(site slug: String, conversation key: String?, message: String, contact: String?) async throws -> Reply {
        guard let site = live.current.sites[slug] else { throw FrontDeskError.unknownSite(slug) }
        guard message.utf8.count <= Inbound.maximumBytes else { throw FrontDeskError.messageTooLong(maximumBytes: Inbound.maximumBytes) }
        let asked = Inbound(site: slug, channel: .web, text: "parler à un agent", conversation: key)
        let reply: Reply
        if key == nil || !message.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty {
            guard !message.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else { throw FrontDeskError.emptyMessage }
            reply = try await take(message, site, conversation: key)
        } else {
            reply = try await receive(asked)
        }
        if let contact = contact?.trimmingCharacters(in: .whitespaces), !contact.isEmpty, let given = reply.case,
            let reference = Reference(given.reference)
        {
            try await note("Le citoyen souhaite être prévenu : \(contact)", site: slug, reference: reference)
        }
        return reply
    }

    package func follow(reference: String, secret: String, source: String) async throws -> CaseView? {
        guard let (site, id) = try await granted(reference, secret, source) else { return nil }
        return try await view(site: site, id: id)
    }

    package func add(message: String, reference: String, secret: String, source: String) async throws -> CaseView? {
        guard !message.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else { throw FrontDeskError.emptyMessage }
        guard message.utf8.count <= Inbound.maximumBytes else { throw FrontDeskError.messageTooLong(maximumBytes: Inbound.maximumBytes) }
        guard let (site, id) = try await granted(reference, secret, source) else { return nil }
        let now = clock()
        let added = Message(
            id: .fresh(at: now), site: site, caseID: id, from: .citizen, recipient: .team, channel: .web, instant: now, text: message,
            delivery: .delivered(at: now))
        _ = try await store.send(added, then: nil, at: now)
        return try await view(site: site, id: id)
    }

    package func withdraw(reference: String, secret: String, source: String) async throws -> CaseView? {
        guard let (site, id) = try await granted(reference, secret, source) else { return nil }
        _ = try await store.apply(.close(.withdrawn), site: site, case: id, by: .citizen, at: clock())
        return try await view(site: site, id: id)
    }

    // MARK: Helpers

    /// A message for an agent, without asking the guide first.
    private func take(_ message: String, _ site: Site, conversation key: String?) async throws -> Reply {
        let now = clock()
        var conversation = Conversation(id: .fresh(at: now), site: site.slug, opened: now, lastActivity: now)
        if let key, let known = try await store.conversation(site: site.slug, id: ConversationID(key)) { conversation = known }
        let turn = Turn(catalogue: live.current, site: site, now: now)
        var state = ConversationState.decoded(conversation.state)
        let opened = try await open(site, conversation, message, .asked, state, turn, .web)
        state.caseReference = opened.case.reference.description
        conversation.state = state.encoded
        conversation.lastActivity = now
        var reply = Reply(.handedOff, message: "Votre message est entre les mains d'un agent de \(site.name).\n" + site.wording[.handOff])
        reply.conversation = conversation.id.rawValue
        reply.case = ReplyCase(
            reference: opened.case.reference.description, secret: opened.secret.text,
            promise: opened.case.promise.map { site.promisePhrase($0.due, now: now) })
        let exchange = Exchange(
            id: .fresh(at: now), site: site.slug, conversation: conversation.id, person: conversation.person, channel: .web,
            instant: now, textIn: message, textOut: reply.message, outcome: .handedOff)
        try await store.record(exchange, saving: conversation)
        return reply
    }

    private func note(_ text: String, site: String, reference: Reference) async throws {
        guard let held = try await store.case(site: site, reference: reference) else { return }
        let now = clock()
        _ = try await store.add(Note(id: .fresh(at: now), site: site, caseID: held.id, by: .citizen, instant: now, text: text))
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
        let said = exchanges.flatMap { exchange in
            [(exchange.instant, "vous", exchange.textIn), (exchange.instant, "Guichet", exchange.textOut)]
        }
        let written = messages.filter { $0.recipient == .citizen || $0.from == .citizen }.map { message in
            (message.instant, author(of: message), message.text)
        }
        let lines = (said + written).sorted { $0.0 < $1.0 }.compactMap { instant, who, text in
            text.map { CaseView.Line(when: frenchMoment(instant, in: zone), who: who, text: $0) }
        }
        return CaseView(
            reference: held.reference.description, state: held.state.label,
            promise: held.promise.flatMap { promise in site?.promisePhrase(promise.due, now: now) }, lines: lines,
            isClosed: held.state.name == "closed")
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
