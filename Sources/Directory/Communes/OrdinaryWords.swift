/// Names of communes that are also ordinary words, or first names and surnames: « Sens », « Place », « Marie ».
///
/// Made by intersecting the one-word names of the COG with the words that the national guide writes in lower case, plus common French first
/// names and surnames. Names of three letters or fewer are treated in the same way without being listed.
enum OrdinaryWords {
    static func contains(_ word: some StringProtocol) -> Bool { word.utf8.count <= 3 || words.contains(Substring(word)) }

    private static let words = Set(text.split(whereSeparator: \.isWhitespace))

    private static let text = """
        aiguilles aire aires allies allons alloue angles angoisse appelle armes aucun avion avoine avril baby bains ballon bans barre bars
        baties bernard besson bidon blanc bois bonne bonnes bonnet bords borne bosse boue bouillie boulon boulot bouquet bouteille boyer
        branches bras brunet brusque camarade campagne carnet cars casses cassis cause caves celle celles celliers centres cercles cercueil
        cesse chaise chambre champagne champs chance change chapeau charge chasse chateau chaudiere chaume chaussee chaux chemin cheville
        choisies citerne clefs collegien colombier colonne combles comte confort conte contre contres coquille corps cote couches courant
        couronne cours courtes couture creances creche croix cultures cures cuve cuves dangers degre demie denier desert devise doue doux
        douze ecaille echelle echelles ecole ecurie engins epargnes escale espere etables etangs faux felines ferre fete feux fied fille
        fins flat fleche flotte fontaine force forestiere fosse fosses four fourneaux fours frais francois francs gael garde gene germaine
        germaines geste gilles gonds gouts gouttieres graces grand grange granges gras grasse grave grenade guerin habit haies herisson
        hommes hopital hotellerie issus jardin jumeaux jure jury lacs lance landes laps lentilles leon lies ligne linge lire lisse loge
        loges long loue louer loupe lourde lourdes lutter machine macon maire maisons mans marais marche marches marie marin marines marques
        marquise mars mathieu maux mene menton menus mere miroir monnaie montagne morte mousse mouton moyen muret murs noue nuits omet
        orange paille palais pannes parc parce parent parois passage peintures pelouse pere perles pers pierre pierres pieux place places
        plaisance plaisir plan planche plans plats poisson poissons pont pontet ponts port portes poses possession pout precieux premieres
        pres publier puits pure quartier racines rancon rang recourt relevant remy rene reunion riviere rivieres roche romain rouge routes
        routier roux sales salle salles salon sauvages sceaux sens sequestre serez serre serres servant servies seuil sieges signes simple
        souche sourd souterraine suisse sure survie syndicat table tache talon tampon temple tendu teneur termes terrasse tierce titre tombe
        touche touches tour tourne tours trait trappes treve union vannes ventes verriere vers vert veuve vienne viens vieux vignes ville
        villes vire vitre vivier viviez voisines voue yves
        """
}
