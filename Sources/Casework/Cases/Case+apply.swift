package import Foundation

extension Case {
    /// Makes a move if the rules allow it; else changes nothing and says why.
    ///
    /// An agent who writes must hold the case with a lease that still runs. The citizen may only withdraw, reopen, or resume by
    /// replying. The hub and the administrator may do what needs no holder.
    package mutating func apply(_ move: CaseMove, by party: Party, at instant: Date) -> Result<[CaseEvent], Refusal> {
        switch next(move, by: party, at: instant) {
        case .failure(let refusal):
            return .failure(refusal)
        case .success(let step):
            state = step.state
            if case .setUrgency(let urgency) = move { self.urgency = urgency }
            if case .promise(let promise) = move { self.promise = promise }
            if case .keepPromise = move { promise = nil }
            if case .qualify(let theme, let territory, let language) = move {
                (self.theme, self.territory, self.language) = (theme, territory, language)
            }
            return .success([CaseEvent(caseID: id, name: step.event, by: party, instant: instant, facts: step.facts)])
        }
    }

    private typealias Step = (state: CaseState, event: String, facts: [String: String])

    private func next(_ move: CaseMove, by party: Party, at instant: Date) -> Result<Step, Refusal> {
        switch move {
        case .claim(let seconds): claimed(for: seconds, by: party, at: instant)
        case .renew(let seconds):
            held(by: party, at: instant).map { claim in
                let renewed = Claim(agent: claim.agent, since: claim.since, until: max(claim.until, instant.addingTimeInterval(seconds)))
                return (.claimed(renewed), "renewed", ["until": String(renewed.until.milliseconds)])
            }
        case .release(let reason): held(by: party, at: instant).map { _ in (.open, "released", ["reason": reason]) }
        case .takeBack(let reason): takenBack(reason, by: party)
        case .awaitCitizen:
            held(by: party, at: instant).map { (.waiting(Wait(awaited: .citizen, since: instant, asker: $0.agent)), "awaits_citizen", [:]) }
        case .awaitBody(let body): awaits(body, by: party, at: instant)
        case .repoint(let body): repointed(to: body, by: party)
        case .resume(let reason): resumed(reason)
        case .close(let outcome): closed(outcome, by: party, at: instant)
        case .reopen(let reason): reopened(reason)
        case .setUrgency(let urgency): changed("urgency", ["from": self.urgency.rawValue, "to": urgency.rawValue], by: party)
        case .qualify(let theme, let territory, let language):
            changed("qualified", ["theme": theme ?? "", "territory": territory ?? "", "language": language], by: party)
        case .promise(let promise): changed("promised", ["due": String(promise.due.milliseconds)], by: party)
        case .keepPromise: keptPromise(by: party)
        }
    }

    private func claimed(for seconds: Double, by party: Party, at instant: Date) -> Result<Step, Refusal> {
        guard let agent = party.agent else { return .failure(Refusal(.forbidden, "Seul un agent prend un dossier.")) }
        let claim = Claim(agent: agent, since: instant, until: instant.addingTimeInterval(seconds))
        let step: Step = (.claimed(claim), "claimed", ["until": String(claim.until.milliseconds)])
        switch state {
        case .open, .waiting: return .success(step)
        case .claimed(let other) where other.agent == agent || !other.holds(at: instant): return .success(step)
        case .claimed: return .failure(Refusal(.held, "Un autre agent tient déjà ce dossier."))
        case .closed: return .failure(.closed)
        }
    }

    private func held(by party: Party, at instant: Date) -> Result<Claim, Refusal> {
        switch state {
        case .closed: .failure(.closed)
        case .claimed(let claim) where claim.agent == party.agent && claim.holds(at: instant): .success(claim)
        case .claimed(let claim) where claim.agent == party.agent:
            .failure(Refusal(.notHolder, "Votre prise en charge a expiré : reprenez le dossier."))
        default: .failure(Refusal(.notHolder, "Prenez d’abord ce dossier."))
        }
    }

    private func takenBack(_ reason: String, by party: Party) -> Result<Step, Refusal> {
        guard case .claimed(let claim) = state else { return .failure(Refusal(.illegal, "Personne ne tient ce dossier.")) }
        if party == .citizen { return .failure(Refusal(.forbidden, "Seul un responsable reprend un dossier.")) }
        return .success((.open, "taken_back", ["from": claim.agent.rawValue, "reason": reason]))
    }

    private func awaits(_ body: String, by party: Party, at instant: Date) -> Result<Step, Refusal> {
        let facts = ["body": body]
        if party.agent != nil {
            return held(by: party, at: instant).map {
                (.waiting(Wait(awaited: .body(body), since: instant, asker: $0.agent)), "awaits_body", facts)
            }
        }
        switch state {
        case .open, .waiting: return .success((.waiting(Wait(awaited: .body(body), since: instant, asker: nil)), "awaits_body", facts))
        case .claimed: return .failure(Refusal(.held, "Un agent tient ce dossier."))
        case .closed: return .failure(.closed)
        }
    }

    private func repointed(to body: String, by party: Party) -> Result<Step, Refusal> {
        guard case .waiting(let wait) = state, case .body(let former) = wait.awaited else {
            return .failure(Refusal(.illegal, "Ce dossier n’attend pas un autre organisme."))
        }
        if party == .citizen { return .failure(Refusal(.forbidden, "Seul un responsable change l’organisme attendu.")) }
        let next = Wait(awaited: .body(body), since: wait.since, asker: wait.asker)
        return .success((.waiting(next), "repointed", ["from": former, "to": body]))
    }

    private func resumed(_ reason: String) -> Result<Step, Refusal> {
        switch state {
        case .waiting: .success((.open, "resumed", ["reason": reason]))
        case .closed: .failure(.closed)
        case .open, .claimed: .failure(Refusal(.illegal, "Ce dossier n’attend personne."))
        }
    }

    private func closed(_ outcome: CaseOutcome, by party: Party, at instant: Date) -> Result<Step, Refusal> {
        if let reason = outcome.reason, reason.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty {
            return .failure(Refusal(.invalid, "Un refus ou une demande abusive se motive."))
        }
        let step: Step = (.closed(outcome, at: instant), "closed", ["outcome": outcome.name])
        switch (party, state) {
        case (_, .closed): return .failure(.closed)
        case (.citizen, _):
            return outcome == .withdrawn ? .success(step) : .failure(Refusal(.forbidden, "Vous pouvez seulement retirer votre demande."))
        case (.agent(let agent), .waiting(let wait)) where wait.asker == agent: return .success(step)
        case (.agent, _): return held(by: party, at: instant).map { _ in step }
        case (_, .claimed): return .failure(Refusal(.held, "Un agent tient ce dossier."))
        case (_, .open), (_, .waiting): return .success(step)
        }
    }

    private func reopened(_ reason: String) -> Result<Step, Refusal> {
        guard case .closed = state else { return .failure(Refusal(.illegal, "Ce dossier n’est pas clos.")) }
        return .success((.open, "reopened", ["reason": reason]))
    }

    private func keptPromise(by party: Party) -> Result<Step, Refusal> {
        guard let promise else { return .failure(Refusal(.illegal, "Rien n’est promis pour ce dossier.")) }
        if party == .citizen { return .failure(Refusal(.forbidden, "Seul un agent peut le changer.")) }
        return .success((state, "promise_kept", ["due": String(promise.due.milliseconds)]))
    }

    private func changed(_ event: String, _ facts: [String: String], by party: Party) -> Result<Step, Refusal> {
        if case .closed = state { return .failure(.closed) }
        if party == .citizen { return .failure(Refusal(.forbidden, "Seul un agent peut le changer.")) }
        return .success((state, event, facts))
    }
}

extension Refusal {
    static let closed = Refusal(.illegal, "Ce dossier est clos.")
}
