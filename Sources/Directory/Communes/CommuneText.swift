extension Commune {
    /// « à Meaux », « au Havre », « aux Ulis », « à La Rochelle ».
    package var at: String { contracted(masculine: "au ", plural: "aux ", otherwise: "à ") }

    /// « de Meaux », « d’Évreux », « du Havre », « des Ulis », « de La Rochelle ».
    package var of: String {
        let first = foldedWords(name).first ?? " "
        // H is mute or not according to the word; « de Honfleur » and « d’Honfleur » are both written: the plain form is kept.
        return contracted(masculine: "du ", plural: "des ", otherwise: "aeiou".contains(first) ? "d’" : "de ")
    }

    private func contracted(masculine: String, plural: String, otherwise: String) -> String {
        if name.hasPrefix("Le ") { return masculine + name.dropFirst(3) }
        if name.hasPrefix("Les ") { return plural + name.dropFirst(4) }
        return otherwise + name
    }
}
