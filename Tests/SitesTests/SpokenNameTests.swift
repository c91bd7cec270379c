import Sites
import Testing

@Suite struct SpokenNameTests {
    @Test(
        arguments: [
            ("Ville de Valmont", "la Ville de Valmont", "de la Ville de Valmont", "à la Ville de Valmont"),
            ("Communauté de communes", "la Communauté de communes", "de la Communauté de communes", "à la Communauté de communes"),
            ("Centre de gestion", "le Centre de gestion", "du Centre de gestion", "au Centre de gestion"),
            ("Agglomération du Val", "l’Agglomération du Val", "de l’Agglomération du Val", "à l’Agglomération du Val"),
            ("Valmont Habitat", "Valmont Habitat", "de Valmont Habitat", "à Valmont Habitat"),
            ("Issy Habitat", "Issy Habitat", "d’Issy Habitat", "à Issy Habitat"),
            ("la mairie", "la mairie", "de la mairie", "à la mairie"), ("", "", "de ", "à "),
        ])
    func `a name stands in a sentence with its article, when its first word has one`(
        name: String, withArticle: String, of: String, at: String
    ) {
        let spoken = SpokenName(name)
        #expect([spoken.withArticle, spoken.of, spoken.at] == [withArticle, of, at])
    }
}
