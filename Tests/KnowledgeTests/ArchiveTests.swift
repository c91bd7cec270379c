import Foundation
import Testing

@testable import Knowledge

@Suite("Archive du guide")
struct ArchiveTests {
    /// A guide with every kind of thing in it.
    static let guide: Guide = {
        let rich = OfficialFile.fiche(
            id: "F1", attributes: "statut=\"enCoursDeMiseAJour\"",
            """
            <Audience>Particuliers</Audience><FilDAriane><Niveau ID="N1">Papiers</Niveau></FilDAriane><Theme ID="N1"><Titre>Papiers</Titre></Theme>\
            <Avertissement ID="R1" date="2024-01-01"><Titre>Attention</Titre><Texte><Paragraphe>Change.</Paragraphe></Texte></Avertissement>\
            <Introduction><Texte><Paragraphe>Un <MiseEnEvidence>mot</MiseEnEvidence>, <LienInterne LienPublication="F2" type="x">lien</LienInterne>\
            , <LienExterne URL="https://e.test">externe</LienExterne>, <LienIntra LienID="R9" type="x">terme</LienIntra>, 1<Exposant>er</Exposant>, \
            CO<Indice>2</Indice>, <Valeur>3 €</Valeur>, <Expression>dit</Expression></Paragraphe></Texte></Introduction>\
            <Questionnaire><Question><Titre>Q</Titre><Choix><Titre>C</Titre><SiSelectionne><affecteVrai var="T1"/></SiSelectionne></Choix></Question></Questionnaire>\
            <ListeSituations affichage="onglet"><Situation><Titre>Cas général</Titre><Condition><ou><estVrai var="T1"/><estFaux var="T2"/>\
            <estIndefini var="T3"/></ou></Condition><Texte><Chapitre numerote="true"><Titre>Coût</Titre><Tableau><Titre>T</Titre>\
            <Colonne type="header"/><Rangée type="header"><Cellule fusionHorizontale="2">Prix</Cellule></Rangée></Tableau><Liste type="numero"><Item>\
            <Paragraphe>a</Paragraphe></Item></Liste><Liste type="puce"><Item><Paragraphe>b</Paragraphe></Item></Liste></Chapitre>\
            <TitreFlottant>F</TitreFlottant><ASavoir><Titre>S</Titre><Paragraphe>c</Paragraphe></ASavoir><Image LienPublication="I1"><Titre>I</Titre></Image>\
            <BlocCas affichage="radio"><Cas><Titre>A</Titre><OuSAdresser ID="R2" type="Local"><Titre>Ici</Titre><PivotLocal>mairie</PivotLocal></OuSAdresser></Cas></BlocCas>\
            <ServiceEnLigne ID="R3" type="Simulateur"><Titre>Simuler</Titre><NoticeLiee URL="u">n</NoticeLiee><ServiceEnLigneAnnexe type="Formulaire"><Titre>x</Titre>\
            </ServiceEnLigneAnnexe></ServiceEnLigne><Reference type="t" URL="u"><Titre>Loi</Titre></Reference><Inconnu>?</Inconnu></Texte></Situation></ListeSituations>\
            <Definition ID="R9"><Titre>terme</Titre><Texte><Paragraphe>dit</Paragraphe></Texte></Definition>
            """)
        let search = OfficialFile.fiche(
            id: "F2", type: "Recherche guidée",
            "<Problematiques><Problematique><Titre>P</Titre><Branche><Titre>B</Titre><LienInterne LienPublication=\"F1\" type=\"x\"/></Branche></Problematique></Problematiques>"
        )
        let dossier = OfficialFile.fiche(id: "N1", type: "Dossier", "<Fiche ID=\"F1\">Court</Fiche>")
        let files = [("a", rich), ("b", search), ("c", dossier), ("d", OfficialFile.service("<FicheLiee ID=\"F1\" type=\"x\"/>"))]
        return GuideImport().read(files.map { ($0.0 + ".xml", Data($0.1.utf8)) })
    }()

    @Test func `what is decoded is what was encoded`() throws {
        let guide = Self.guide
        #expect(guide.fiches.count == 3 && guide.services.count == 1 && guide.problems.isEmpty)
        let archive = try GuideArchive(GuideArchive.encode(guide))
        #expect(archive.summaries == guide.fiches.map(FicheSummary.init))
        for (place, fiche) in guide.fiches.enumerated() {
            #expect(try archive.fiche(at: place) == fiche)
            #expect(archive.searchTexts(at: place) == guide.searchTexts[fiche.id] ?? SearchTexts())
        }
        #expect(archive.service("R1") == guide.services.first)
        #expect(archive.serviceIDs == ["R1"])
        #expect(archive.counts == guide.counts)
    }

    @Test func `the same guide gives the same bytes`() {
        #expect(GuideArchive.encode(Self.guide) == GuideArchive.encode(Self.guide))
    }

    @Test func `an archive in the middle of other bytes is read all the same`() throws {
        let encoded = GuideArchive.encode(Self.guide)
        let padded = Data([1, 2, 3]) + encoded
        #expect(try GuideArchive(padded[3...]).summaries.count == 3)
    }

    @Test func `an empty guide makes an empty archive`() throws {
        let archive = try GuideArchive(GuideArchive.encode(Guide()))
        #expect(archive.summaries.isEmpty && archive.service("R1") == nil)
        #expect(throws: ArchiveProblem.self) { try archive.fiche(at: 0) }
        #expect(archive.searchTexts(at: 0) == SearchTexts())
    }

    @Test func `bytes of another kind, of another version, cut or changed are refused`() throws {
        let encoded = GuideArchive.encode(Self.guide)
        #expect(throws: ArchiveProblem.notAnArchive) { try GuideArchive(Data()) }
        #expect(throws: ArchiveProblem.notAnArchive) { try GuideArchive(Data("SQLite format 3 et la suite".utf8)) }
        var newer = encoded
        newer[8] = 99
        #expect(throws: ArchiveProblem.version(99)) { try GuideArchive(newer) }
        #expect(throws: ArchiveProblem.corrupt("la somme de contrôle ne correspond pas")) { try GuideArchive(encoded.dropLast()) }
        var changed = encoded
        changed[encoded.count / 2] ^= 1
        #expect(throws: ArchiveProblem.corrupt("la somme de contrôle ne correspond pas")) { try GuideArchive(changed) }
    }

    @Test func `corrupt bytes under a right checksum throw and never trap`() {
        var random = Sequence48(seed: 2024)
        let encoded = [UInt8](GuideArchive.encode(Self.guide))
        var opened = 0
        for _ in 0..<800 {
            var bytes = encoded
            for _ in 0...random.next(3) { bytes[24 + random.next(bytes.count - 24)] = UInt8(random.next(256)) }
            if random.next(4) == 0 { bytes.removeLast(random.next(200)) }
            let sum = bytes.withUnsafeBytes { GuideArchive.checksum(of: UnsafeRawBufferPointer(rebasing: $0[24...])) }
            withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
            guard let archive = try? GuideArchive(Data(bytes)) else { continue }
            opened += 1
            for place in archive.summaries.indices { _ = (try? archive.fiche(at: place), archive.searchTexts(at: place)) }
            for id in archive.serviceIDs { _ = archive.service(id) }
        }
        #expect(opened > 0)
    }

    @Test func `values nested without end are refused`() {
        let condition: [UInt8] = [3, 1]
        let bytes = Array(repeatElement(condition, count: 4000).joined())
        #expect(throws: ArchiveProblem.corrupt("les niveaux sont trop nombreux")) {
            try bytes.withUnsafeBytes { raw in
                var reader = ByteReader(raw)
                _ = try reader.value(Condition.self)
            }
        }
    }
}

/// Numbers that look random and are the same at each run (the 48-bit congruence of POSIX `drand48`).
struct Sequence48 {
    private var state: UInt64

    init(seed: UInt64) { state = seed << 16 | 0x330E }

    /// From 0 up to `limit`, excluded.
    mutating func next(_ limit: Int) -> Int {
        state = (state &* 0x5_DEEC_E66D &+ 0xB) & 0xFFFF_FFFF_FFFF
        return Int(state >> 17) % limit
    }
}
