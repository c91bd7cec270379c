import Testing

@testable import Knowledge

@Suite("Contacts, services et références")
struct ContactTests {
    @Test func `a contact keeps its pivot, address, words and condition`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <OuSAdresser ID="R60" type="Local personnalisé sur SP" sve="non"><Condition><estVrai var="T1"/></Condition><Titre>Mairie</Titre>\
                <Complement>Service état civil</Complement><PivotLocal>mairie</PivotLocal><RessourceWeb URL="https://mairies.test"/>\
                <Source ID="R2">Ministère</Source><Texte><Paragraphe>Par téléphone : <Valeur>39 39</Valeur></Paragraphe></Texte></OuSAdresser>
                """)
        ).fiche
        let words = InlineText([InlineRun("Par téléphone : "), InlineRun("39 39", .value)])
        #expect(
            fiche.contacts == [
                Contact(
                    id: "R60", role: .whereToGo, reach: .localPersonalised, title: "Mairie", pivot: "mairie", url: "https://mairies.test",
                    source: "Ministère", blocks: [.plain("Service état civil"), .paragraph(words)], condition: .isTrue("T1"))
            ])
    }

    @Test(arguments: [
        ("Local personnalisable", Contact.Reach.localPersonalisable), ("Local", .local), ("National", .national),
        ("Centre de contact", .contactCentre), ("Support", .support), ("Autre chose", .other),
    ])
    func `the way to reach a contact is its type`(type: String, reach: Contact.Reach) throws {
        let fiche = try Reading(OfficialFile.fiche("<QuiPeutMAider ID=\"R1\" type=\"\(type)\"><Titre>Qui</Titre></QuiPeutMAider>")).fiche
        #expect(fiche.contacts.map(\.reach) == [reach])
        #expect(fiche.contacts.map(\.role) == [.whoCanHelp])
    }

    @Test func `a contact met in a text stays where it is`() throws {
        let body = try Reading.body(
            "<Paragraphe>Allez là :</Paragraphe><ListeOuSAdresser><OuSAdresser ID=\"R1\" type=\"Local\"><Titre>Ici</Titre></OuSAdresser></ListeOuSAdresser>"
        )
        #expect(body == [.plain("Allez là :"), .contact(Contact(id: "R1", role: .whereToGo, reach: .local, title: "Ici"))])
    }

    @Test func `further addresses of a contact are kept in words`() throws {
        let body = try Reading.body(
            "<OuSAdresser ID=\"R1\" type=\"National\"><Titre>T</Titre><RessourceWeb URL=\"https://a.test\"/><RessourceWeb URL=\"https://b.test\"/></OuSAdresser>"
        )
        guard case .contact(let contact) = try #require(body.first) else { return }
        #expect(contact.url == "https://a.test")
        #expect(contact.blocks == [.paragraph(InlineText([InlineRun("https://b.test", .externalLink(url: "https://b.test"))]))])
    }

    @Test func `a form keeps its numbers, notices and annexes`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <ServiceEnLigne ID="R5" type="Formulaire" URL="https://f.test" numerocerfa="14011*02" autrenumero="S 1" indisponible="true">\
                <Titre>Demande</Titre><Source ID="R6">Ministère</Source><Introduction><Texte><Paragraphe>À signer.</Paragraphe></Texte></Introduction>\
                <NoticeLiee ID="R7" URL="https://n.test" type="Notice" numerocerfa="50000#01">Notice d'aide</NoticeLiee>\
                <ServiceEnLigneAnnexe type="Formulaire" groupe="obligatoire" ID="R8"><Titre>Certificat</Titre><LienWeb URL="https://c.test"/></ServiceEnLigneAnnexe>\
                </ServiceEnLigne>
                """)
        ).fiche
        var expected = ServiceLink(
            id: "R5", kind: .form, title: "Demande", url: "https://f.test", cerfa: "14011*02", otherNumber: "S 1", source: "Ministère",
            notices: [ServiceLink.Notice(url: "https://n.test", cerfa: "50000#01", title: "Notice d'aide")],
            annexes: [ServiceLink(id: "R8", kind: .form, title: "Certificat", url: "https://c.test")], introduction: [.plain("À signer.")])
        expected.isUnavailable = true
        #expect(fiche.services == [expected])
    }

    @Test func `references to law and further reading keep their address`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <Reference type="Texte de référence" URL="https://l.test" ID="R1"><Titre>Code civil : article 1</Titre><Complement>Objet</Complement></Reference>\
                <PourEnSavoirPlus type="Information pratique" URL="https://p.test" ID="R2" audience="Particuliers"><Titre>Guide</Titre>\
                <Source ID="R3">Agence</Source></PourEnSavoirPlus>
                """)
        ).fiche
        #expect(
            fiche.references == [
                Reference(kind: .law, title: "Code civil : article 1", complement: "Objet", url: "https://l.test"),
                Reference(kind: .furtherReading, title: "Guide", url: "https://p.test", source: "Agence"),
            ])
    }

    @Test func `a sheet made of external links keeps them as references`() throws {
        let fiche = try Reading(
            OfficialFile.fiche(
                """
                <LienExterneCommente><Commentaire><Paragraphe>À lire</Paragraphe></Commentaire><LienExterne URL="https://x.test">Le site</LienExterne>\
                <Source ID="R1">Ministère</Source></LienExterneCommente>
                """)
        ).fiche
        let link = Reference(kind: .furtherReading, title: "Le site", complement: "À lire", url: "https://x.test", source: "Ministère")
        #expect(fiche.body == [.reference(link)])
    }

    @Test func `a service page keeps its numbers, sheets and contacts`() throws {
        let service = try Reading(
            OfficialFile.service(
                type: "Formulaire",
                """
                <Audience>Particuliers</Audience><Theme ID="N1"><Titre>Papiers</Titre></Theme><NumeroCerfa>12100*02</NumeroCerfa>\
                <AutreNumero>S 3704</AutreNumero><Introduction><Texte><Paragraphe>À remplir.</Paragraphe></Texte></Introduction>\
                <LienWeb URL="https://a.test"><Source ID="R2">Ministère</Source></LienWeb><LienWeb URL="https://b.test"/>\
                <FicheLiee ID="F1" type="x" audience="Particuliers"><Titre>Fiche</Titre><Dossier ID="N2"><Titre>D</Titre></Dossier></FicheLiee>\
                <ServiceEnLigneAlternatif ID="R9" type="Téléservice"><Titre>En ligne</Titre></ServiceEnLigneAlternatif>\
                <OuSAdresserSupport ID="R3" type="Support"><Titre>Aide</Titre></OuSAdresserSupport>
                """)
        ).service
        #expect(service.kind == .form)
        #expect(service.themes == [ThemeRef(id: "N1", title: "Papiers")])
        #expect((service.cerfa, service.otherNumber) == ("12100*02", "S 3704"))
        #expect((service.url, service.otherURLs, service.source) == ("https://a.test", ["https://b.test"], "Ministère"))
        #expect(service.fiches == ["F1"])
        #expect(service.alternatives == ["R9"])
        #expect(service.contacts.map(\.reach) == [.support])
        #expect(service.blocks == [.plain("À remplir.")])
        #expect(service.revised == RevisionDate(year: 2023, month: 1, day: 2))
    }
}
