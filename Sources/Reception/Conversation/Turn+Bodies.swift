import Answering
import Directory
import Foundation
import Knowledge
import Routing
import Sites

extension Turn {
    /// The bodies worth showing with an answer: those the fiche names, resolved for the commune, at most three, the site's own service first.
    func bodies(for answer: Answer, _ route: Route?, _ place: Place) -> [ReplyBody] {
        var shown = route.map { localServices($0, place) } ?? []
        for contact in answer.contacts where shown.count < 3 {
            for body in resolve(contact, answer, place) where !shown.contains(where: { $0.id == body.id }) && shown.count < 3 {
                shown.append(body)
            }
        }
        return shown
    }

    /// Services of the site that the words call for.
    func localServices(_ route: Route, _ place: Place) -> [ReplyBody] {
        guard let site else { return [] }
        let needs = route.parts.filter { $0.decision == .local }.flatMap(\.targets).map(\.code)
        var seen: Set<String> = []
        return needs.prefix(2).compactMap { need in
            // One service often sees to several needs: lamps are also the matter of those who keep the roads.
            guard let found = catalogue.service(for: need, of: site.slug, on: today), seen.insert(found.body.id).inserted else {
                return nil
            }
            return replyBody(found.body, kind: need, why: why("service \(SpokenName(site.name).of)", found.body, found.succession))
        }
    }

    private func resolve(_ contact: Contact, _ answer: Answer, _ place: Place) -> [ReplyBody] {
        let why = "fiche \(answer.entry.id), rubrique « \(contact.role == .whereToGo ? "Où s'adresser" : "Qui peut m'aider") »"
        if let pivot = contact.pivot, let (found, commune) = resolve(pivot, for: place), let body = found.bodies.first {
            return [replyBody(body, kind: pivot, why: "\(why) ; \(self.why(found, commune, body))")]
        }
        guard contact.url != nil || !contact.blocks.isEmpty else { return [] }
        var body = ReplyBody(id: contact.id, name: contact.title, kind: contact.pivot ?? "national", why: why)
        body.website = contact.url
        body.phones = Phone.read(contact.blocks.flatMap(\.plainLines).joined(separator: "\n")).filter { $0.dialled != nil }.map(\.display)
        return [body]
    }

    /// The bodies of a kind where the citizen is. When their words leave several communes possible, only if all lead to the same body: the
    /// place is then not worth asking back.
    func resolve(_ kind: String, for place: Place) -> (FoundBodies, Commune)? {
        guard let first = place.match.communes.first,
            case .found(let found) = catalogue.bodies.resolve(kind: kind, commune: first, on: today)
        else { return nil }
        let others = place.match.communes.dropFirst()
        guard others.allSatisfy({ catalogue.bodies.resolve(kind: kind, commune: $0, on: today).bodies.first?.id == found.bodies.first?.id })
        else {
            return nil
        }
        return (found, first)
    }

    /// The day in the site's zone, by which the standing of bodies is read.
    var today: CivilDate { CivilTime(now, in: site?.zone ?? .paris).date }

    /// Why a body is shown, with what it replaced and what changed lately.
    func why(_ reason: String, _ body: Body, _ succession: Succession?) -> String {
        [reason, succession?.phrase, body.recentChange(on: today)].compactMap(\.self).joined(separator: " ; ")
    }

    /// A directory record as a citizen needs it at this instant.
    func replyBody(_ record: Body, kind: String, why: String) -> ReplyBody {
        let body = catalogue.kept(record, by: site?.slug)
        var shown = ReplyBody(id: body.id, name: body.name, kind: kind, why: why)
        shown.phones = body.phones.map(\.display)
        shown.emails = body.emails
        shown.address = body.visitAddress?.oneLine
        shown.website = body.websites.first ?? body.contactForms.first
        shown.revised = body.revised?.iso
        shown.revisedText = body.revised?.frenchWithoutWeekday
        guard !body.hours.isUnknown else { return shown }
        shown.hours = body.hours.phrase(
            at: now, zone: body.zone, holidays: body.holidays, gender: KindLabels.gender(kind))
        let today = CivilTime(now, in: body.zone)
        switch body.hours.state(at: now, zone: body.zone, holidays: body.holidays) {
        case .open(let until, _):
            shown.openNow = true
            shown.until = frenchClock(until.minute)
        case .closed(let next, _):
            shown.openNow = false
            shown.nextOpening = next.map { "\(dayPhrase($0.from.date, now: today)) à \(frenchClock($0.from.minute))" }
        case .indicative, .unknown: break
        }
        return shown
    }
}
