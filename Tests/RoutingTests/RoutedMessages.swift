/// Messages written for these tests, in the columns of the question sets: id, body addressed, text, decision, target, acceptable, urgency.
enum RoutedMessages {
    static let all: [[String: String]] = text.split(separator: "\n").map { line in
        let columns = ["id", "sent_to", "text", "decision", "target", "acceptable", "urgency"]
        return Dictionary(
            zip(columns, line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)),
            uniquingKeysWith: { first, _ in first })
    }

    private static let text = """
        B01	mairie	Bonjour, ma CAF ne me verse plus rien depuis mars, merci d'intervenir.	reroute	caf	handoff	normal
        B02	mairie	le lampadaire devant le 4 rue des fleurs clignote toute la nuit	local	eclairage		normal
        B03	mairie	nos poubelles n ont pas été ramassées mardi	local	dechets		normal
        B04	caf	Je voudrais refaire ma carte d'identité, quels horaires ?	answer	-	reroute:mairie	normal
        B05	prefecture	M. souhaite inscrire son fils à l'école maternelle.	reroute	mairie	local:scolaire	normal
        B06	mairie	combien de points sur mon permis	answer	-	reroute:national:ants	normal
        B07	mairie	J'ai reçu une amende pour excès de vitesse que je conteste	reroute	national:antai	answer	normal
        B08	mairie	jai pas recu ma carte grise sa fait 2 mois	reroute	national:ants		normal
        B09	mairie	Mme demande où en est sa demande de place en crèche, sans réponse depuis janvier.	handoff	-	local:petite_enfance	normal
        B10	cpam	mes indemnités journalières n'arrivent toujours pas, arrêt depuis le 3	handoff	-	answer	normal
        B11	cpam	Combien de jours de carence en cas d'arrêt maladie ?	answer	-		normal
        B12	mairie	Je souhaite contester le refus de ma carte de séjour	reroute	prefecture	reroute:ta	normal
        B13	mairie	arbre qui menace de tomber sur la route devant l'école	local	espaces_verts	local:voirie	urgent
        B14	mairie	plaque d'égout enlevée au milieu de la rue Voltaire, un trou béant	local	voirie	local:eau_assainissement	urgent
        B15	mairie	On n'a plus d'eau depuis ce matin dans tout le quartier	local	eau_assainissement		urgent
        B16	epci	comment avoir un composteur	local	dechets	answer	normal
        B17	epci	La fibre n'arrive pas chez moi, que faire ?	reroute	national:arcep	answer;handoff	normal
        B18	mairie	Nid de poule énorme sur la D12 à la sortie du village	reroute	cg		normal
        B19	mairie	Bonjour, je voudrais réserver la salle des fêtes pour un mariage en juin	local	salle		normal
        B20	mairie	mon voisin fait la fête tous les samedis jusqu'à 4h du mat	local	police_municipale		normal
        B21	mairie	j'aimerais avoir un rdv avec le maire	local	communication	handoff	normal
        B22	mairie	je veux parler à quelqu'un	handoff	-		normal
        B23	caf	rappelez moi au 06	handoff	-		normal
        B24	sip	je n'arrive pas à payer mes impôts en une fois, puis-je avoir un délai ?	answer	-	handoff	normal
        B25	mairie	Quand doit-on payer la taxe foncière ?	answer	-	reroute:sip	normal
        B26	mairie	ma mère a 85 ans et ne peut plus rester seule, quelle aide pour la faire aider à la maison ?	reroute	cg	local:ccas;answer	normal
        B27	mairie	Je veux divorcer, comment faire	answer	-	reroute:tgi	normal
        B28	mairie	mon propriétaire refuse de me rendre ma caution	reroute	adil|commission_conciliation	answer	normal
        B29	gendarmerie	Je voudrais faire une procuration pour dimanche	answer	-	handoff	normal
        B30	gendarmerie	on m'a volé mon vélo cette nuit	handoff	-	answer	normal
        B31	mairie	on a volé mon scooter devant la gare hier soir	reroute	commissariat_police|gendarmerie	answer	normal
        B32	prefecture	Bonjour, il y a des rats dans la cour de mon immeuble, le syndic ne fait rien	reroute	mairie	local:hygiene	normal
        B33	mairie	Je cherche une nounou pour mon bébé de 4 mois	local	petite_enfance	answer	normal
        B34	mairie	J'ai trouvé un portefeuille au marché	local	objets_trouves		normal
        B35	mairie	Un essaim de frelons dans l'école primaire	local	espaces_verts	emergency:18	urgent
        B36	mairie	comment m'inscrire à pôle emploi ?	reroute	pole_emploi	answer	normal
        B37	mairie	jai besoin dun extrait de naissance je suis né à Dakar	reroute	national:service_central_etat_civil	answer	normal
        B38	mairie	Prix d'une concession de 30 ans ?	local	cimetiere	answer	none
        B39	mairie	Est-ce que la piscine est ouverte le lundi de Pâques ?	local	sport		none
        B40	mairie	horaires mediatheque	local	culture		none
        B41	mairie	renseignement svp	clarify	-		normal
        B42	mairie	Bonjour, j'ai une question sur mon dossier	clarify	-	handoff	normal
        B43	prefecture	attestation	clarify	-		normal
        B44	mairie	Merci de supprimer mes données de votre fichier newsletter	handoff	-		normal
        B45	mairie	Votre agent d'accueil a été très désagréable ce matin, je tiens à le signaler.	handoff	-		normal
        B46	prefecture	J'ai rendez-vous jeudi pour mon titre de séjour, je dois l'annuler	handoff	-		normal
        B47	mairie	Gagnez 5000 € par mois avec notre plateforme crypto, cliquez ici	out_of_scope	-		none
        B48	mairie	t'es vraiment un gros con	out_of_scope	-		none
        B49	mairie	c'est quoi le score du psg	out_of_scope	-		none
        B50	mairie	Recette de la tarte aux pommes	out_of_scope	-		none
        B51	mairie	mon fils de 4 ans a avalé un produit pour la vaisselle il vomit	emergency	15		vital
        B52	caf	vous me coupez tout, je vais me foutre en l'air	emergency	3114		vital
        B53	mairie	ça sent le gaz devant le collège	emergency	18		vital
        B54	mairie	Une dame dort dans l'abribus avec son bébé	emergency	115		urgent
        B55	cpam	mon mari vient de s'écrouler, il ne répond pas	emergency	15		vital
        B56	mairie	y a un mec qui casse des voitures avec une batte en ce moment rue Jean Jaurès	emergency	17		vital
        B57	mairie	Mon compagnon m'a encore frappée hier soir, je ne sais pas où aller	emergency	3919	emergency:17;emergency:115	urgent
        B58	mairie	Inscription à la cantine et carte grise à mon nom : je dois venir à la mairie ?	local+reroute	cantine+national:ants	answer	normal
        B59	mairie	demande de RSA	reroute	caf|cg	answer;local:ccas	normal
        B60	mairie	Je suis handicapé, je veux faire renouveler mon AAH	reroute	maison_handicapees		normal
        B61	caf	Quel est le montant du RSA pour une personne seule ?	answer	-		normal
        B62	mairie	mon patron ne me paie pas depuis deux mois	reroute	prudhommes|direccte_ut	answer	normal
        B63	mairie	J'ai été démarchée pour des panneaux solaires, je veux annuler	reroute	ddpp|ddcspp	answer	normal
        B64	mairie	harcelement scolaire ma fille ne veut plus aller au college	reroute	inspection_academique	answer	normal
        B65	mairie	la chaudière de l'école est en panne, les enfants ont froid	local	scolaire		urgent
        B66	mairie	Puis-je construire un abri de jardin sans autorisation ?	local	urbanisme	answer	normal
        B67	mairie	quelle démarche pour me pacser	answer	-	local:etat_civil	normal
        B68	mairie	Je déménage à Lyon, comment changer l'adresse de ma carte vitale ?	reroute	cpam	answer	normal
        B69	mairie	voiture ventouse rue Carnot depuis un mois	local	police_municipale		normal
        B70	mairie	depot sauvage de gravats au bord du chemin des vignes	local	proprete		normal
        B71	mairie	je ne peux plus payer ma facture d'électricité	local	ccas	reroute:cg;answer	normal
        B72	epci	Je voudrais m'inscrire sur les listes électorales	reroute	mairie	local:elections	normal
        B73	mairie	transport scolaire : le car ne s'arrête plus devant chez nous	local	transport	reroute:cr	normal
        B74	mairie	j'ai perdu mon boulot, qui peut m'aider ?	reroute	pole_emploi	answer	normal
        B75	cg	mon enfant est autiste, je veux une AESH	reroute	maison_handicapees		normal
        B76	mairie	Demande de logement social déposée il y a 2 ans, toujours rien !	handoff	-	local:logement	normal
        B77	mairie	La retraite de mon mari décédé, comment toucher la réversion ?	reroute	carsat	answer	normal
        B78	mairie	Mon passeport expire le mois prochain, faut-il prendre rendez-vous ?	answer	-	local:etat_civil;handoff	normal
        B79	prefecture	Où en est ma demande de titre de séjour ?	handoff	-		normal
        B80	mairie	chien errant agressif dans le parc à jeux	local	animaux	local:police_municipale	urgent
        C01	mairie	Bonjour, je suis auto-entrepreneur et je n'arrive pas à déclarer mon chiffre d'affaires.	reroute	urssaf	answer	normal
        C02	mairie	mon fils a perdu sa carte de bus scolaire	local	transport	reroute:cr;reroute:cg	normal
        C03	prefecture	Bonjour, je souhaite connaître la démarche pour un permis de construire	answer	-	reroute:mairie	normal
        C04	mairie	je nai pas eu ma prime de naissance	reroute	caf		normal
        C05	caf	Ma carte vitale ne marche plus, pouvez vous m'en envoyer une autre ?	reroute	cpam		normal
        C06	cpam	Je veux la liste des assistantes maternelles agréées de ma commune	reroute	mairie|pmi|cg	answer;local:petite_enfance	normal
        C07	mairie	Banc cassé place de la Liberté	local	voirie	local:espaces_verts;local:proprete	normal
        C08	mairie	Mme dit que sa rue n'a pas été déneigée et qu'elle ne peut pas sortir (82 ans)	local	voirie	local:ccas	urgent
        C09	mairie	Les toilettes publiques du port sont dégoûtantes	local	proprete		normal
        C10	mairie	Bjr c pour savoir si vous avez un job d'été pour ma fille de 17 ans	local	ressources_humaines	answer;handoff	normal
        C11	epci	L'eau du robinet est marron depuis hier, j'ai un nourrisson	local	eau_assainissement		urgent
        C12	mairie	Je veux savoir si mon terrain est constructible	local	urbanisme	answer	normal
        C13	mairie	attestation pour la caf	clarify	-	reroute:caf;answer	normal
        C14	mairie	Rdv passeport : plus aucun créneau avant 3 mois, c'est inadmissible !	handoff	-	local:etat_civil	normal
        C15	sip	changement de rib pour mon prélèvement	handoff	-	answer	normal
        C16	gendarmerie	Mon voisin brûle ses branches, c'est interdit non ?	answer	-	reroute:mairie;local:police_municipale;handoff	normal
        C17	mairie	Mon employeur ne veut pas me donner mon attestation pôle emploi	reroute	prudhommes|direccte_ut|pole_emploi	answer	normal
        C18	mairie	suite au décès de maman que dois je faire pour sa retraite	reroute	carsat	answer	normal
        C19	mairie	un poids lourd a arraché le câble téléphonique, il pend sur la route	local	voirie	reroute:national:arcep;emergency:18	urgent
        C20	prefecture	Je n'ai toujours pas reçu mon permis de conduire commandé il y a 6 semaines	reroute	national:ants	handoff	normal
        C21	mairie	Je voudrais un emplacement au marché du samedi pour vendre mes légumes	local	marches		normal
        C22	mairie	combien ça coute d'inscrire 2 enfants au centre aéré	local	periscolaire	answer	none
        C23	mairie	il manque des profs au collège de ma fille	reroute	inspection_academique|cg|rectorat		normal
        C24	cg	Mon fils entre en 6e, à quel collège doit-il aller ?	answer	-	handoff	normal
        C25	mairie	Est ce que je peux avoir un logement HLM, je gagne le smic	local	logement	answer	normal
        C26	mairie	je suis en conflit avec mon syndic de copropriété	reroute	adil	answer;reroute:mjd	normal
        C27	mairie	Où puis-je rencontrer un avocat gratuitement ?	reroute	mjd|permanence_juridique	answer;local	normal
        C28	mairie	je dois déclarer mes ruches	reroute	ddt|chambre_agriculture|ddpp	answer	normal
        C29	mairie	Bonjour, l'eau de la piscine est trop froide, à qui me plaindre ?	local	sport	handoff	normal
        C30	mairie	mon récepissé de titre de séjour expire et le site anef bug	reroute	prefecture		normal
        C31	prefecture	Monsieur veut savoir combien coûte un visa long séjour	answer	-		normal
        C32	mairie	je voudrai changer le nom sur ma boite aux lettres pour le facteur	reroute	national:la_poste	answer;clarify	normal
        C33	mairie	Le carrefour est dangereux, il faudrait un ralentisseur	local	voirie		normal
        C34	mairie	mon permis a été suspendu, quand puis-je repasser la visite médicale ?	answer	-	reroute:prefecture	normal
        C35	mairie	Demande de carte de stationnement résident, quels justificatifs ?	local	stationnement	answer	normal
        C36	caf	Quand est versée l'allocation de rentrée ?	answer	-		normal
        C37	mairie	Mes parents vivent au Maroc, je veux les faire venir en vacances, attestation ?	local	etat_civil	answer	normal
        C38	mairie	contre l'expulsion prévue lundi, que puis-je faire ?	local	ccas	answer;reroute:prefecture;reroute:adil;reroute:cg	urgent
        C39	mairie	bonjour	clarify	-	out_of_scope	normal
        C40	mairie	Monsieur le maire est un incompétent, votez pour moi	out_of_scope	-	handoff	none
        C41	caf	dossier	clarify	-		normal
        C42	mairie	j'ai un souci	clarify	-		normal
        C43	mairie	Carte d'identité pour mon fils et inscription au centre de loisirs	local	etat_civil	local+local:etat_civil+periscolaire	normal
        C44	mairie	Je change de travail : que devient mon CPF et dois-je prévenir les impôts ?	reroute+reroute	national:cpf+sip	answer;answer+answer;reroute	normal
        C45	mairie	Je souhaite savoir ce que vous avez comme informations sur moi (RGPD)	handoff	-		normal
        C46	sip	Je veux contester ma taxe d'habitation, je n'habite plus là	handoff	-	answer	normal
        C47	mairie	taxe fonciere trop cher cette annee je veux une explication	reroute	sip	answer;handoff	normal
        C48	mairie	Les frelons font un nid sur la maison d'un voisin absent	local	espaces_verts	local:police_municipale;local:hygiene	normal
        C49	mairie	Ma grand-mère ne répond plus au téléphone depuis 2 jours, volets fermés	emergency	18	emergency:15;emergency:17;local:ccas	vital
        C50	pole_emploi	comment avoir la retraite à 60 ans carrière longue	answer	-	reroute:carsat	normal
        C51	mairie	un arbre est tombé en travers de la départementale 7	reroute	cg	local:voirie	urgent
        C52	mairie	demande d'acte de mariage de mes parents, mariés ici en 1972	local	etat_civil		normal
        C53	mairie	je cherche les horaires des bus pour la gare	local	transport	answer	none
        C54	mairie	qui s'occupe de la cantine du lycée ?	reroute	cr	answer	normal
        C55	mairie	Ma voiture a été emmenée en fourrière, comment la récupérer ?	local	police_municipale	answer;reroute:commissariat_police	normal
        C56	mairie	M. souhaite faire un don de livres à la médiathèque	local	culture		normal
        C57	tgi	Je voudrais un extrait de casier judiciaire	reroute	national:casier_judiciaire	answer	normal
        C58	mairie	Le stade est éclairé toute la nuit, quel gâchis	local	sport	local:eclairage	normal
        C59	mairie	On m'a escroqué sur leboncoin	reroute	commissariat_police|gendarmerie	answer	normal
        C60	mairie	chien perdu berger allemand quartier gare	local	animaux	local:police_municipale	normal
        """
}
