/// How far a record's words let its hours be taken at face value.
package enum Reliance: UInt8, Sendable, Comparable {
    /// No words, or words that add something (« également sur rendez-vous », « uniquement pour l’état civil »).
    case certain
    /// The words decide, and only a person can read them: appointment only, some weeks, some Saturdays, outside school holidays.
    case indicative

    package static func < (left: Reliance, right: Reliance) -> Bool { left.rawValue < right.rawValue }

    /// Judges a comment sentence by sentence; the most restrictive wins. A sentence that is not recognised is indicative: a false « open »
    /// is worse than a reserve.
    package init(comment: String) {
        let sentences = comment.split(whereSeparator: { $0 == "." || $0 == ";" })
        self = sentences.map { Reliance(sentence: foldedWords($0)) }.max() ?? .certain
    }

    /// Judges one sentence, folded. An empty one says nothing.
    init(sentence: String) {
        guard !sentence.isEmpty else {
            self = .certain
            return
        }
        let words = Array(" \(sentence) ".utf8)
        self = Self.isHarmless(words) ? .certain : .indicative
    }

    private static func isHarmless(_ words: [UInt8]) -> Bool {
        func says(_ phrases: [[UInt8]]) -> Bool { phrases.contains { isFound($0, in: words) } }
        if telephoneOpenings.contains(where: { words.starts(with: $0) }), !says(closingWords) { return true }
        guard !says(restrictiveWords), !says(closingWords) else { return false }
        if says(appointmentWords) { return says(harmlessAppointments) }
        return says(harmlessWords) && (says(civilStatus) || !says(exclusiveWords))
    }
}

/// Compares bytes: this runs over thirty thousand comments during an import.
private func isFound(_ needle: [UInt8], in words: [UInt8]) -> Bool {
    guard let first = needle.first, words.count >= needle.count else { return false }
    return (0...(words.count - needle.count)).contains { start in
        words[start] == first && words[start..<(start + needle.count)].elementsEqual(needle)
    }
}

// Words are compared once folded, between spaces.

private let closingWords = phrases(
    " ferme", " uniquement telephonique ", " telephonique uniquement ", " suspendu", " provisoire", " temporaire")

/// A sentence that begins so is about the telephone, not the counter.
private let telephoneOpenings = phrases(
    " accueil telephonique du ", " accueil telephonique de ", " accueil telephonique le ", " accueil telephonique ouvert ",
    " l accueil telephonique est ouvert ", " memes horaires pour le standard telephonique ")

private let restrictiveWords = phrases(
    " semaine", " sauf ", " hors ", " exclusivement ", " seulement ", " vacances ", " conges ", " juillet ", " aout ", " ete ",
    " estivale ",
    " 1er ", " 2e ", " 3e ", " 4e ", " 5e ", " 2eme ", " 3eme ", " 4eme ", " dernier ", " premier ", " deuxieme ", " troisieme ",
    " quatrieme ", " sur deux ", " sur 2 ", " mois ", " avant de se deplacer ", " elus ", " maire ", " adjoint", " janvier ", " fevrier ",
    " mars ", " avril ", " mai ", " juin ", " septembre ", " octobre ", " novembre ", " decembre ")

private let appointmentWords = phrases(" rendez vous ", " rdv ")

/// An appointment is possible, not required.
private let harmlessAppointments = phrases(
    " egalement sur r", " egalement ouvert sur r", " egalement possible sur r", " et sur rdv ", " ou sur r", " possible sur r",
    " possible egalement sur r", " sur rendez vous possible ", " sans rendez vous ", " possibilite de rendez vous ",
    " sur rendez vous en dehors ")

private let exclusiveWords = phrases(" uniquement ", " que pour ")

private let civilStatus = phrases(" pour l etat civil ", " etat civil uniquement ")

private let harmlessWords = phrases(
    " pour l etat civil ", " etat civil uniquement ", " horaires d ouverture des differents services ",
    " horaires des differents services ",
    " accueil physique et telephonique ", " accueil libre ", " accueil du public ", " ouverture au public ", " non stop ",
    " sans interruption ", " journee continue ")

private func phrases(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
