/// Courts whose territory is a list of départements written in the law: the nearest court is not the answer.
enum Jurisdictions {
    /// The département where the court for another département sits; nil for a kind or a place without such a rule.
    static func seat(kind: String, department: String) -> String? { seats[kind]?[department] }

    private static let seats = ["ta": table(administrativeCourts), "cour_appel": table(appealCourts)]

    private static func table(_ courts: [(seat: String, departments: String)]) -> [String: String] {
        var table: [String: String] = [:]
        for court in courts { for department in court.departments.split(separator: " ") { table[String(department)] = court.seat } }
        return table
    }
}

/// Tribunaux administratifs: code de justice administrative, art. R221-3. Saint-Barthélemy and Saint-Martin have their own seat in Guadeloupe.
private let administrativeCourts: [(seat: String, departments: String)] = [
    ("80", "02 60 80"), ("2B", "2A 2B"), ("25", "25 39 70 90"), ("33", "24 33 47"), ("14", "14 50 61"), ("95", "92 95"),
    ("51", "08 10 51 52"), ("63", "03 15 43 63"), ("21", "21 58 71 89"), ("38", "26 38 73 74"), ("59", "59 62"), ("87", "19 23 36 87"),
    ("69", "01 07 42 69"), ("13", "04 05 13"), ("77", "77 94"), ("34", "11 34 66"), ("93", "93"), ("54", "54 55 88"),
    ("44", "44 49 53 72 85"), ("06", "06"), ("30", "30 48 84"), ("45", "18 28 37 41 45"), ("75", "75"), ("64", "32 40 64 65"),
    ("86", "16 17 79 86"), ("35", "22 29 35 56"), ("76", "27 76"), ("67", "57 67 68"), ("83", "83"), ("31", "09 12 31 46 81 82"),
    ("78", "78 91"), ("971", "971 977 978"), ("973", "973"), ("972", "972"), ("974", "974"), ("976", "976"), ("975", "975"),
    ("987", "987"), ("988", "986 988"),
]

/// Cours d’appel: code de l’organisation judiciaire, art. D311-1 (tableau IV). Mamoudzou has a chamber of the court of Saint-Denis;
/// Saint-Pierre-et-Miquelon, a tribunal supérieur d’appel.
private let appealCourts: [(seat: String, departments: String)] = [
    ("47", "32 46 47"), ("13", "04 06 13 83"), ("80", "02 60 80"), ("49", "49 53 72"), ("971", "971 977 978"), ("2B", "2A 2B"),
    ("25", "25 39 70 90"), ("33", "16 24 33"), ("18", "18 36 58"), ("14", "14 50 61"), ("973", "973"), ("73", "73 74"), ("68", "67 68"),
    ("21", "21 52 71"), ("59", "59 62"), ("972", "972"), ("38", "05 26 38"), ("87", "19 23 87"), ("69", "01 42 69"), ("57", "57"),
    ("34", "11 12 34 66"), ("54", "54 55 88"), ("30", "07 30 48 84"), ("45", "37 41 45"), ("75", "75 77 89 91 93 94"), ("64", "40 64 65"),
    ("86", "17 79 85 86"), ("51", "08 10 51"), ("35", "22 29 35 44 56"), ("63", "03 15 43 63"), ("76", "27 76"), ("974", "974"),
    ("976", "976"), ("975", "975"), ("31", "09 31 81 82"), ("78", "28 78 92 95"), ("987", "987"), ("988", "986 988"),
]
