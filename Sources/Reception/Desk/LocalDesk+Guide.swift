import Answering
import Casework
import Directory
import Foundation
import Knowledge
import Routing
import Sites

extension LocalDesk {
    private static let shownFindings = 8

    package func search(site slug: String, text: String, commune written: String?) async throws -> [DeskFinding] {
        let site = try admitted(to: slug)
        let place = try place(written)
        let words = try DeskText.optional(text, "Recherche", longest: DeskText.longestLine)
        guard !words.isEmpty else { return [] }
        let catalogue = live.current
        let heard = catalogue.found(words, site: slug)
        var found = findings(heard, site, place)
        let hits = catalogue.index.search(heard.question, top: Self.shownFindings, site: slug)
        for hit in hits where !found.contains(where: { $0.id == hit.id }) {
            if let more = finding(hit.id, heard.question, site, place, confidence: 0) { found.append(more) }
        }
        return Array(found.prefix(Self.shownFindings))
    }

    /// What the engine would have said to a case, what was refused left out, and who is competent.
    func guide(for found: Case, _ site: Site, at now: Date) async throws -> (findings: [DeskFinding], destinations: [DeskDestination]) {
        let catalogue = live.current
        var destinations = catalogue.sites.values.filter { $0.slug != site.slug }.sorted { $0.name < $1.name }
            .map { DeskDestination(kind: .site, id: $0.slug, name: $0.name) }
        let conversation = try await store.conversation(site: site.slug, id: found.conversation)
        guard let text = ConversationState.decoded(conversation?.state).question ?? found.subject, Command.read(text) == nil else {
            return ([], destinations)
        }
        // Nobody in danger is to be read a fiche.
        if catalogue.reading(text).advice != nil { return ([], destinations) }

        let heard = catalogue.found(text, site: site.slug, refused: Set(found.refused.map(\.id)))
        if case .answered(let answer) = heard.finding {
            let turn = Turn(catalogue: catalogue, site: site, now: now)
            let commune = found.territory.flatMap { catalogue.bodies.communes.commune(insee: $0) } ?? home(of: site)
            let bodies = turn.bodies(for: answer, nil, Place(match: commune.map { .one($0) } ?? .none))
            destinations += bodies.filter { body in catalogue.bodies.body(id: body.id).map { !catalogue.isOwn($0, of: site) } ?? false }
                .map { DeskDestination(kind: .body, id: $0.id, name: $0.name) }
        }
        return (findings(heard, site, nil), destinations)
    }

    // MARK: Passages

    private func findings(_ heard: FoundAnswer, _ site: Site, _ place: Commune?) -> [DeskFinding] {
        let candidates: [Candidate] =
            switch heard.finding {
            case .answered(let answer):
                [Candidate(id: answer.entry.id, title: answer.entry.title, confidence: answer.confidence)] + answer.alternatives
            case .choice(let candidates): candidates
            case .refused: []
            }
        let best = candidates.sorted { $0.confidence > $1.confidence }
        return best.compactMap { self.finding($0.id, heard.question, site, place, confidence: $0.confidence) }
    }

    private func finding(_ id: String, _ question: Question, _ site: Site, _ place: Commune?, confidence: Double) -> DeskFinding? {
        guard let answer = live.current.answerer.answer(entry: id, branch: [], to: question, site: site.slug) else { return nil }
        return DeskFinding(
            id: id, title: answer.entry.title, confidence: confidence,
            passage: Self.passage(answer, owner: site) + whereToGo(answer, site, place))
    }

    /// « Pour Meaux : Caf de Seine-et-Marne, … »: who is competent in the commune that the agent gave.
    private func whereToGo(_ answer: Answer, _ site: Site, _ commune: Commune?) -> String {
        guard let commune else { return "" }
        let bodies = turn(site).bodies(for: answer, nil, Place(match: .one(commune)))
        return bodies.map { body in
            "\nPour \(commune.name) : " + ([body.name, body.address].compactMap(\.self) + body.phones.prefix(1)).joined(separator: ", ")
                + "."
        }.joined()
    }

    /// The fiche's own words, then the line that dates them: what an agent inserts in a reply.
    private static func passage(_ answer: Answer, owner: Site) -> String {
        let entry = answer.entry
        let words = answer.passages.prefix(2).map(\.text)
        let choices = (answer.situation?.choices ?? []).prefix(12).map { "- \($0.title)" }
        let body = words.isEmpty ? [entry.title] + choices : words
        let publisher = ReplyEntry(entry).isNational ? "service-public.fr \(entry.id)" : "\(owner.name), fiche \(entry.id)"
        let origin = [publisher, entry.url].compactMap(\.self).joined(separator: ", ")
        let day = entry.revised.map { ", mis à jour le \($0.french)" } ?? ""
        return (body + ["Source : \(origin)\(day)."]).joined(separator: "\n")
    }

    // MARK: Directory

    private static let shownBodies = 10
    /// Names looked at when no kind of body is named.
    private static let shortestName = 3

    package func directory(site slug: String, text: String, commune written: String?) async throws -> [ReplyBody] {
        let site = try admitted(to: slug)
        let words = foldedWords(try DeskText.optional(text, "Recherche", longest: DeskText.longestLine))
        guard !words.isEmpty else { return [] }
        let turn = turn(site)
        let commune = try place(written) ?? home(of: site)
        let query = NameQuery(words)
        let own = (turn.catalogue.services[slug] ?? []).filter(query.matches)
            .compactMap { shown($0, by: query, why: "service \(SpokenName(site.name).of)", turn) }
        let doing = turn.catalogue.services(doing: words, for: slug, on: turn.today)
            .map { turn.replyBody($0, kind: $0.kind, why: "s’en occupe : \(words)") }
        let found = own + doing + competent(words, commune, turn)
        let isPlaced = written?.isEmpty == false
        let named = found.count < Self.shownBodies ? self.named(query, words, near: isPlaced ? commune : nil, turn) : []
        var seen: Set<String> = []
        return Array((found + named).filter { seen.insert($0.id).inserted }.prefix(Self.shownBodies))
    }

    func home(of site: Site) -> Commune? { site.homeCommune.flatMap { live.current.bodies.communes.commune(insee: $0.code) } }

    private func competent(_ words: String, _ commune: Commune?, _ turn: Turn) -> [ReplyBody] {
        guard let commune, let kind = KindMention.kind(in: words) ?? exactKind(words, turn),
            case .found(let found) = turn.catalogue.bodies.resolve(kind: kind, commune: commune, on: turn.today)
        else { return [] }
        return found.bodies.map { turn.replyBody($0, kind: kind, why: turn.why(found, commune, $0)) }
    }

    /// A kind by its code, as an agent may know it.
    private func exactKind(_ words: String, _ turn: Turn) -> String? {
        let code = words.replacingOccurrences(of: " ", with: "_")
        return turn.catalogue.bodies.kinds[code] == nil ? nil : code
    }

    /// Bodies whose name, present or past, has all the words, in the département of the commune when one is given.
    private func named(_ query: NameQuery, _ words: String, near commune: Commune?, _ turn: Turn) -> [ReplyBody] {
        guard words.count >= Self.shortestName else { return [] }
        let communes = turn.catalogue.bodies.communes
        let near = turn.catalogue.bodies.bodies(named: query).lazy.filter { body in
            guard let commune else { return true }
            return body.commune.flatMap { communes.commune($0) }?.department == commune.department
        }
        return Array(near.compactMap { shown($0, by: query, why: "nom", turn) }.prefix(Self.shownBodies))
    }

    /// What is shown for a body found by its name.
    private func shown(_ body: Body, by query: NameQuery, why: String, _ turn: Turn) -> ReplyBody? {
        turn.catalogue.reached(body, by: query, site: turn.site?.slug, on: turn.today).map { reached in
            turn.replyBody(
                reached.body, kind: reached.body.kind, why: [why, reached.note].compactMap(\.self).joined(separator: " ; "))
        }
    }

    // MARK: Corrections

    /// The task goes to the site whose service it is, else to the agent's own: someone there checks and corrects, on the page where the
    /// directory is kept or by `guichet directory corrections`.
    package func report(site slug: String, body id: String, fault: String) async throws {
        let site = try admitted(to: slug)
        let catalogue = live.current
        let owner = catalogue.services.first { $0.value.contains { $0.id == id } }?.key
        guard let body = catalogue.services[owner ?? slug]?.first(where: { $0.id == id }) ?? catalogue.bodies.body(id: id) else {
            throw DeskError.forbidden
        }
        let fault = try DeskText.required(fault, "Signalement", longest: 4 * DeskText.longestLine)
        // The same fault, told again while it waits, is one task.
        let waiting = try await store.corrections(site: owner ?? slug, in: [.waiting])
        guard !waiting.contains(where: { $0.body == body.id && foldedWords($0.fault) == foldedWords(fault) }) else { return }
        let now = clock()
        let correction = Correction(
            id: errand(at: now).id("correction"), site: owner ?? slug, body: body.id, bodyName: body.name, fault: fault, by: party,
            from: site.slug, reported: now)
        try await store.add(correction)
    }
}
