import Casework
import Directory
import Foundation
import Knowledge
import Sites

extension LocalDesk {
    private static let quotedSources = 20

    package func take(site slug: String, call: DeskCall) async throws -> DeskSheet? {
        let site = try admitted(to: slug)
        let question = try DeskText.required(call.question, "Question")
        let answer = try DeskText.optional(call.answer, "Réponse")
        let joined = try await quotedCase(call, question, site)
        let place = try place(call.commune)
        let person = try await person(confirmed: call.person, call.sketch, site)

        let now = clock()
        let errand = errand(at: now)
        let conversation = try await conversation(joined, question, place, person, site, errand, at: now)
        let outcome: ExchangeOutcome = call.opensCase ? .handedOff : answer.isEmpty ? .noted : .answered
        let exchange = Exchange(
            id: errand.id("exchange"), site: slug, conversation: conversation.id, person: conversation.person, channel: .phone,
            instant: now,
            textIn: question, textOut: answer.isEmpty ? nil : answer, outcome: outcome, shown: sources(call.quoted, site))
        try await store.record(exchange, saving: joined == nil ? conversation : nil)
        if let joined, let person, joined.person != person.id {
            let refusal = try await store.attach(site: slug, conversation: joined.conversation, to: person.id, by: party, at: now)
            if let refusal { throw DeskError(refusal) }
        }
        if let joined, !call.opensCase { return try await sheet(try await held(joined.id.rawValue, site), site) }
        guard call.opensCase else { return nil }
        return try await opened(conversation, question, person, place, site, errand, at: now)
    }

    /// The case whose reference the caller gave; one that this site does not have is an error only when it was given as such.
    private func quotedCase(_ call: DeskCall, _ question: String, _ site: Site) async throws -> Case? {
        if let given = call.reference?.trimmingCharacters(in: .whitespaces), !given.isEmpty {
            guard let reference = Reference(given), let found = try await store.case(site: site.slug, reference: reference) else {
                throw DeskError.refused("Cette référence n’est pas d’ici : relisez-la avec la personne.")
            }
            return found
        }
        let words = question.split(whereSeparator: { $0.isWhitespace || ",;:!?()«»\"".contains($0) })
        guard let reference = words.lazy.compactMap({ Reference(String($0)) }).first else { return nil }
        return try await store.case(site: site.slug, reference: reference)
    }

    private func conversation(
        _ joined: Case?, _ question: String, _ place: Commune?, _ person: Person?, _ site: Site, _ errand: Errand, at now: Date
    ) async throws -> Conversation {
        if let joined, let known = try await store.conversation(site: site.slug, id: joined.conversation) { return known }
        var state = ConversationState()
        state.question = question
        state.commune = place?.code.text
        return Conversation(
            id: errand.id("conversation"), site: site.slug, person: person?.id, state: state.encoded, opened: now, lastActivity: now)
    }

    /// The case waits in the queue like any other: whoever is qualified takes it. Its code is said to the caller, once.
    private func opened(
        _ conversation: Conversation, _ question: String, _ person: Person?, _ place: Commune?, _ site: Site, _ errand: Errand,
        at now: Date
    ) async throws -> DeskSheet {
        let draft = Case(
            id: errand.id(Self.openedCase), site: site.slug, reference: fresh(site), conversation: conversation.id,
            person: person?.id ?? conversation.person, channel: .phone, subject: HandOffWording.subject(question),
            handoffReason: "appel pris par un agent", territory: place?.code.text ?? site.homeCommune?.code,
            promise: site.promise(from: now), opened: now)
        let opened = try await store.open(draft, prefix: site.referencePrefix, for: errand, by: party, at: now)
        var sheet = try await sheet(opened.case, site)
        sheet.secret = opened.secret.text
        return sheet
    }

    /// What was read to the caller, at the version served.
    private func sources(_ ids: [String], _ site: Site) -> [SourceRef] {
        let catalogue = live.current
        return ids.prefix(Self.quotedSources).compactMap { id in
            if let number = catalogue.corpus.number(of: id, site: site.slug) {
                let summary = catalogue.corpus.summaries[number]
                return SourceRef(
                    kind: .fiche, id: id, version: catalogue.versions.knowledge, title: summary.title, revised: summary.revised?.iso)
            }
            guard let body = catalogue.bodies.body(id: id) ?? catalogue.services[site.slug]?.first(where: { $0.id == id }) else {
                return nil
            }
            return SourceRef(kind: .body, id: id, version: catalogue.versions.directory, title: body.name, revised: body.revised?.iso)
        }
    }
}
