import Testing

@testable import Directory

@Suite("Hours written in words")
struct ImportHoursTextTests {
    @Test(
        "are read however people write them",
        arguments: [
            (
                "lundi-vendredi 8:30-12:00 13:30-17:30; samedi 9:00-12:00",
                "du lundi au vendredi, 8 h 30 – 12 h et 13 h 30 – 17 h 30 ; samedi, 9 h – 12 h"
            ),
            ("lun-ven 8h30-12h / 14h-17h", "du lundi au vendredi, 8 h 30 – 12 h et 14 h – 17 h"),
            ("du lundi au jeudi de 9h à 12h", "du lundi au jeudi, 9 h – 12 h"),
            (
                "Lundi, mardi, jeudi et vendredi de 8 h 30 à 12 h et de 13h30 à 17h.",
                "lundi, mardi, jeudi et vendredi, 8 h 30 – 12 h et 13 h 30 – 17 h"
            ),
            ("Mo-Fr 09:00-12:00,14:00-17:00; PH off", "du lundi au vendredi, 9 h – 12 h et 14 h – 17 h"),
            ("Mo-Fr 09:00-17:00; We 09:00-12:00", "lundi, mardi, jeudi et vendredi, 9 h – 17 h ; mercredi, 9 h – 12 h"),
            ("Mo-Sa 10:00-18:00; Su,PH off", "du lundi au samedi, 10 h – 18 h"),
            ("lundi-vendredi 9h-12h ; mercredi fermé", "lundi, mardi, jeudi et vendredi, 9 h – 12 h"),
            ("lundi au vendredi 9h-12h, fermé le mercredi et les jours fériés", "lundi, mardi, jeudi et vendredi, 9 h – 12 h"),
            ("mercredi fermé, jeudi 9h-12h", "jeudi, 9 h – 12 h"),
            ("samedi de 9 à 12h", "samedi, 9 h – 12 h"),
            ("tous les jours 7h-midi", "du lundi au dimanche, 7 h – 12 h"),
            ("vendredi-lundi 20h-minuit", "le lundi et du vendredi au dimanche, 20 h – minuit"),
            ("lundi au mercredi et vendredi 9h-12h", "du lundi au mercredi et le vendredi, 9 h – 12 h"),
            ("du lundi au mercredi et le vendredi, 9 h – 12 h", "du lundi au mercredi et le vendredi, 9 h – 12 h"),
            ("24/7", "24 h sur 24, 7 jours sur 7"),
            ("mardi 9:00-12:00 (sur rendez-vous)", "mardi, 9 h – 12 h (« sur rendez-vous »)"),
            ("mardi 9h-12h sur rendez-vous", "mardi, 9 h – 12 h (« sur rendez-vous »)"),
        ])
    func read(written: String, expected: String) {
        switch HoursText.parse(written) {
        case .hours(let hours): #expect(hours.weeklyText == expected)
        case .refused(let reason): Issue.record("\(written) : \(reason)")
        }
    }

    @Test(
        "are refused with a reason their author understands",
        arguments: [
            ("lun-ven 8h-25h", "25 h n’existe pas"),
            ("lundi 8:75-12:00", "« 8:75 » n’existe pas : une heure a 60 minutes"),
            ("lundi 17h-14h", "la fin (14 h) n’est pas après le début (17 h)"),
            ("8h-12h", "« 8h » : pour quels jours ? Écrivez par exemple « lundi-vendredi 8:30-12:00 »"),
            ("lundi", "lundi : aucune heure n’est écrite (ou « fermé »)"),
            ("lundi 8h", "« 8h » : l’heure de fin manque"),
            ("lundi 9h 12h", "« 9h … 12h » : de quand à quand ? Écrivez « 9h-12h »"),
            ("Apr-Oct Mo-Fr 09:00-12:00", "« Apr » : seule la semaine ordinaire est lue, mettez le reste dans le commentaire"),
            ("lundi 0830-1200", "« 0830 » n’est pas une heure : écrivez « 8:30 » ou « 8h30 »"),
            ("=cmd()", "« = » n’est pas attendu dans des horaires"),
            ("(((", "aucune heure n’est écrite"),
        ])
    func refused(written: String, reason: String) {
        #expect(HoursText.parse(written) == .refused(reason))
    }

    @Test("of one column per day need no day")
    func perDay() {
        let expected = OpeningHours(weekly: [(540, 720), (840, 990)].compactMap { WeeklySpan(day: .friday, from: $0.0, until: $0.1) })
        #expect(HoursText.parse("09:00 - 12:00 / 14:00 - 16:30", on: .friday) == .hours(expected))
        #expect(HoursText.parse("fermé", on: .friday) == .hours(OpeningHours()))
    }

    @Test("never stop the program, whatever is written")
    func anything() {
        var seed: UInt64 = 7
        let pieces = [
            "lundi", "-", "8h", "30", ":", ";", "(", "»", "24/7", "PH", "off", "à", "é", "🙂", "\u{0}", "fermé", ",", " ", "mo", "99999",
        ]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            _ = HoursText.parse(text)
        }
    }
}
