package import Casework
package import Directory

extension Catalogue {
    /// What re-pointing a body means on a day: to the successor named, else to the one that the directory declares, else back to the queue.
    /// Refused, with a sentence, when the body still receives and nobody was named, or when the chain of successors leads nowhere.
    package func repointing(of old: String, to named: String?, site slug: String?, on day: CivilDate) -> Result<Repointing, Refusal> {
        let former = body(id: old, site: slug)
        let names = former.map { [$0.name] + $0.formerNames.map(\.name) } ?? []
        let shown = former.map { "« \($0.name) »" } ?? "« \(old) »"
        let from = former.map(Succession.init(of:))?.day.map { " le \($0.frenchWithoutWeekday)" } ?? ""
        let successor: Body
        if let named {
            guard let found = current(id: named, site: slug, on: day)?.body else {
                return .failure(Refusal(.unknown, "« \(named) » n’est pas dans l’annuaire, ou ne reçoit plus."))
            }
            successor = found
        } else {
            guard let former else {
                return .failure(Refusal(.unknown, "« \(old) » n’est pas dans l’annuaire : dites qui lui a succédé."))
            }
            if former.life.isInForce(on: day) {
                return .failure(Refusal(.invalid, "\(shown) reçoit toujours : dites qui lui succède, ou importez l’annuaire qui le dit."))
            }
            if let fault = Successions.fault(of: former.id, life: { body(id: $0, site: slug)?.life }) {
                return .failure(Refusal(.invalid, "\(shown), \(fault)."))
            }
            guard let found = current(former, site: slug, on: day)?.body else {
                let reason = "fermeture de \(shown)\(from), sans successeur"
                return .success(Repointing(body: former.id, names: Set(names), successor: nil, reason: reason))
            }
            successor = found
        }
        let repointing = Repointing(
            body: former?.id ?? old, names: Set(names),
            successor: Repointing.Successor(id: successor.id, name: successor.name, email: successor.emails.first),
            reason: "remplacement de \(shown) par « \(successor.name) »\(from)")
        return repointing.fault.map(Result.failure) ?? .success(repointing)
    }
}
