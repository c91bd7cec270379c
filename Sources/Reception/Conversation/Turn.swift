import Answering
import Directory
package import Foundation
import Routing
package import Sites

/// One turn of the conversation: a pure function of the message, of what the conversation remembers, of the catalogue and of an instant.
///
/// The order is a promise: danger first, then answers to the previous reply, then what is no question at all, then the guide and the directory.
package struct Turn: Sendable {
    package var catalogue: Catalogue
    /// Nothing when no collectivité is addressed (`guichet ask` without `--site`).
    package var site: Site?
    package var now: Date

    package init(catalogue: Catalogue, site: Site?, now: Date) {
        self.catalogue = catalogue
        self.site = site
        self.now = now
    }

    /// What the turn asks of the hub besides replying.
    package enum Intent: Sendable, Equatable {
        case none
        /// Open a case for an agent.
        case handOff(HandOffReason)
        /// Send the citizen's message where they were shown, as they agreed.
        case transfer(to: TransferTarget)
    }

    /// Whom a message is sent to.
    package enum TransferTarget: Sendable, Equatable {
        /// A body of the directory, by its identifier.
        case body(String)
        /// Another site of the installation, by its slug.
        case site(String)
    }

    package struct Result: Sendable, Equatable {
        package var reply: Reply
        package var state: ConversationState
        package var intent: Intent

        package init(_ reply: Reply, _ state: ConversationState, _ intent: Intent = .none) {
            self.reply = reply
            self.state = state
            self.intent = intent
        }
    }

    package func reply(to message: Inbound, state: ConversationState) -> Result {
        let reading = catalogue.reading(message.text)
        if let advice = reading.advice { return emergency(advice, state) }
        if let entry = message.entry {
            return reader(of: entry, state).show(entry: entry, branch: message.branch ?? [], message, state)
        }
        if let command = Command.read(message.text), let result = obey(command, message, state) { return result }
        var state = state
        state.refused = []
        state.refusals = 0
        state.followed = nil
        return ask(message.text, message, state, reading)
    }

    // MARK: Danger

    private func emergency(_ advice: EmergencyAdvice, _ state: ConversationState) -> Result {
        var reply = Reply(.emergency, message: advice.instruction + "\nSourd ou malentendant : 114 par SMS.")
        reply.numbers = [advice.number] + advice.others
        reply.canHandOff = false
        reply.confidence = 1
        guard let onCall = site?.onCall, advice.urgency == .vital else { return Result(reply, state) }
        reply.message?.append("\nVotre message est transmis à \(onCall.label).")
        return Result(reply, state, .handOff(.danger))
    }

    // MARK: Answers to the previous reply

    /// Nothing when the words are a command but nothing was asked: they are then a question like any other.
    private func obey(_ command: Command, _ message: Inbound, _ state: ConversationState) -> Result? {
        switch command {
        case .human:
            return Result(Reply(.handedOff), state, .handOff(.asked))
        case .no:
            guard state.question != nil else { return nil }
            return reader(state).refuse(message, state)
        case .insist(let words):
            guard state.proposed != nil, isAddressed(words) else { return nil }
            return insist(state)
        case .number(let number):
            guard let choice = state.choices.first(where: { $0.number == number }) else {
                guard let last = state.choices.last?.number else { return nil }
                var reply = Reply(.choice, message: "Répondez par un numéro de 1 à \(last), ou écrivez votre question.")
                reply.choices = state.choices
                return Result(reply, state)
            }
            return reader(state).choose(choice, message, state)
        }
    }

    private func choose(_ choice: ReplyChoice, _ message: Inbound, _ state: ConversationState) -> Result {
        var state = state
        if let commune = choice.commune {
            state.commune = commune
            return ask(state.question ?? message.text, message, state)
        }
        if let action = choice.action { return act(action, message, state) }
        if let entry = choice.entry { return show(entry: entry, branch: [], message, state) }
        if let branch = choice.situation, let entry = state.entry { return show(entry: entry, branch: branch, message, state) }
        return ask(choice.title, message, state)
    }

    private func act(_ action: String, _ message: Inbound, _ state: ConversationState) -> Result {
        var next = state
        next.choices = []
        if action.hasPrefix("site:"), let other = catalogue.sites[String(action.dropFirst("site:".count))] {
            next.followed = other.slug
            return reader(next).ask(state.question ?? message.text, message, next)
        }
        if let target = TransferTarget(action: action) { return Result(Reply(.rerouted), next, .transfer(to: target)) }
        if action == Self.insisting { return insist(next) }
        return Result(Reply(.rerouted, message: "C'est noté : vous écrivez vous-même. Rien n'a été transmis."), next)
    }

    /// « Ce n'est pas ma question »: other candidates once, then a person.
    private func refuse(_ message: Inbound, _ state: ConversationState) -> Result {
        var state = state
        state.refusals += 1
        if let entry = state.entry, !state.refused.contains(entry) { state.refused.append(entry) }
        state.entry = nil
        guard state.refusals < 2, let question = state.question else {
            return Result(Reply(.handedOff, message: "Je n'ai pas la réponse."), state, .handOff(.refusedTwice))
        }
        let others = catalogue.answerer.alternatives(
            to: catalogue.index.understand(question), site: site?.slug, excluding: Set(state.refused))
        guard !others.isEmpty else {
            return Result(Reply(.handedOff, message: "Je n'ai pas la réponse."), state, .handOff(.refusedTwice))
        }
        var reply = Reply(.choice)
        reply.prompt = "D'autres réponses possibles :"
        reply.choices = others.prefix(3).enumerated().map { ReplyChoice(number: $0 + 1, entry: $1.id, title: $1.title) }
        reply.confidence = others[0].confidence
        state.choices = reply.choices
        return Result(reply, state)
    }
}

/// Why a person takes over.
package enum HandOffReason: String, Sendable, Codable, Equatable {
    case asked, refusedTwice, notFound, danger, complaint
    /// The citizen says that the body addressed is the right one.
    case overruled
}
