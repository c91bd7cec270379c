package import Casework
import Directory
package import Foundation
package import Knowledge
package import Sites

/// The front desk: each message is stored with its reply before the reply is given, so that nothing acknowledged is ever lost.
package struct Reception: FrontDesk {
    let store: any Store
    let live: LiveCatalogue
    let clock: @Sendable () -> Date

    package init(store: any Store, live: LiveCatalogue, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.store = store
        self.live = live
        self.clock = clock
    }

    package var sites: [String: Site] { get async { live.current.sites } }

    package func receive(_ message: Inbound) async throws -> Reply {
        guard message.text.utf8.count <= Inbound.maximumBytes else {
            throw FrontDeskError.messageTooLong(maximumBytes: Inbound.maximumBytes)
        }
        guard let site = live.current.sites[message.site] else { throw FrontDeskError.unknownSite(message.site) }
        guard message.text.contains(where: { !$0.isWhitespace }) || message.entry != nil else {
            throw FrontDeskError.emptyMessage
        }
        let words = [message.text, message.place, message.entry, message.branch?.joined(separator: "\n"), message.conversation]
        let errand = try await store.errand(message.once, site: site.slug, act: "ask", words: words, at: clock())
        return try await carryOut(message, site, errand)
    }

    /// The same errand again gets the reply it got. The conversation is read first: were the reply not kept yet, it would be made again from
    /// the same state.
    func carryOut(_ message: Inbound, _ site: Site, _ errand: Errand) async throws -> Reply {
        let start = clock()
        var conversation = try await conversation(message, errand, at: start)
        if errand.isRepeat, let given = try await given(to: errand, site) { return given }
        if case .agent = conversation.owner { return try await passOn(message, conversation, site, errand, at: start) }
        let turn = Turn(catalogue: live.current, site: site, now: start)
        let written = try await carryOut(
            turn.written(message, after: .decoded(conversation.state)), message, conversation, turn, errand)
        var reply = written.result.reply
        reply.conversation = conversation.id.rawValue
        conversation.state = written.state
        conversation.lastActivity = start
        let exchange = Exchange(
            id: errand.id("exchange"), site: site.slug, conversation: conversation.id, person: conversation.person,
            channel: message.channel,
            instant: start, textIn: message.text, textOut: written.record, outcome: outcome(reply.outcome),
            shown: shown(reply, turn.catalogue.versions),
            durationMilliseconds: Int(clock().timeIntervalSince(start) * 1000))
        try await store.record(exchange, saving: conversation, concluding: try ErrandAnswer(errand, text: reply.kept))
        return reply
    }

    /// What an errand that came before was told; in the words on record when the reply itself was not kept.
    func given(to errand: Errand, _ site: Site) async throws -> Reply? {
        if let reply = Reply.given(to: errand) { return reply }
        guard let exchange = try await store.exchange(site: site.slug, id: errand.id("exchange")) else { return nil }
        // The two are written together: the reply is there when the exchange is.
        if let reply = Reply.given(to: try await store.latest(errand)) { return reply }
        var reply = Reply(Reply.Outcome(rawValue: exchange.outcome.rawValue) ?? .handedOff, message: exchange.textOut)
        reply.conversation = exchange.conversation.rawValue
        return reply
    }

    // MARK: Conversation

    private func conversation(_ message: Inbound, _ errand: Errand, at instant: Date) async throws -> Conversation {
        if let key = message.conversation, key.utf8.count <= 64,
            let known = try await store.conversation(site: message.site, id: ConversationID(key))
        {
            return known
        }
        return Conversation(id: errand.id("conversation"), site: message.site, opened: instant, lastActivity: instant)
    }

    /// An agent owns the conversation: the message goes to them, the automaton keeps silent.
    private func passOn(
        _ message: Inbound, _ conversation: Conversation, _ site: Site, _ errand: Errand, at instant: Date
    ) async throws -> Reply {
        var reply = Reply(.handedOff, message: HandOffWording.added(site, promise: nil, now: instant))
        reply.conversation = conversation.id.rawValue
        if let reference = ConversationState.decoded(conversation.state).caseReference.flatMap(Reference.init),
            let held = try await store.case(site: site.slug, reference: reference)
        {
            reply.message = try await add(message.text, to: held, errand.id("message"), channel: message.channel, at: instant)
        }
        let exchange = Exchange(
            id: errand.id("exchange"), site: site.slug, conversation: conversation.id, person: conversation.person,
            channel: message.channel, instant: instant, textIn: message.text, textOut: reply.message, outcome: .noted)
        try await store.record(exchange)
        if let answer = try ErrandAnswer(errand, text: reply.kept) { try await store.conclude(answer) }
        return reply
    }

    // MARK: What the turn asked for

    private func carryOut(
        _ written: WrittenTurn, _ message: Inbound, _ conversation: Conversation, _ turn: Turn, _ errand: Errand
    ) async throws -> WrittenTurn {
        var result = written.result
        switch result.intent {
        case .none: return written
        case .handOff(let reason):
            try await openCase(&result, message, conversation, turn, reason, errand)
        case .transfer(let target):
            try await transfer(&result, message, conversation, turn, to: target, errand)
        }
        return WrittenTurn(result)
    }

    private func openCase(
        _ result: inout Turn.Result, _ message: Inbound, _ conversation: Conversation, _ turn: Turn, _ reason: HandOffReason,
        _ errand: Errand
    ) async throws {
        guard let site = turn.site else { return }
        if let reference = result.state.caseReference {
            result.reply.message = HandOffWording.alreadyOpen(reference)
            result.reply.outcome = .handedOff
            return
        }
        if reason == .danger, try await isKnownDanger(message.text, site, turn.now) { return }
        let opened = try await open(
            site, conversation, result.state.question ?? message.text, reason, result.state, turn, message.channel, errand)
        result.state.caseReference = opened.case.reference.description
        // Whoever is in danger is told to call, not when somebody will write.
        let promise = reason == .danger ? nil : opened.case.promise.map { site.promisePhrase($0.due, now: turn.now) }
        result.reply.case = ReplyCase(reference: opened.case.reference.description, secret: opened.secret.text, promise: promise)
        if reason == .overruled { try await overrule(opened.case, result.state.proposed, at: turn.now) }
        guard reason != .danger else { return }
        let lead = result.reply.message.map { "\($0) " } ?? ""
        result.reply.message =
            "\(lead)Je passe votre question à un agent \(SpokenName(site.name).of).\n"
            + HandOffWording.hours(site) + site.wording[.handOff]
    }

    /// The citizen did not follow the routing decision: evidence for whoever keeps the rules.
    private func overrule(_ opened: Case, _ proposed: ProposedRoute?, at instant: Date) async throws {
        guard let proposed else { return }
        let overrule = Overrule(
            instant: instant, by: .citizen, caseID: opened.id, reference: opened.reference, need: proposed.need, proposed: proposed.target,
            chosen: ProposedRoute.site(opened.site))
        try await store.append(overrule.fact, site: opened.site, by: .citizen, at: instant)
    }

    /// The same words came less than an hour ago: a page that is loaded again must not wake anybody twice.
    private func isKnownDanger(_ text: String, _ site: Site, _ now: Date) async throws -> Bool {
        try await store.queue(site: site.slug, at: now).contains {
            $0.urgency == .vital && $0.subject == HandOffWording.subject(text) && now.timeIntervalSince($0.opened) < 3600
        }
    }

    func open(
        _ site: Site, _ conversation: Conversation, _ subject: String, _ reason: HandOffReason, _ state: ConversationState, _ turn: Turn,
        _ channel: Casework.Channel, _ errand: Errand
    ) async throws -> (case: Case, secret: Secret) {
        var generator = SystemRandomNumberGenerator()
        let placeholder = Reference.random(prefix: site.referencePrefix, using: &generator)
        let draft = Case(
            id: errand.id("case"), site: site.slug, reference: placeholder, conversation: conversation.id,
            person: conversation.person, channel: channel, subject: HandOffWording.subject(subject),
            handoffReason: HandOffWording.reason(reason),
            refused: state.refused.map {
                SourceRef(kind: .fiche, id: $0, version: turn.catalogue.versions.knowledge, title: title($0, site, turn), revised: nil)
            },
            territory: state.commune, urgency: reason == .danger ? .vital : .normal, promise: site.promise(from: turn.now),
            opened: turn.now)
        return try await store.open(draft, prefix: site.referencePrefix, for: errand, by: .automaton, at: turn.now)
    }

    private func title(_ entry: String, _ site: Site, _ turn: Turn) -> String {
        turn.catalogue.corpus.number(of: entry, site: site.slug).map { turn.catalogue.corpus.summaries[$0].title } ?? entry
    }

    // MARK: Record

    private func outcome(_ outcome: Reply.Outcome) -> ExchangeOutcome { ExchangeOutcome(rawValue: outcome.rawValue) ?? .noted }

    private func shown(_ reply: Reply, _ versions: Catalogue.Versions) -> [SourceRef] {
        let fiches = reply.entry.map {
            [SourceRef(kind: .fiche, id: $0.id, version: versions.knowledge, title: $0.title, revised: $0.revised)]
        }
        return (fiches ?? [])
            + reply.bodies.map { SourceRef(kind: .body, id: $0.id, version: versions.directory, title: $0.name, revised: $0.revised) }
    }
}
