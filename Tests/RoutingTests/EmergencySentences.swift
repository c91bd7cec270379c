/// Sentences written for these tests: `number⇥sentence`; several numbers where two are right.
enum EmergencySentences {
    static let dangers = rows(
        """
        15	mon père ne respire plus
        15	il respire plu venez vite
        15	Ma collègue vient de faire un malaise dans l'ascenseur, elle ne répond plus quand on lui parle
        15	maman est tombée dans les pommes et se réveille pas
        15	Mon mari a une douleur très forte dans la poitrine et le bras gauche engourdi
        15	je croi que mon pere fait un avc sa bouche est de travers
        15	grand mere parle bizarrement et ne peut plus bouger son bras droit
        15	il saigne beaucoup de la tête, il est tombé de l'échelle
        15	Monsieur signale que sa femme enceinte a perdu les eaux, contractions toutes les 3 minutes
        15	ma copine accouche dans la voiture on est bloqué
        15	mon bébé a avalé de la javel
        15	la petite a avalé une pile bouton
        15	mon fils a pris tous les cachets de sa grand mère
        15	Elle fait une overdose, elle bouge plus
        15	appelante : son époux inconscient au sol, respiration sifflante
        15	crise cardiaque vite
        15	mon voisin fait une crise d'épilepsie dans l'escalier
        15	piqué par un frelon, sa gorge gonfle et il respire mal
        15	Toute la famille a mal à la tête et vomit depuis qu'on a allumé la chaudière
        15	mon collègue s'est électrocuté il est tombé et ne bouge plus
        15	ma fille fait une réaction allergique, son visage gonfle
        15	une dame âgée par terre devant la poste, elle n'arrive pas à se relever et gémit
        15	elle vomit du sang depuis ce matin, elle est toute pâle
        15	Mon nourrisson est tout bleu il étouffe
        15	papi est tombé de son lit il ne reconnait personne et ne réagit plus
        15	j ai mal a la poitrine et du mal a respirer
        15	hémorragie après l'accouchement, ça coule partout
        15	mon mari s'est coupé le doigt à la scie, le sang gicle
        15	il convulse aidez nous
        15	coup de couteau dans le ventre, il perd beaucoup de sang
        15	ma mère a perdu connaissance deux fois ce matin
        15	un client fait un malaise dans la salle d'attente, il est pâle et transpire
        15	mon fils diabétique est en hypoglycémie il répond plus
        15	brûlure grave, le bébé a renversé l'eau bouillante sur lui
        15	elle est enceinte et saigne beaucoup
        15	homme allongé sur le trottoir, ne réagit pas, respiration très lente
        15	mon frère a bu un bidon d'antigel
        15	Madame appelle : son mari a le visage paralysé d'un côté depuis une demi-heure
        15	on arrive pas a le reveiller il a pris trop de médicaments
        15	ma femme etouffe, elle a quelque chose coincé dans la gorge
        18	ya le feu dans l'appart du dessus
        18	il y a le feu chez mon voisin
        18	ma cuisine est en feu
        18	Fumée épaisse qui sort du local poubelles, les gens sont aux fenêtres
        18	au feu au feu
        18	le camion devant l'école a pris feu
        18	des flammes sortent du toit de la grange
        18	incendi dans mon immeuble au 3eme etage
        18	il y a un départ de feu dans la pinède derrière le camping
        18	ça sent le brûlé dans le tableau électrique et il y a des étincelles
        18	mon compteur électrique fume
        18	une voiture brûle sur le parking de la gare
        18	Personne âgée coincée dans l'ascenseur depuis une heure, elle panique
        18	mon fils est enfermé dans la voiture en plein soleil
        18	un enfant est tombé dans le canal
        18	quelqu'un se noie dans l'étang
        18,15	accident grave sur la départementale, deux blessés dont un inconscient
        18,15	une moto vient de percuter un piéton, il ne bouge plus
        18	voiture retournée dans le fossé, le conducteur est coincé
        18	le plafond s'est effondré sur mes voisins
        18	mur écroulé rue haute, quelqu'un est dessous
        18,15	le scooter est rentré dans un cycliste, il y a du sang partout
        18	L'eau monte dans la maison, on est réfugiés à l'étage avec les enfants
        18	appelant signale un cycliste renversé par un bus place du marché
        18	une femme a enjambé la rambarde du pont
        18	explosion dans un immeuble rue Pasteur, il y a des blessés
        18	la friteuse a pris feu
        18	feu de poubelles contre l'école ça se propage
        18	grosse fumée noire derrière le supermarché
        18	tout brule venez
        18	des gens sont coincés sous les décombres
        18	la batterie de la trottinette a explosé, il y a des flammes dans le couloir
        18	il a sauté dans la rivière et on le voit plus
        18	nageur en difficulté emporté par le courant
        18	carambolage sur la rocade plusieurs voitures et un camion
        18	camion citerne renversé, produit toxique qui coule sur la route
        18	ça sent le gaz dans tout l'immeuble
        18	sa sent le gaz ché moi
        18	odeur de gaz très forte dans la cave
        18	Une pelleteuse a arraché une conduite de gaz rue des Lilas
        18	fuite de gaz dans ma cuisine que faire
        18	forte odeur de gas dans la cage d'escalier au 12 rue des tilleuls
        18	on a percé un tuyau de gaz avec la perceuse
        18	bonjour je sens une odeur de gaz depuis ce matin, à qui le signaler ?
        18	le gaz s'échappe de la bouteille, ça siffle
        18	ca pu le gaz dans le couloir
        17	un homme avec un fusil est dans la rue
        17	on essaie de forcer ma porte
        17	y a kelkun ki rentre chez la voisine par la fenetre
        17	je me fais agresser au secours
        17	Il y a un type armé d'un couteau devant le collège
        17	des cambrioleurs sont dans la maison, je suis caché à l'étage
        17	une femme se fait frapper dans la rue
        17	j'entends des coups de feu dans mon quartier
        17	on nous attaque il sont armé
        17	braquage à la bijouterie en ce moment
        17	mon voisin menace de me tuer il est devant ma porte
        17	un individu en train de fracturer les voitures du parking
        17	un groupe se bat avec des bouteilles place de la République maintenant
        17	Mon mari hurle et me frappe, il défonce la porte de la salle de bain
        17,3919	mon ex est là il menace de me tuer
        17	quelqu'un me suit dans la rue j'ai peur
        17	on vient de m'arracher mon sac et de me frapper
        17	J'entends ma voisine crier au secours et des coups
        17	un homme a enlevé une petite fille devant le parc
        17	il étrangle ma mère
        17	il y a un colis suspect dans la gare
        17	cambriolage en cours chez les voisins absents
        17	Agent d'accueil : un usager sort un couteau et menace ma collègue
        17	elle vient d'être violée dans le parking
        17	il veut me tuer aidez moi
        17	bagarre au couteau devant le lycée
        17	prise d'otage à la banque
        17	un homme rôde autour de l'école et suit les enfants
        17	un chien attaque un enfant au parc, il ne lâche pas
        17	mon fils est devenu fou il a un couteau et veut nous tuer
        17	on tire sur les gens devant le café
        17	un inconnu est entré dans mon jardin et essaie d'ouvrir la fenêtre
        114	je suis sourde, il y a le feu dans mon immeuble
        114	je suis sourd au secours
        114	malentendant mon père fait un malaise je ne peux pas téléphoner
        114	sourd et muet cambrioleur dans la maison
        115	je dors dehors ce soir avec mes deux enfants
        115	je suis à la rue
        115	on sait pas ou dormir ce soir
        115	Un monsieur dort dans sa voiture devant chez moi, il fait moins 5 cette nuit
        115	mise dehors par mon propriétaire, je n'ai nulle part où aller cette nuit
        115	sdf devant la boulangerie il a l air gelé
        115	chui a la rue avec mon bébé
        115	famille avec trois enfants dort dans une tente sous le pont
        115	j'ai été expulsée ce matin, où dormir ce soir ?
        115	jeune fille de 19 ans, parents l'ont mise à la porte, elle ne sait pas où dormir
        115	besoin d'un hébergement d'urgence pour cette nuit svp
        115	pas de toit pour la nuit, je suis enceinte
        115	Madame et ses deux filles passent la nuit dans le hall de la gare
        115	un sans abri malade dort dans notre parking
        115	je couche dans ma voiture depuis une semaine avec mon fils
        119	mon voisin frappe ses enfants tous les soirs
        119	Une élève me confie que son père la bat
        119	le petit d'à côté a des bleus partout et il dit que c'est sa mère
        119	enfant en danger chez mes voisins
        119	mon beau pere me touche le soir jai 13 ans
        119	ma nièce dit que son oncle lui touche les parties intimes
        119	des enfants laissés seuls toute la nuit par leurs parents
        119	Je pense que la petite de ma voisine est maltraitée par sa mère
        119	bébé qui pleure toute la nuit, la mère le secoue et crie dessus
        119	j ai 15 ans mes parents me frappent
        119	l'assistante maternelle tape les enfants, mon fils me l'a raconté
        119	gamin de 6 ans enfermé dans un placard par son beau-père
        119	signaler un enfant battu dans mon immeuble
        119	La petite a peur de rentrer chez son papa, elle a des hématomes
        119	les enfants du 3e sont affamés et sales, jamais personne avec eux
        3114	jveux mourir
        3114	j'en peux plus je veux en finir
        3114	j'ai des idées noires et je pense au suicide
        3114	mon ami veut se suicider
        3114	je n'ai plus envie de vivre
        3114	à quoi bon vivre, personne ne me regrettera
        3114	ma fille m'a laissé une lettre d'adieu
        3114	depuis la saisie je ne dors plus, je pense à me pendre
        3114	je vais me jeter sous un train
        3114	mon frère parle de se tuer, que faire ?
        3114	j ai envie de mettre fin a mes jours
        3114	on serait mieux sans moi, je préfère disparaître
        3114	sans mon RSA j'ai envie d'en finir
        3114	Elle dit au téléphone qu'elle va avaler tous ses cachets et mourir
        3114	vous me poussez au bout je vais me foutre en l air
        3114	plus la force de vivre
        3919	mon mari me frappe
        3919	Mon compagnon est violent avec moi, j'ai peur de lui
        3919	je suis victime de violences conjugales
        3919	mon copain me bat et controle mon telephone
        3919	mon ex me harcèle et me menace depuis la séparation
        3919	ma sœur est battue par son mari
        3919	mon conjoint m'insulte et m'humilie tous les jours
        3919	Dame en larmes, dit que son mari lève la main sur elle depuis des mois
        3919	comment fuir un mari violent avec mes enfants
        3919	il me frape mon mari g peur de rentré
        3919	mon amie subit des violences conjugales, à qui en parler ?
        15	ma belle-mère n'arrive plus à parler et son bras tombe, c'est arrivé d'un coup
        15	mon fils s'est ouvert le bras sur une vitre, ça pisse le sang
        15	papa a très mal au coeur et il transpire énormément, il dit que ça serre
        15	mon bb de 2 mois ne réagit plus il est mou
        15	quelqu'un a fait un arrêt cardiaque au gymnase
        15	une femme vient de perdre connaissance à l'accueil
        15	ma femme est en train d'accoucher le bébé arrive
        15	il a pris de la drogue et il tremble il délire
        15	elle a avalé une boîte de somnifères
        15	usager en crise de convulsions dans le hall de la CAF
        15	ma fille s'étouffe avec un bonbon
        15	mon voisin de 90 ans est tombé, il est conscient mais ne peut pas se relever
        18	le feu a pris dans le local à vélos
        18	ca crame chez le voisin du dessous
        18	Forêt en feu derrière le lotissement des Pins
        18	fumé noir sort de la fenetre du 2eme
        18	de la fumée envahit la cage d'escalier on peut plus descendre
        18	on sent le gaz dans la classe, on évacue ?
        18	un enfant vient de tomber dans la piscine et ne remonte pas
        18	mon mari est coincé sous le tracteur
        18	la façade vient de s'écrouler sur des passants
        18	gros accident sur la N7, un camion s'est retourné, il y a des blessés
        18	un ouvrier est enseveli dans une tranchée
        18	on est bloqués dans l'ascenseur, ma mère fait un malaise
        17	trois hommes cagoulés entrent dans la bijouterie
        17	on force ma porte j'ai peur
        17	un homme menace les passants avec une machette
        17	mon frère devient violent et a sorti un couteau
        17	une femme hurle au dessus de chez moi, j'entends des coups
        17	je suis enfermée dans les toilettes, mon mari veut me tuer
        17	quelqu'un est entré chez moi je suis cachée sous le lit
        17	ils sont en train de voler la voiture de mon voisin
        17	ils se battent à coups de barre de fer sur le parking
        17	deux individus tirent sur la façade de l'immeuble
        115	je vis dans ma voiture avec mon chien, il gèle
        115	j'ai plus de logement, je sais pas où passer la nuit
        115	un SDF est couché devant la mairie, il a froid
        115	Madame avec un nourrisson n'a aucun hébergement ce soir
        115	mis à la porte ce matin, je n'ai nulle part où dormir
        119	le petit voisin crie tous les soirs, j'entends des coups et des pleurs
        119	ma petite-fille m'a dit que son beau-père la touche
        119	enfants de 3 et 5 ans seuls dans l'appartement depuis hier
        119	mon père me tape quand il a bu, j'ai 12 ans
        119	Une maman secoue violemment son bébé à l'arrêt de bus
        3114	je n'en peux plus, je voudrais que tout s'arrête, ne plus me réveiller
        3114	si vous me coupez le RSA je me tue
        3114	je pense à en finir
        3114	j'ai plus aucune raison de vivre
        3114	mon fils a écrit qu'il voulait mourir
        3114	Monsieur dit qu'il va se jeter du pont si on l'expulse
        3919	mon mari me tape devant les enfants
        3919	j'ai peur de mon ex, il me surveille et me suit partout
        3919	ma voisine se fait battre par son mari depuis des années
        3919,17	il m'étrangle quand il est en colère, mon compagnon
        114	je suis sourd, mon voisin est en feu
        15	Mon grand-père a du mal à parler depuis 10 minutes et sa bouche est déformée
        15	ma soeur fait une crise d'asthme elle a plus de ventoline
        15	jai tres mal au ventre je suis enceinte de 7 mois et je perds du sang
        15	Un agent vient de s'effondrer au guichet, pas de pouls
        15	le petit a mis la tête sous l'eau, il tousse et devient bleu
        15	mon copain a pris trop de médocs
        15	mamie a fait un malaise ds la salle de bain elle saigne de la tete
        15	il sest evanoui
        15	Mon mari diabétique est confus et transpire beaucoup
        15	guêpe piqué dans la bouche, je gonfle
        15	je crois que je fais un infarctus
        15	mon bébé convulse avec 40 de fièvre
        18	L'appartement d'en face est en flammes !!
        18	ya d la fumée partt dans limeuble
        18	odeur de brûlé et fumée dans la salle de classe
        18	une poubelle brûle devant le collège
        18	la maison d'à côté brûle, il y a une dame âgée à l'intérieur
        18	Un enfant est coincé dans la cuve
        18	quelqu'un est tombé sur les rails du métro
        18	je vois un homme qui se noie devant la plage des Sablettes
        18	voiture dans le canal avec des gens dedans
        18	Bonsoir, une forte odeur de gaz rue de la Paix, riverains inquiets
        18	les ouvriers ont cassé le tuyau du gaz
        18	accident de moto au rond point, le motard ne bouge pas
        18	mur tombé sur un enfant
        17	un homme armé vient d'entrer dans la mairie
        17	mon voisin tape sur sa femme en ce moment
        17	des jeunes cassent les vitrines de la rue principale en ce moment
        17	il est revenu il cogne à la porte il a une barre de fer
        17	il y a des voleurs chez mes voisins
        17	je viens de me faire braquer
        17	ma fille de 8 ans n'est pas rentrée de l'école
        17	Homme alcoolisé menace les agents d'accueil avec un cutter
        17	coups de feu rue Pasteur
        17	un automobiliste fonce sur les gens au marché
        115	on est dehors moi et ma fille depuis hier soir il pleut
        115	je dors sous un porche
        115	ma cousine enceinte est à la rue
        115	Monsieur, 60 ans, vit dans un local poubelle, très froid cette nuit
        115	mes parents m'ont viré je dors où ce soir
        119	Mon élève a des marques de ceinture dans le dos
        119	je suis collégienne et mon oncle me touche
        119	les voisins laissent leur bébé tout seul la nuit
        119	ma nièce de 5 ans dit que papa lui fait mal entre les jambes
        119	on entend le père frapper les enfants à travers le mur
        3114	plus rien n'a de sens je veux partir pour toujours
        3114	je vais me suicider ce soir
        3114	Madame dit qu'elle va mettre fin à ses jours si on ne lui rend pas ses enfants
        3114	jen peu plu jai envi de crever
        3114	mon copain menace de se jeter par la fenêtre
        3919	il me tape dessus quand il boit, mon mari
        3919	mon mari contrôle mon argent, m'interdit de sortir et me frappe
        3919	Je veux quitter mon conjoint violent, où aller ?
        3919	ma fille est battue par son copain
        3919	femme victime de violences de son conjoint, demande de l'aide, il est au travail
        114	sourde et muette, fuite de gaz chez moi
        15	mon associé a une crise cardiaque dans le bureau
        15	ma mère est tombée elle saigne et elle est confuse
        15	le bébé a mangé des boules de naphtaline
        15	mon mari ronfle bizarrement et je peux pas le réveiller
        15	j'ai fait une chute de cheval je sens plus mes jambes
        15	une élève s'est ouvert les veines aux toilettes
        15	mon ami a bu 2 bouteilles de vodka et ne réagit plus
        15	intoxication, on a tous des nausées et mal au crâne avec le poêle à pétrole
        15	mon père a une grosse douleur dans le thorax
        18	feu de broussailles près de la voie ferrée
        18	le sapin de noël a pris feu
        18	le barbecue a explosé, mon fils est brûlé
        18	une canalisation de gaz a été percée par la pelleteuse
        18	un homme est coincé sous sa voiture
        18	un plongeur n'est pas remonté
        18	un gamin est coincé dans les barreaux
        18	accident bus scolaire, enfants blessés
        18	éboulement sur la route, une voiture est dessous
        17	quelqu'un essaie d'entrer par la fenêtre
        17	mon ex est en bas avec un couteau
        17	on braque le bureau de tabac
        17	je suis suivie par deux hommes
        17	un type se masturbe devant l'école
        17	ma fille a été enlevée
        17	j'entends un couple se battre, elle crie "arrête tu me fais mal"
        17	ils m'ont frappé et volé mon téléphone à l'instant
        115	je suis enceinte et je dors dehors
        115	mon fils de 20 ans dort dans les escaliers de la résidence, il n'a plus rien
        115	où trouver une place d'hébergement pour ce soir ?
        115	nous sommes sans logement depuis hier, trois enfants, à l'hôtel on peut plus payer
        119	Je soupçonne mon voisin d'attouchements sur sa fille
        119	la nounou frappe mon fils
        119	petit garçon toujours seul dehors à 23h, jamais les parents
        119	mon beau-fils a des brûlures de cigarette sur les bras
        3114	je veux plus vivre
        3114	je vais sauter sous le métro, adieu
        3114	mon mari dépressif parle de mourir
        3114	je n'ai plus d'espoir, je prépare mes médicaments
        3919	mon mec me frappe et me prend ma paye
        3919	mon mari me viole
        3919	mon copain m'a cassé le bras, j'ai peur de rentrer
        """)

    static let calm = lines(
        """
        comment résilier mon contrat de gaz
        ma voiture a pris feu l'an dernier, comment faire la carte grise
        numéro des pompiers pour le calendrier
        allocation en cas de décès
        formation premiers secours
        plainte pour violences subies en 2019
        incendie : déclaration à l'assurance
        Comment devenir sapeur-pompier volontaire ?
        Quel est le prix moyen du gaz pour un foyer de 4 personnes ?
        chèque énergie pour payer ma facture de gaz
        Je voudrais changer de fournisseur de gaz
        combien coûte une formation PSC1
        le feu tricolore de la rue Pasteur est en panne
        les feux rouges clignotent au carrefour
        j'ai grillé un feu rouge, combien de points ?
        à quelle heure est le feu d'artifice du 14 juillet ?
        puis-je faire un feu dans mon jardin pour brûler des branches ?
        mon voisin brûle ses déchets verts tous les dimanches, la fumée me gêne
        le brûlage des végétaux est-il autorisé ?
        Le détecteur de fumée est-il obligatoire dans un logement loué ?
        capital décès de mon mari, que demander à la CPAM ?
        pension d'invalidité après un infarctus
        mon père a fait un AVC l'an dernier, a-t-il droit à la carte invalidité ?
        arrêt maladie suite à un malaise au travail, quelle indemnité
        accident du travail : quel délai pour la déclaration ?
        après mon accident de voiture, comment remplir le constat amiable
        j'ai eu un accident de la route en mars, l'assurance refuse de payer
        Je veux m'inscrire au concours de gardien de la paix
        permis de port d'arme pour la chasse
        déclarer un fusil hérité de mon grand-père
        comment demander une détention d'arme de catégorie B
        cambriolé pendant mes vacances, dans quel délai porter plainte ?
        mon appartement a été cambriolé la semaine dernière, quels papiers pour l'assurance ?
        opération tranquillité vacances, comment s'inscrire ?
        j'ai été agressé il y a deux ans, puis-je être indemnisé ?
        menaces de mort reçues par courrier en 2022, quelle peine ?
        quelle est la différence entre main courante et plainte pour violence
        aide juridictionnelle pour une victime de violences
        Qu'est-ce qu'une ordonnance de protection ?
        pour un exposé : qui appelle-t-on en cas d'incendie ?
        je cherche un livre sur le suicide de Van Gogh à la bibliothèque
        le film parle d'un tueur avec un couteau, à quelle heure est la séance
        je meurs de faim, horaires de la cantine ?
        cette paperasse me tue
        j'en ai marre de vos services, c'est mortel d'attendre
        je veux en finir avec ce dossier
        mourir de rire
        mon chat est mort, que faire du corps ?
        mon mari est décédé hier, quelles démarches ?
        j'ai trouvé un oiseau blessé dans mon jardin
        directives anticipées et fin de vie
        loi sur l'aide à mourir
        don du sang à la mairie, quelle date ?
        prise de sang remboursée ou pas
        congé maternité : à partir de quand après l'accouchement
        ma femme accouche en juin, combien de jours de congé paternité ?
        prime de naissance après l'accouchement
        qui paie l'ambulance pour une hospitalisation ?
        remboursement des frais d'ambulance
        le plafond de ressources pour le logement social
        ma rue est toujours pleine de voitures
        je cherche un logement social, je suis hébergé chez un ami
        expulsion locative : quelle est la trêve hivernale
        adresse de la rue de la Gare
        donner des vêtements aux sans-abri
        des associations distribuent des repas aux sans abri, comment aider ?
        le chien du voisin dort dehors et aboie
        taxe de séjour pour dormir en camping
        peut-on dormir dans son camping-car dans la rue ?
        allocation pour enfant handicapé
        à partir de quel âge un enfant peut rester seul à la maison ?
        mon enfant a faim à la cantine car les portions sont petites
        comment devenir famille d'accueil pour enfants en danger
        travailler dans la protection de l'enfance, quel diplôme
        garde d'enfant à domicile le soir
        pension alimentaire impayée par mon ex-mari
        divorce pour faute : mon conjoint a quitté la maison
        comment se marier à la mairie
        je suis sourd, ai-je droit à l'AAH ?
        interprète en langue des signes à l'accueil de la mairie ?
        appareil auditif pris en charge pour un malentendant
        carte mobilité inclusion pour une personne sourde
        ascenseur en panne dans mon HLM depuis trois jours
        ma voiture est bloquée à la fourrière
        mon dossier est bloqué depuis 3 mois
        mon compte bancaire est bloqué
        je suis coincé avec ce formulaire, aidez-moi
        au secours je ne comprends rien à ma déclaration d'impôts
        urgent : passeport pour partir demain
        c'est urgent, j'ai besoin d'un acte de naissance
        c'est pas une urgence mais il y a un nid-de-poule
        il n'y a pas de fumée mais le lampadaire grésille
        ancien pompier, à combien s'élève ma pension ?
        La sirène des pompiers sonne le premier mercredi du mois, pourquoi ?
        bal des pompiers samedi soir
        remerciements aux pompiers intervenus hier pour l'incendie
        j'ai reçu un avis de passage des pompiers pour la visite de sécurité
        attestation d'intervention des pompiers
        tarif de destruction d'un nid de guêpes
        exercice incendie à l'école, date ?
        alarme incendie de la salle des fêtes : qui la vérifie ?
        extincteur obligatoire en copropriété ?
        odeur d'égout dans la rue
        odeur de poubelle dans le local
        l'eau du robinet sent le chlore
        piscine municipale : noyade évitée, bravo aux maîtres-nageurs
        cours de natation pour enfants, tarif
        brevet de secourisme aquatique
        assurance scolaire obligatoire ?
        mon fils a été renvoyé du collège pour bagarre
        vol de mon scooter, où porter plainte ?
        on m'a volé mon portefeuille hier, comment refaire mes papiers
        piratage de mon compte, où porter plainte
        arnaque au faux conseiller bancaire, que faire ?
        bonjour, que faire pour des violences verbales au travail
        harcèlement moral de mon patron, qui contacter ?
        harcèlement scolaire de ma fille par une camarade
        comment changer de nom après des violences subies dans l'enfance
        indemnisation des victimes d'attentat
        plan vigipirate, consignes pour notre fête d'école
        les coups de fusil des chasseurs le dimanche sont-ils autorisés
        bruit de perceuse chez mon voisin tous les soirs
        pétition contre les violences
        je travaille de nuit dans une station-service, quels droits ?
        le toit de l'école fuit
        fuite d'eau sur mon compteur
        coupure de courant dans le quartier
        les arbres sont tombés sur le chemin communal
        un arbre est tombé sur ma clôture pendant la tempête
        inondation : reconnaissance de catastrophe naturelle
        catastrophe naturelle déclarée, délai de l'assurance
        monoxyde de carbone : entretien de la chaudière obligatoire ?
        les frais d'obsèques d'une personne sans argent
        je veux inscrire mon bébé à la crèche
        mon bébé ne fait pas ses nuits
        mon enfant saute une classe, comment faire ?
        vaccin du tétanos obligatoire ?
        inscription au secourisme pour adolescents
        résultats du concours de pompier
        adresse du commissariat de police
        horaires de la gendarmerie
        ils tirent les prix vers le bas chez mon bailleur
        la chaudière ne marche plus et le bailleur ne répond plus
        la préfecture ne répond plus à mes messages
        la mairie me tue avec ses taxes
        mon chien a mordu le facteur, que risque-t-on ?
        chien catégorisé, permis de détention
        quelle arme de défense est autorisée ?
        exposition photos sur les pompiers
        don de couteaux anciens au musée
        je suis tombé sur un site qui vend des cartes grises, est-ce officiel ?
        ma demande est tombée à l'eau
        je me noie dans les papiers
        ma carte a brûlé dans la machine à laver
        documents brûlés : comment refaire mon livret de famille ?
        certificat de décès perdu
        maison de retraite pour mon père après son AVC
        carte grise d'une voiture accidentée
        voiture incendiée déjà expertisée, que faire de la carte grise
        responsabilité si mon enfant casse une vitre
        aide pour payer ma facture de chauffage
        le gaz de ville arrive-t-il dans ma rue ?
        raccordement au gaz, quel délai
        compteur Gazpar obligatoire ?
        radar feu rouge contestation
        l'armée recrute-t-elle à Rennes ?
        reconversion de policier municipal
        mon fils est tombé dans la cour de l'école, faut-il une déclaration d'accident ?
        je veux porter plainte contre mon ex pour non paiement de la pension
        le feu de signalisation avenue Foch ne marche plus
        comment obtenir le rapport des pompiers après l'incendie de mon appartement ?
        je suis sous l'eau avec tous ces papiers
        c'est mort, j'abandonne votre site
        mon père est décédé d'une crise cardiaque, pension de réversion ?
        que faire d'une vieille bouteille de gaz
        remboursement d'une opération du coeur
        ma fille a arrêté le lycée, elle est à la maison toute la journée
        mon ex-mari ne paie pas la pension alimentaire
        Je suis à bout avec mes voisins bruyants
        allocation logement coupée, je vais être expulsé dans trois mois
        cours de self-défense pour femmes
        inscription au club de tir
        numéro vert violences scolaires, c'est pour un exposé
        les enfants de mes voisins jouent au foot sous ma fenêtre et crient
        poubelle brûlée le mois dernier, pouvez-vous la remplacer ?
        Ma cheminée fume, faut-il un ramonage ?
        vol de câbles : l'éclairage ne marche plus rue des Lilas
        plaque de gaz : où la jeter
        mon chat est coincé dans un arbre
        abribus vandalisé, vitre cassée à coups de pierre
        je cherche un avocat pour agression sexuelle subie enfant
        la CAF me tue, plus de sous pour manger
        garde d'enfants : mon ex ne rend pas ma fille à l'heure
        Comment signaler un enfant non scolarisé ?
        il fait froid dans la salle des fêtes
        mon médecin m'a arrêté pour dépression, combien de jours de carence ?
        aide pour quitter un logement trop cher
        bonjour je cherche les dates des formations aux gestes qui sauvent
        le détecteur de fumée sonne sans arrêt la nuit chez le voisin absent, pile vide
        ma voiture a été brûlée en juin, comment me faire indemniser
        Mon fils est mort en 2018, concession au cimetière
        un feu de cheminée est-il interdit à Paris ?
        je suis sans emploi et j'ai deux enfants à nourrir
        l'école est trop froide, 15 degrés dans les classes
        demande d'arme de service pour la police municipale
        subvention pour une association d'aide aux femmes battues
        prix d'une place en foyer pour sans-abri, je fais une thèse
        compteur d'eau cassé, ça fuit sur le trottoir
        chute d'un arbre sur ma voiture hier, qui paie ?
        opération de la cataracte : combien de reste à charge
        je n'arrive plus à me connecter à mon compte
        ma mère n'arrive plus à payer son loyer
        attaque de frelons asiatiques dans mon verger
        le bus a failli renverser mon fils, je veux me plaindre du chauffeur
        le chauffage au gaz est-il encore autorisé dans le neuf ?
        mon voisin a un fusil de chasse, est-ce déclaré ?
        Je suis victime de harcèlement au travail par ma cheffe
        où faire tester mon enfant sourd
        inscription liste d'attente logement, je dors chez ma sœur
        mes enfants dorment dans la même chambre, demande de logement plus grand
        le 15 août la mairie est-elle ouverte
        coupure de gaz pour impayé, quelle aide ?
        j'ai perdu mon enfant à 5 mois de grossesse, droit au congé ?
        projet de fin de vie, où déposer mes directives
        agression verbale d'un agent, je veux m'excuser
        je suis tombée sur le trottoir abîmé la semaine dernière, la mairie est-elle responsable ?
        noyé sous les factures, un rendez-vous avec une assistante sociale svp
        je veux adhérer à l'association des donneurs de sang
        mon assurance refuse de payer après l'incendie de mai
        la fumée du barbecue du voisin entre chez moi
        le bébé de ma voisine pleure la nuit, l'isolation est mauvaise
        où acheter un extincteur
        la salle de bain est en feu... non je plaisante, il me faut un plombier
        formation incendie pour les agents
        cours de tir à l'arc
        mon mari m'a quittée, quelles aides ?
        violences au travail : qui saisir ?
        taux d'accidents sur la D12, avez-vous des chiffres
        mon enfant est harcelé à l'école
        dossier FSL refusé, je risque la rue dans deux mois
        cherche documentaire sur les violences conjugales
        maison brûlée : faut-il un nouveau permis de construire ?
        mon mari décédé d'un AVC touchait une pension
        aide pour un enfant sourd
        mon fils a avalé les kilomètres, quelle aide pour le permis ?
        je voudrais tuer les chenilles de mon buis
        Peut-on mourir chez soi ? Soins palliatifs à domicile
        """)

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    private static func rows(_ text: String) -> [(numbers: [String], text: String)] {
        lines(text).map { line in
            let cells = line.split(separator: "\t", maxSplits: 1)
            return (cells[0].split(separator: ",").map(String.init), String(cells[1]))
        }
    }
}
