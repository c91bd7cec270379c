import Answering
import Directory
import Foundation
import Knowledge
import Routing
import Sites

extension Turn {
    /// A new question, or the same one once the commune is known.
    ///
    /// - Parameter reading: what the router reads in the text, when it was read already.
    func ask(_ text: String, _ message: Inbound, _ earlier: ConversationState, _ reading: MessageReading? = nil) -> Result {
        var state = earlier
        state.question = text
        state.entry = nil
        state.branch = []
        state.choices = []
        state.proposed = nil
        let reading = reading ?? catalogue.reading(text)
        if let kind = reading.refusal, let refusal = Answering.Refusal(rawValue: kind.rawValue) {
            return refuse(refusal, state)
        }

        let place = place(in: message, text: text, state: state)
        if case .one(let commune) = place.match { state.commune = commune.code.text }
        if let wanted = DirectoryQuestion.read(text) {
            return directory(wanted, self.place(in: message, text: text, state: earlier, namedFirst: true), state)
        }

        let found = catalogue.found(text, site: site?.slug, refused: Set(state.refused))
        let finding = found.finding
        if let refusal = suspected(reading, finding, text) { return refuse(refusal, state) }
        let route = catalogue.router.route(
            RouteRequest(text: text, sentTo: message.sentTo ?? addressedKind, fiches: signals(finding)), reading)
        if let reply = transferredCompetence(route, reading.need, text, place, &state) { return Result(reply, state) }
        if !isInformation(found.question, finding), let reply = rerouted(route, finding, place, &state) { return Result(reply, state) }
        switch finding {
        case .answered(let answer): return answered(answer, route, place, state)
        case .choice(let candidates): return proposed(candidates, route, place, state)
        case .refused(let refusal): return unanswered(refusal, route, place, state)
        }
    }

    /// The guide hardly answers what looks like something else than a question for it.
    private func suspected(_ reading: MessageReading, _ finding: Finding, _ text: String) -> Answering.Refusal? {
        guard let suspicion = reading.suspicion, let refusal = Answering.Refusal(rawValue: suspicion.kind.rawValue) else { return nil }
        // « Je suis italienne et je viens habiter à Nice »: a matter for France.
        let isAboutFrance = suspicion.kind == .foreign && catalogue.placeNamed(in: text) != nil
        if isAboutFrance { return nil }
        return switch finding {
        case .answered(let answer): answer.confidence < max(suspicion.chance, Self.hardlyAnswered) ? refusal : nil
        case .choice, .refused: refusal
        }
    }

    /// Under this an answer yields to the least suspicion.
    private static let hardlyAnswered = 0.5

    /// A fiche named by a choice, a deep link or a branch.
    func show(entry: String, branch: [String], _ message: Inbound, _ earlier: ConversationState) -> Result {
        var state = earlier
        let text = state.question ?? message.text
        state.question = text
        let question = catalogue.index.understand(text)
        guard let answer = catalogue.answerer.answer(entry: entry, branch: branch, to: question, site: site?.slug) else {
            return unanswered(.notFound, nil, place(in: message, text: text, state: state), state)
        }
        let place = place(in: message, text: text, state: state)
        if case .one(let commune) = place.match { state.commune = commune.code.text }
        return answered(answer, nil, place, state)
    }

    /// Kind of body that the site is: what a message sent to it is sent to.
    var addressedKind: String? {
        switch site?.kind {
        case .commune: "mairie"
        case .intercommunality: "epci"
        case .centre, nil: nil
        }
    }

    /// « Comment », « combien », « quels papiers »: somebody who asks what the guide knows is answered, whoever is competent for the rest.
    private func isInformation(_ question: Question, _ finding: Finding) -> Bool {
        let kinds: QuestionKind = [.amount, .duration, .date, .documents, .manner, .permission, .definition, .age]
        guard case .answered(let answer) = finding, !question.kind.isDisjoint(with: kinds) else { return false }
        return answer.confidence >= 0.5
    }

    func signals(_ finding: Finding) -> [RouteRequest.FicheSignal] {
        guard case .answered(let answer) = finding else { return [] }
        return [
            RouteRequest.FicheSignal(
                id: answer.entry.id, title: answer.entry.title, confidence: answer.confidence, revised: answer.entry.revised,
                contacts: answer.contacts)
        ]
    }

    // MARK: Outcomes

    private func answered(_ answer: Answer, _ route: Route?, _ place: Place, _ earlier: ConversationState) -> Result {
        var state = earlier
        var reply = Reply(.answered)
        reply.entry = quoted(answer)
        reply.passages = answer.passages.map { ReplyPassage(text: $0.text, path: $0.path) }
        reply.warning = answer.warning ?? (answer.isAboutToChange ? "cette fiche est en cours de mise à jour." : nil)
        reply.confidence = answer.confidence
        reply.bodies = bodies(for: answer, route, place)
        reply.services = answer.services.filter { $0.kind != .form && $0.kind != .letterTemplate }.prefix(3).map(ReplyService.init)
        reply.forms = answer.services.filter { $0.kind == .form || $0.kind == .letterTemplate }.prefix(3).map(ReplyService.init)
        if let situation = answer.situation {
            let names = !situation.about.isEmpty && situation.about != answer.entry.title
            reply.prompt = names ? "\(situation.about) : cela dépend de votre situation." : "Cela dépend de votre situation :"
            reply.choices = situation.choices.prefix(12).enumerated().map {
                ReplyChoice(number: $0 + 1, entry: $1.entry, situation: $1.entry == nil ? $1.branch : nil, title: $1.title)
            }
            if reply.passages.isEmpty { reply.outcome = .choice }
        }
        state.entry = answer.entry.id
        state.branch = answer.branch
        state.choices = reply.choices
        state.alternatives = answer.alternatives.map(\.id)
        return Result(reply, state)
    }

    private func proposed(_ candidates: [Candidate], _ route: Route, _ place: Place, _ earlier: ConversationState) -> Result {
        var state = earlier
        var reply = Reply(.choice)
        reply.prompt = "Est-ce l'une de ces questions ?"
        reply.choices = candidates.prefix(3).enumerated().map { ReplyChoice(number: $0 + 1, entry: $1.id, title: $1.title) }
        reply.confidence = candidates.first?.confidence ?? 0
        reply.bodies = localServices(route, place)
        state.choices = reply.choices
        return Result(reply, state)
    }

    private func unanswered(_ refusal: Answering.Refusal, _ route: Route?, _ place: Place, _ state: ConversationState) -> Result {
        var result = refuse(refusal, state)
        guard refusal == .notFound, let route else { return result }
        result.reply.bodies = localServices(route, place)
        if !result.reply.bodies.isEmpty {
            result.reply.message = "Je n'ai pas de fiche à vous montrer, mais voici qui s'en occupe."
        }
        return result
    }

    private func refuse(_ refusal: Answering.Refusal, _ state: ConversationState) -> Result {
        var reply = Reply(
            RefusalWording.isOutOfScope(refusal) ? .outOfScope : .abstained, message: RefusalWording.sentence(refusal))
        reply.refusal = RefusalWording.code(refusal)
        return Result(reply, state)
    }
}

extension Turn {
    /// The fiche of an answer found in the guide of the turn's site.
    func quoted(_ answer: Answer) -> ReplyEntry {
        let number = catalogue.corpus.number(of: answer.entry.id, site: site?.slug)
        return ReplyEntry(answer.entry, site: number.flatMap { catalogue.corpus.summaries[$0].site })
    }
}

extension ReplyEntry {
    init(_ entry: GuideEntry, site: String? = nil) {
        self.init(
            id: entry.id, title: entry.title, url: entry.url, revised: entry.revised?.iso, revisedText: entry.revised?.french, site: site)
    }
}
