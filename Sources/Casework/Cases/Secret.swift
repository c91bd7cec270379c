import Foundation

/// The short secret that goes with a reference: word-number-word, such as « ocre-410-halte ». About 26 bits, which holds only
/// because wrong tries are limited per reference and per source.
package struct Secret: Hashable, Sendable, CustomStringConvertible {
    /// Canonical writing: lower-case, no accent, two hyphens.
    package let text: String

    /// A new secret.
    package static func random(using generator: inout some RandomNumberGenerator) -> Secret {
        let first = words.randomElement(using: &generator) ?? "ocre"
        let second = words.randomElement(using: &generator) ?? "halte"
        return Secret(text: "\(first)-\(Int.random(in: numbers, using: &generator))-\(second)")
    }

    /// Reads what a citizen typed or said: any case, accents, spaces or hyphens. Any text is accepted: only a comparison tells.
    package init(written: String) {
        text = written.foldedForComparison.split(separator: " ").prefix(8).joined(separator: "-")
    }

    private init(text: String) {
        self.text = text
    }

    /// The canonical writing.
    package var description: String { text }

    /// Three figures, none of them leading zeros.
    static let numbers = 100...999

    /// Plain French words of three to seven letters, without accents, none of them the plural or a likely mishearing of another.
    static let words: [String] = """
        abri achat agile alarme alpin amande ami ampoule ancre angle anis arbre ardoise argile arome atelier atlas atome aube avion azur \
        badge bagage balade balcon ballon bambou banane banc barque basilic bassin bateau berceau beurre bijou biscuit bison bleu bobine \
        bocal bois bonnet botte bougie boule bouquet bourg brique brise broche brume buffet bulle bureau cabane cabas cactus cadre cahier \
        caillou calme camion canal canard canoe carafe carnet carotte carte cascade castor cave cerise chaise chalet chameau champ chaton \
        chemin cheval chiffre chorale cigale ciment cirque citron clair clavier cloche coffre colline compas concert copain coq corde \
        corniche coton coude courge cousin crabe craie cravate crayon crocus cube cuisine cumin cygne dahlia daim damier danse dauphin \
        demain dessin diamant disque dome doux drap drapeau dune duvet ecole ecran ecume email encre energie enigme epice eponge erable \
        escale essai etang etoile fable facile falaise fanal farine faucon fenetre ferme feuille ficelle figue filtre flamme fleuve \
        flocon flute foin forge foulard fourmi fraise frelon fromage fruit fumet fusain galet gant garage gazelle genou girafe givre \
        glace golf gomme grain grange gravier grillon groupe guide guitare halte hamac hameau hangar haricot herbe heron hibou hiver \
        honneur horizon houle humide igloo image indigo iris ivoire jade jaloux jardin jasmin jaune jeton jonque jouet joyau jumelle \
        jungle kayak kimono kiosque kiwi koala lagune laine lampe lanterne laurier lavande lezard libre lierre lilas limon linge lion \
        livre loisir losange loupe lueur lumiere luth lynx maison malice manchot mangue manteau marbre marche mardi marron masque matin \
        melon menthe merle mesure meuble midi miel mimosa miroir mistral mobile modeste moineau montre mosaique moteur moulin mouton \
        muguet muraille muscade musique myrtille nacre nappe navire nectar neige nickel niche noisette nomade nord nougat nuage
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
}
