import Directory

/// Undoes telephone shorthand, elisions and the words that carry nothing, in folded words.
///
/// Written for Guichet from common French usage (SMS, forums); one form per word, so that a pattern is written once, in plain French.
enum Shorthand {
    static func undone(_ words: some Collection<String>) -> [String] {
        let words = Array(words)
        var result: [String] = []
        result.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            let word = words[index]
            let next = index + 1 < words.count ? words[index + 1] : nil
            if let next, let pair = pairs[word]?[next] {
                result += pair
                index += 2
            } else if let next, isRoadLetter(word), isRoadNumber(next, followedBy: index + 2 < words.count ? words[index + 2] : nil) {
                result.append(word + next)
                index += 2
            } else {
                if let plain = table[word] { result += plain } else if !empty.contains(word) { result += unglued(word) }
                index += 1
            }
        }
        return result
    }

    /// A word of a pattern in the form that messages have it: several for « prise-d’otage », none for what messages go without.
    static func patternWords(_ word: some StringProtocol) -> [String] {
        if word.first == "#" { return [String(word)] }
        let folded = foldedWords(word).split(separator: " ").map(String.init)
        guard word.last == "*", let last = folded.last else { return undone(folded) }
        return undone(folded.dropLast()) + [last + "*"]
    }

    /// « jveux » → `je veux`: no French word begins with j and a consonant.
    private static func unglued(_ word: String) -> [String] {
        let bytes = Array(word.utf8)
        guard bytes.count >= 3, bytes[0] == UInt8(ascii: "j"), !vowels.contains(bytes[1]) else { return [word] }
        let rest = String(decoding: bytes.dropFirst(), as: UTF8.self)
        return ["je"] + (table[rest] ?? [rest])
    }

    private static func isRoadLetter(_ word: String) -> Bool { ["d", "rd", "cd", "n", "rn", "a", "m"].contains(word) }

    /// « D 918 » is a road; « 10 m » and « moins d’15 jours » are not.
    private static func isRoadNumber(_ word: String, followedBy next: String?) -> Bool {
        (2...4).contains(word.utf8.count) && word.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
            && !["euro", "euros", "jours", "ans", "m", "h", "heures", "metres", "km", "mois"].contains(next ?? "")
    }

    private static let vowels = Set("aeiouy".utf8)

    /// Articles, `de`, `ne`: patterns and messages both go without them.
    private static let empty: Set<String> = ["le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "n", "ne"]

    private static let pairs: [String: [String: [String]]] = [
        "aujourd": ["hui": ["aujourdhui"]], "quelqu": ["un": ["quelquun"], "une": ["quelquun"]], "rendez": ["vous": ["rdv"]],
        "rende": ["vous": ["rdv"]], "rendé": ["vous": ["rdv"]], "est": ["ce": ["estce"]], "ai": ["je": ["aije"]],
        "parce": ["que": ["car"], "qu": ["car"]], "s": ["il": ["si", "il"]], "si": ["te": ["svp"]], "il": ["y": ["y"]],
        "jusqu": ["a": ["jusqua"]], "au": ["secour": ["au", "secours"]],
    ]

    private static let table: [String: [String]] = {
        var table: [String: [String]] = [:]
        for line in entries.split(separator: "\n") {
            let sides = line.split(separator: "=")
            let plain = sides.count > 1 ? sides[1].split(separator: " ").map(String.init) : []
            for variant in sides[0].split(separator: " ") { table[String(variant)] = plain }
        }
        return table
    }()

    private static let entries = """
        j=je
        m=me
        t=te
        s=se
        c=ce
        qu q ke k=que
        ki=qui
        jai jé g=je ai
        cest cé sest=ce est
        ct cetait=ce etait
        chui chuis ch=je suis
        ya ya=y a
        yavait=y avait
        yen=y en
        nya=y a
        pa po=pas
        plu=plus
        tjr tjrs tj toujour tojour=toujours
        ds ds=dans
        dan=dans
        ss san=sans
        pr pou pour=pour
        kom koman coman commen komment comen cmt cmmt coment=comment
        koi kwa=quoi
        vs=vous
        ns=nous
        qd kan kand quan=quand
        bcp bocou bcoup=beaucoup
        tt tou=tout
        tte=toute
        mtn mnt mtnt mintenant maintenan maitenant=maintenant
        rdv rdvs rendezvous randevou rendévou rendevou rdvous=rdv
        svp stp sivouplai sivouplait svplait=svp
        slt bjr bsr=bonjour
        msg=message
        tel telephon telefone=telephone
        apel apele apelle apeler appel appele appeler appelez=appel
        qqn qq1 kelkun quelqun=quelquun
        qqch qq1chose=quelque chose
        qq=quelques
        pk pq pkoi pourkoi=pourquoi
        combi1 combi=combien
        dja deja=deja
        ojd auj ajd aujourdui aujourdh=aujourdhui
        dem=demain
        voizin voisain=voisin
        enfan anfan enfans=enfant
        fam fame=femme
        mari=mari
        gaz gas gaze=gaz
        feu feux=feu
        peu peut peux pe=peut
        veu veut veux ve=veut
        doi dois doit=doit
        fo faut=faut
        vien viens vient=vient
        sen sent sens=sent
        respir respires=respire
        bouj=bouge
        repon repond repons=repond
        repa=repas
        pb pbm prob pblm=probleme
        asso=association
        appart apart appartemen=appartement
        bat=batiment
        imm=immeuble
        mr m. monsieur=monsieur
        mme madame=madame
        qn qnd=quand
        dr=docteur
        esk esque eske=estce que
        kelle kel quel quels quelle quelles=quel
        tro=trop
        frapé frape frappe frapper frappé=frappe
        partou partt=partout
        envi anvi envies=envie
        medoc medocs medicamen medocament=medicament
        secour=secours
        pompier ponpier ponpiers=pompiers
        polisse=police
        copin=copain
        jambs=jambes
        ambulense embulance=ambulance
        gamin gamins gosse gosses=enfant
        help=au secours
        """
}
