import Casework
import Foundation
import Sites

extension LocalDesk {
    package func claim(site slug: String, case id: String?) async throws -> DeskSheet? {
        let site = try admitted(to: slug)
        let now = clock()
        guard let id else {
            if let taken = try await takenBefore(site, at: now) { return try await sheet(taken, site) }
            let next = try await store.claimNext(site: slug, for: agent, circle: .usual, seconds: Self.leaseSeconds, at: now)
            guard let next else { return nil }
            return try await sheet(next, site)
        }
        let found = try await held(id, site)
        guard !found.isArbitrated || agent.mayArbitrate(in: slug) else {
            throw DeskError.refused("Deux organismes ont refusé cette demande : un responsable décide qui la traite.")
        }
        if found.holder(at: now) != agent.id { try await checkCapacity(site, at: now) }
        return try await sheet(try await move(.claim(seconds: Self.leaseSeconds), found.id, site, at: now), site)
    }

    /// What this very request took when it came before and its answer was lost: asking again takes nothing more.
    private func takenBefore(_ site: Site, at now: Date) async throws -> Case? {
        guard let bound, bound.isRepeat else { return nil }
        return try await store.cases(site: site.slug, of: agent.id, at: now).first { found in
            if case .claimed(let claim) = found.state { claim.since >= bound.begun } else { false }
        }
    }

    package func renew(site slug: String, case id: String) async throws {
        let site = try admitted(to: slug)
        _ = try await move(.renew(seconds: Self.leaseSeconds), CaseID(id), site, at: clock())
    }

    package func release(site slug: String, case id: String, reason: String) async throws {
        let site = try admitted(to: slug)
        let reason = try DeskText.optional(reason, "Raison", longest: DeskText.longestLine)
        // The journal keeps no free text: the reason goes with the case, as a note.
        if !reason.isEmpty { try await add(note: "Rendu à la file : \(reason)", CaseID(id), site) }
        let now = clock()
        let released = try await move(.release(reason: "rendu par l’agent"), CaseID(id), site, at: now)
        // An arbiter who gives it back has decided: the team treats it.
        guard released.isArbitrated else { return }
        let treated = CaseMove.qualify(theme: nil, territory: released.territory, language: released.language)
        _ = try await move(treated, released.id, site, at: now)
    }

    package func reply(site slug: String, case id: String, text: String, version: Int) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        let text = try DeskText.required(text, "Réponse")
        let found = try await held(id, site)
        let now = clock()
        let message = Message(
            id: errand(at: now).id("message"), site: slug, caseID: found.id, from: party, recipient: .citizen, channel: found.channel,
            instant: now,
            text: text)
        let sent = try await store.send(message, then: .renew(seconds: Self.leaseSeconds), expecting: version, at: now).allowed()
        return try await sheet(sent, site)
    }

    package func note(site slug: String, case id: String, text: String) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        let found = try await held(id, site)
        try await add(note: try DeskText.required(text, "Note"), found.id, site)
        return try await sheet(found, site)
    }

    package func hold(site slug: String, case id: String) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        return try await sheet(try await move(.awaitCitizen, CaseID(id), site, at: clock()), site)
    }

    package func close(site slug: String, case id: String, outcome name: String, reason: String?) async throws {
        let site = try admitted(to: slug)
        let reason = try DeskText.optional(reason ?? "", "Raison", longest: DeskText.longestLine)
        guard let outcome = CaseOutcome(name: name, reason: reason) else {
            throw DeskError.refused("« \(DeskText.line(name, longest: 40)) » n’est pas une issue connue.")
        }
        _ = try await move(.close(outcome), CaseID(id), site, at: clock())
    }

    // MARK: Moves

    func move(_ move: CaseMove, _ id: CaseID, _ site: Site, at now: Date) async throws -> Case {
        try await store.apply(move, site: site.slug, case: id, by: party, at: now).allowed()
    }

    func add(note text: String, _ id: CaseID, _ site: Site) async throws {
        let now = clock()
        let note = Note(id: errand(at: now).id("note"), site: site.slug, caseID: id, by: party, instant: now, text: text)
        if let refusal = try await store.add(note) { throw DeskError(refusal) }
    }

    private func checkCapacity(_ site: Site, at now: Date) async throws {
        let held = try await store.cases(site: site.slug, of: agent.id, at: now).count { $0.holder(at: now) == agent.id }
        guard held < agent.capacity else {
            throw DeskError.refused("Vous tenez déjà \(held) dossiers : terminez-en un, ou rendez-le.")
        }
    }
}
