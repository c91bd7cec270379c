import Casework
import Directory
import Foundation
import Knowledge
import Sites

extension LocalDesk {
    /// Lines of the queue that are sent; a screen shows about twenty.
    static let shownLines = 100
    /// Contacts looked at to tell which one this is.
    private static let rankedContacts = 50

    package func board(site slug: String) async throws -> DeskBoard {
        let site = try admitted(to: slug)
        let now = clock()
        let mine = try await store.cases(site: slug, of: agent.id, at: now)
        let queue = try await store.queue(site: slug, at: now)
        let offers = try await store.incoming(site: slug)
        return DeskBoard(
            siteName: site.name, mine: try await lines(mine, site, at: now),
            queue: try await lines(Array(queue.prefix(Self.shownLines)), site, at: now), waiting: queue.count,
            offers: try await self.offers(offers, site),
            nearestPromise: (mine + queue).compactMap { $0.promise?.due }.min(), now: now,
            utcOffsetMinutes: Self.offset(of: site.zone, at: now))
    }

    /// Minutes to add to UTC.
    private static func offset(of zone: CivilZone, at now: Date) -> Int {
        let (local, utc) = (CivilTime(now, in: zone), CivilTime(now, in: CivilZone(standardOffset: 0)))
        return (local.date.dayNumber - utc.date.dayNumber) * 1440 + local.minute - utc.minute
    }

    private func lines(_ cases: [Case], _ site: Site, at now: Date) async throws -> [DeskLine] {
        var lines: [DeskLine] = []
        for found in cases { lines.append(try await line(found, site, at: now)) }
        return lines
    }

    func line(_ found: Case, _ site: Site, at now: Date) async throws -> DeskLine {
        let person = try await self.person(of: found, at: now)
        return DeskLine(
            id: found.id.rawValue, reference: found.reference.description, urgency: found.urgency.rawValue, promise: found.promise?.due,
            isLate: found.isLate(at: now), person: person?.displayName ?? "inconnu", subject: found.subject ?? "contenu effacé",
            channel: found.channel.deskLabel, contactRank: try await contactRank(found, site), state: state(found, at: now))
    }

    func person(of found: Case, at now: Date) async throws -> Person? {
        guard let id = found.person else { return nil }
        return try await book.person(id, site: found.site, for: agent, store: store, at: now)
    }

    /// As the team says it; a lease that has run out is no hold.
    private func state(_ found: Case, at now: Date) -> String {
        switch found.state {
        case .waiting(let wait):
            switch wait.awaited {
            case .citizen: "attend le demandeur"
            case .body(let name): "attend \(live.current.sites[name]?.name ?? name)"
            }
        case .claimed: found.holder(at: now) == nil ? "en attente" : "pris"
        case .open: "en attente"
        case .closed(let outcome, _): "clos : \(outcome.label)"
        }
    }

    // MARK: Being bounced

    /// Which contact of the person on the theme this is, from 1: conversations on the same theme of the guide, this one included. Nothing
    /// when the person or the theme is unknown.
    private func contactRank(_ found: Case, _ site: Site) async throws -> Int? {
        guard let person = found.person else { return nil }
        let contacts = try await store.history(site: site.slug, person: person, before: nil, limit: Self.rankedContacts)
        var themes: [ConversationID: Set<String>] = [:]
        for contact in contacts { themes[contact.conversation, default: []].formUnion(self.themes(contact.shown, site)) }
        let wanted = themes[found.conversation, default: []].union(self.themes(found.refused, site)).union(found.theme.map { [$0] } ?? [])
        guard !wanted.isEmpty else { return nil }
        let earlier = themes.filter { $0.key != found.conversation && !$0.value.isDisjoint(with: wanted) }
        return earlier.count + 1
    }

    private func themes(_ shown: [SourceRef], _ site: Site) -> Set<String> {
        let corpus = live.current.corpus
        return Set(
            shown.filter { $0.kind == .fiche }.compactMap { source in
                corpus.number(of: source.id, site: site.slug).flatMap { number in
                    corpus.summaries[number].theme?.id ?? corpus.summaries[number].path.first?.id
                }
            })
    }

    // MARK: Offers

    private func offers(_ transfers: [Transfer], _ site: Site) async throws -> [DeskOffer] {
        var offers: [DeskOffer] = []
        for transfer in transfers {
            let content = try await store.content(of: transfer.id, seenBy: site.slug)
            offers.append(
                DeskOffer(
                    id: transfer.id.rawValue, reference: transfer.reference.description,
                    from: live.current.sites[transfer.from]?.name ?? transfer.from, reason: transfer.reason,
                    subject: content?.subject ?? "contenu effacé", expires: transfer.expires))
        }
        return offers
    }
}
