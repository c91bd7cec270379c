// Read against the texts of the codes, line by line: docs/directory-import.md says which copies.

typealias CourtLine = (town: String, seat: String, places: String)

/// Tribunaux administratifs: code de justice administrative, art. R221-3, with Montreuil and Toulon. Saint-Barthélemy and
/// Saint-Martin have their own tribunals, which the article seats at Basse-Terre with that of Guadeloupe. Its exception for the grounds of two
/// airports is smaller than a commune and is not here.
let administrativeCourts: [CourtLine] = [
    ("Amiens", "80", "02 60 80"), ("Bastia", "2B", "2A 2B"), ("Besançon", "25", "25 39 70 90"), ("Bordeaux", "33", "24 33 47"),
    ("Caen", "14", "14 50 61"), ("Cergy-Pontoise", "95", "92 95"), ("Châlons-en-Champagne", "51", "08 10 51 52"),
    ("Clermont-Ferrand", "63", "03 15 43 63"), ("Dijon", "21", "21 58 71 89"), ("Grenoble", "38", "26 38 73 74"), ("Lille", "59", "59 62"),
    ("Limoges", "87", "19 23 36 87"), ("Lyon", "69", "01 07 42 69"), ("Marseille", "13", "04 05 13"), ("Melun", "77", "77 94"),
    ("Montpellier", "34", "11 34 66"), ("Montreuil", "93", "93"), ("Nancy", "54", "54 55 88"), ("Nantes", "44", "44 49 53 72 85"),
    ("Nice", "06", "06"), ("Nîmes", "30", "30 48 84"), ("Orléans", "45", "18 28 37 41 45"), ("Paris", "75", "75"),
    ("Pau", "64", "32 40 64 65"), ("Poitiers", "86", "16 17 79 86"), ("Rennes", "35", "22 29 35 56"), ("Rouen", "76", "27 76"),
    ("Strasbourg", "67", "57 67 68"), ("Toulon", "83", "83"), ("Toulouse", "31", "09 12 31 46 81 82"), ("Versailles", "78", "78 91"),
    ("Basse-Terre", "971", "971 977 978"), ("Cayenne", "973", "973"), ("Schœlcher", "972", "972"), ("Mamoudzou", "976", "976"),
    ("Mata-Utu", "986", "986"), ("Nouméa", "988", "988"), ("Papeete", "987", "987 989"), ("Saint-Denis", "974", "974 984"),
    ("Saint-Pierre", "975", "975"),
]

/// Cours administratives d’appel: code de justice administrative, art. R221-7, with the court of Toulouse (décret n° 2021-1583 du 7 décembre
/// 2021). The places are the seats of their tribunaux above.
let administrativeAppealCourts: [CourtLine] = [
    ("Bordeaux", "33", "33 87 64 86 971 973 972 974 976 975"), ("Douai", "59", "80 59 76"), ("Lyon", "69", "63 21 38 69"),
    ("Marseille", "13", "2B 13 06 83"), ("Nancy", "54", "25 51 54 67"), ("Nantes", "44", "14 44 35"),
    ("Paris", "75", "77 93 75 988 987 986"), ("Toulouse", "31", "34 30 31"), ("Versailles", "78", "95 45 78"),
]

/// Cours d’appel: code de l’organisation judiciaire, art. D311-1 (tableau IV). Mamoudzou has a chamber of the court of Saint-Denis;
/// Saint-Pierre-et-Miquelon, a tribunal supérieur d’appel.
let appealCourts: [CourtLine] = [
    ("Agen", "47", "32 46 47"), ("Aix-en-Provence", "13", "04 06 13 83"), ("Amiens", "80", "02 60 80"), ("Angers", "49", "49 53 72"),
    ("Basse-Terre", "971", "971 977 978"), ("Bastia", "2B", "2A 2B"), ("Besançon", "25", "25 39 70 90"), ("Bordeaux", "33", "16 24 33"),
    ("Bourges", "18", "18 36 58"), ("Caen", "14", "14 50 61"), ("Cayenne", "973", "973"), ("Chambéry", "73", "73 74"),
    ("Colmar", "68", "67 68"), ("Dijon", "21", "21 52 71"), ("Douai", "59", "59 62"), ("Fort-de-France", "972", "972"),
    ("Grenoble", "38", "05 26 38"), ("Limoges", "87", "19 23 87"), ("Lyon", "69", "01 42 69"), ("Metz", "57", "57"),
    ("Montpellier", "34", "11 12 34 66"), ("Nancy", "54", "54 55 88"), ("Nîmes", "30", "07 30 48 84"), ("Orléans", "45", "37 41 45"),
    ("Paris", "75", "75 77 89 91 93 94"), ("Pau", "64", "40 64 65"), ("Poitiers", "86", "17 79 85 86"), ("Reims", "51", "08 10 51"),
    ("Rennes", "35", "22 29 35 44 56"), ("Riom", "63", "03 15 43 63"), ("Rouen", "76", "27 76"), ("Saint-Denis", "974", "974"),
    ("Mamoudzou", "976", "976"), ("Saint-Pierre", "975", "975"), ("Toulouse", "31", "09 31 81 82"), ("Versailles", "78", "28 78 92 95"),
    ("Papeete", "987", "987"), ("Nouméa", "988", "986 988"),
]
