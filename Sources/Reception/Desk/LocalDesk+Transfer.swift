import Casework
import Directory
import Foundation
import Sites

extension LocalDesk {
    package func transfer(site slug: String, case id: String, to destination: DeskDestination, reason: String) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        let reason = try DeskText.required(reason, "Raison", longest: DeskText.longestLine)
        let found = try await held(id, site)
        let receiver = try receiver(destination, site)
        let now = clock()
        let dispatch = TransferDispatch(store: store, catalogue: live.current, site: site, errand: errand(at: now), now: now)
        _ = try await dispatch.offer(found, to: receiver, reason: reason, by: party, isShown: false).allowed()
        try await noteOverrule(of: found, receiver, site, at: now)
        return try await sheet(try await held(id, site), site)
    }

    private func receiver(_ destination: DeskDestination, _ site: Site) throws -> TransferDispatch.Receiver {
        switch destination.kind {
        case .site:
            guard let other = live.current.sites[destination.id] else {
                throw DeskError.refused("Ce guichet n’est pas de l’installation.")
            }
            return .site(other)
        case .body:
            let day = CivilTime(clock(), in: site.zone).date
            guard let body = live.current.current(id: destination.id, site: site.slug, on: day)?.body else {
                throw DeskError.refused("Cet organisme n’est pas dans l’annuaire, ou ne reçoit plus.")
            }
            guard !live.current.isOwn(body, of: site) else {
                throw DeskError.refused("Un service ne se transmet pas une demande à lui-même.")
            }
            return .body(body)
        }
    }

    // MARK: Overrules

    /// The agent sends the case elsewhere than the rules would have: evidence for whoever keeps them.
    private func noteOverrule(of found: Case, _ receiver: TransferDispatch.Receiver, _ site: Site, at now: Date) async throws {
        let conversation = try await store.conversation(site: site.slug, id: found.conversation)
        guard let words = ConversationState.decoded(conversation?.state).question ?? found.subject,
            let proposed = turn(site).proposal(words, commune: found.territory), !receiver.answersFor(proposed)
        else { return }
        let overrule = Overrule(
            instant: now, by: party, caseID: found.id, reference: found.reference, need: proposed.need, proposed: proposed.target,
            chosen: receiver.code)
        try await store.append(overrule.fact, site: site.slug, by: party, at: now)
    }

    // MARK: Offers

    package func answerTransfer(site slug: String, transfer id: String, accept: Bool, reason: String?) async throws {
        _ = try admitted(to: slug)
        let reason = try DeskText.optional(reason ?? "", "Raison", longest: DeskText.longestLine)
        let reply: Transfer.Reply = accept ? .accept : .refuse(reason: reason)
        _ = try await store.answer(
            TransferID(id), site: slug, reply: reply, by: party, at: clock(), telling: TransferNotice.telling(live)
        ).allowed()
    }
}

extension TransferDispatch.Receiver {
    /// As overrules write it: `site:<slug>`, a kind of body, or an id of the directory.
    fileprivate var code: String {
        switch self {
        case .site(let site): ProposedRoute.site(site.slug)
        case .body(let body): body.kind.isEmpty ? body.id : body.kind
        }
    }

    /// Whether it is the one proposed, or one of its kind.
    fileprivate func answersFor(_ proposed: ProposedRoute) -> Bool {
        switch self {
        case .site: proposed.target == code
        case .body(let body): !Set(KindAliases.candidates(for: proposed.target)).isDisjoint(with: body.kinds)
        }
    }
}
