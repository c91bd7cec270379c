extension Router {
    /// From here up, what the examples teach is taken as said where the signs say nothing.
    private static let sure: Float = 0.5
    private static let sureDanger: Float = 0.6
    /// Under this the signs of a danger are not believed: questions for the guide have such signs too, and no message of the tests that tells a
    /// danger is below.
    private static let leastDanger: Float = 0.15
    /// Where the signs name a public matter, the danger must be plainer: a broken lamp is told with the words of an accident.
    private static let plainDanger: Float = 0.75
    /// A refusal must be likelier: a question for the guide that is refused is worse than one that finds nothing there.
    private static let sureRefusal: Float = 0.75
    /// A need less likely than this is not proposed.
    private static let leastNeed: Float = 0.3

    /// Reads a message once, for whoever asks several things of it.
    package func read(_ text: String) -> MessageReading {
        let message = Message(text)
        let found = needs.found(message)
        let dangerSigns = emergencies.reading(message)
        let offTopicSigns = offTopic.reading(message)
        let guess = model?.guess(message)
        let named = needs.reading(found)
        let sign = offTopic.classify(message, offTopicSigns, need: named.needs.first?.weight ?? 0)
        let isPublicMatter = (named.needs.first?.weight ?? 0) >= OffTopicLexicon.surePublicMatter
        let floor = sign != nil ? nil : isPublicMatter ? Self.plainDanger : Self.sureDanger
        let advice = advice(message, dangerSigns, guess?.dangers, from: floor)
        let refusal = advice == nil ? sign ?? refusal(named, guess) : nil
        return MessageReading(
            message: message, advice: advice, whole: completed(named, guess), refusal: refusal,
            suspicion: refusal == nil && advice == nil ? guess.flatMap { suspicion($0.refusals, isPublicMatter) } : nil)
    }

    /// The signs are believed, unless the examples leave no room for a danger (« la banque me tue »); where they are silent, the examples are.
    private func advice(_ message: Message, _ signs: SignSet.Reading, _ dangers: Likelihoods?, from floor: Float?) -> EmergencyAdvice? {
        if let told = emergencies.recognise(message, signs), dangers.map({ $0.total >= Self.leastDanger }) ?? true { return told }
        guard let dangers, let floor, dangers.total >= floor, let danger = dangers.best else { return nil }
        return emergencies.told(danger, message, signs)
    }

    private func refusal(_ named: NeedReading, _ guess: MessageGuess?) -> OffTopicKind? {
        guard let refusals = guess?.refusals, refusals.total >= Self.sureRefusal, named.needs.isEmpty else { return nil }
        return refusals.best.flatMap(OffTopicKind.init)
    }

    /// A refusal that the examples neither teach nor exclude: what a message that the guide hardly answers is taken for. Where the signs name a
    /// public matter, one kind must be likely by itself: a little of each only says that the words are unusual.
    private func suspicion(_ refusals: Likelihoods, _ isPublicMatter: Bool) -> Suspicion? {
        guard let best = refusals.best, let kind = OffTopicKind(rawValue: best) else { return nil }
        let chance = isPublicMatter ? refusals[best] : refusals.total
        return chance < Self.suspect ? nil : Suspicion(kind: kind, chance: Double(chance))
    }

    private static let suspect: Float = 0.25

    /// The needs and the acts that the signs name; where they name none, those that the examples teach, likeliest first.
    private func completed(_ named: NeedReading, _ guess: MessageGuess?) -> NeedReading {
        guard let guess else { return named }
        var reading = named
        if reading.needs.isEmpty {
            reading.needs = guess.needs.ordered(from: Self.leastNeed).compactMap { likely in
                needs.need(likely.name).map { NeedRecognition(need: $0, weight: Self.weight(likely.chance)) }
            }
        }
        if reading.acts.isEmpty, let act = guess.acts.best.flatMap(Act.init), guess.acts[act.rawValue] >= Self.sure { reading.acts = [act] }
        return reading
    }

    /// On the scale of the signs: 3 is the least, 7 and more leave no doubt.
    private static func weight(_ chance: Float) -> Int { NeedLexicon.floor + Int(chance * 3) }
}
