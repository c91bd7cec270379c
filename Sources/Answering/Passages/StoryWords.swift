/// Words that tell when a thing happened or greet: rare in the guide, they weigh much by rarity and choose nothing.
enum StoryWords {
    /// What is left of their weight.
    private static let share: Float = 0.02

    /// The question with those words made light, the others sharing what they lose.
    static func lightened(_ question: Question) -> Question {
        let told = question.words.indices.filter { isTold(question.words, $0) }
        guard !told.isEmpty else { return question }
        var light = question
        for index in told { light.words[index].weight *= share }
        let words = Set(told)
        for index in light.groups.indices where light.groups[index].words.allSatisfy(words.contains) { light.groups[index].weight *= share }
        let total = light.groups.reduce(0) { $0 + $1.weight }
        // Nothing else is said: the question stays as it is.
        guard total > 0.1 else { return question }
        for index in light.groups.indices { light.groups[index].weight /= total }
        return light
    }

    private static func isTold(_ words: [QuestionWord], _ index: Int) -> Bool {
        let word = words[index].folded
        if alone.contains(word) { return true }
        guard times.contains(word) else { return false }
        let before = index > 0 ? words[index - 1].folded : ""
        let after = index + 1 < words.count ? words[index + 1].folded : ""
        return ["ce", "cet", "cette", "hier", "demain"].contains(before) || ["dernier", "derniere", "passe", "passee"].contains(after)
    }

    private static let alone: Set<String> = [
        "hier", "demain", "tantot", "bonjour", "bonsoir", "salut", "coucou", "merci", "svp", "stp", "cordialement",
    ]
    /// Told only when something shows it: « ce matin », « la semaine dernière »; « 35 heures par semaine » is asked.
    private static let times: Set<String> = [
        "matin", "matinee", "midi", "soir", "soiree", "nuit", "semaine", "mois", "weekend", "week-end", "lundi", "mardi", "mercredi",
        "jeudi",
        "vendredi", "samedi", "dimanche",
    ]
}
