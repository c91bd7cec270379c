import Casework
import Directory
import Foundation
import Sites

extension LocalDesk {
    private static let shownHistory = 200

    package func history(site slug: String, person id: String) async throws -> DeskHistory {
        let site = try admitted(to: slug)
        let now = clock()
        guard let person = try await store.person(site: slug, id: PersonID(id), readBy: party, at: now) else { throw DeskError.forbidden }
        let contacts = try await store.history(site: slug, person: person.id, before: nil, limit: Self.shownHistory)
        let cases = try await store.cases(site: slug, person: person.id)
        var lines: [DeskLine] = []
        for found in cases.prefix(Self.shownHistory) { lines.append(try await line(found, site, at: now)) }
        let promises = try await pendingPromises(of: person, site, besides: nil, at: now)
        return DeskHistory(
            person: person.displayName, contacts: contacts.map(Self.contact), cases: lines, pendingPromises: promises)
    }

    package func matches(site slug: String, sketch: DeskSketch) async throws -> [DeskMatch] {
        _ = try admitted(to: slug)
        let sketch = try self.sketch(sketch)
        guard !sketch.isEmpty else { return [] }
        let found = try await store.matches(site: slug, for: sketch)
        for match in found {
            try await store.append(
                JournalFact("person.matched", match.person.id.rawValue), site: slug, by: party, at: clock())
        }
        return found.map {
            DeskMatch(id: $0.person.id.rawValue, name: $0.person.displayName, reason: $0.reason, contacts: $0.contacts)
        }
    }

    package func identify(site slug: String, case id: String, person: String?, sketch: DeskSketch) async throws -> DeskSheet {
        let site = try admitted(to: slug)
        let found = try await held(id, site)
        guard let known = try await self.person(confirmed: person, sketch, site) else {
            throw DeskError.refused("Donnez un nom, un téléphone ou un e-mail.")
        }
        if let refusal = try await store.attach(site: slug, conversation: found.conversation, to: known.id, by: party, at: clock()) {
            throw DeskError(refusal)
        }
        return try await sheet(try await held(id, site), site)
    }

    /// Who acts for whom at this instant, and until when; the name of the other one is read too.
    func mandates(of person: Person, _ site: Site, at now: Date) async throws -> [String] {
        var lines: [String] = []
        for mandate in try await store.mandates(site: site.slug, person: person.id) where mandate.holds(at: now) {
            let isHelper = mandate.helper == person.id
            let other = isHelper ? mandate.principal : mandate.helper
            let name = try await book.person(other, site: site.slug, for: agent, store: store, at: now)?.displayName ?? "personne oubliée"
            let day = CivilTime(mandate.until, in: site.zone).date.frenchWithoutWeekday
            lines.append(isHelper ? "Agit pour \(name) jusqu’au \(day)" : "\(name) agit pour cette personne jusqu’au \(day)")
        }
        return lines
    }

    // MARK: Finding or making

    /// The person that the agent confirmed, with what the sketch adds; else a new one; nothing when the sketch says nothing.
    func person(confirmed id: String?, _ sketch: DeskSketch, _ site: Site) async throws -> Person? {
        let sketch = try self.sketch(sketch)
        let now = clock()
        guard let id else {
            guard !sketch.isEmpty else { return nil }
            let person = Person(
                id: errand(at: now).id("person"), site: site.slug, given: sketch.given, family: sketch.family, addresses: sketch.addresses,
                created: now)
            try await store.add(person, by: party, at: now)
            return person
        }
        guard var person = try await store.person(site: site.slug, id: PersonID(id), readBy: party, at: now), person.forgotten == nil else {
            throw DeskError.forbidden
        }
        let before = person
        person.addresses += sketch.addresses.filter { new in !person.addresses.contains { $0.kind == new.kind && $0.value == new.value } }
        if person.family.isEmpty { person.family = sketch.family }
        if person.given.isEmpty { person.given = sketch.given }
        guard person != before else { return person }
        if let refusal = try await store.update(person, by: party, at: now) { throw DeskError(refusal) }
        book.forget(person.id, site: site.slug)
        return person
    }

    /// - Throws: `DeskError.refused` for a number or an address that cannot be one: the agent corrects it while the caller is there.
    private func sketch(_ typed: DeskSketch) throws -> PersonSketch {
        let family = try DeskText.optional(typed.name, "Nom", longest: DeskText.longestLine)
        let given = try DeskText.optional(typed.firstName, "Prénom", longest: DeskText.longestLine)
        let phone = try DeskText.optional(typed.phone, "Téléphone", longest: DeskText.longestLine)
        let email = try DeskText.optional(typed.email, "E-mail", longest: DeskText.longestLine)
        var addresses: [Casework.Address] = []
        if !phone.isEmpty {
            guard let read = Casework.Address.phone(phone) else { throw DeskError.refused("Ce numéro de téléphone n’est pas lisible.") }
            addresses.append(read)
        }
        if !email.isEmpty {
            guard let read = Casework.Address.email(email) else { throw DeskError.refused("Cette adresse e-mail n’est pas lisible.") }
            addresses.append(read)
        }
        return PersonSketch(given: DeskText.line(given), family: DeskText.line(family), addresses: addresses)
    }
}

extension PersonSketch {
    fileprivate var isEmpty: Bool { given.isEmpty && family.isEmpty && addresses.isEmpty }
}
