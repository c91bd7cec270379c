import Foundation
import Testing

@testable import Directory

/// One record around some fields.
private func record(_ fields: String, id: String = "1", name: String = "Mairie d’essai") -> String {
    #"{"id":"\#(id)","nom":"\#(name)"\#(fields.isEmpty ? "" : ",")\#(fields)}"#
}

private func read(_ records: String...) -> (bodies: [Body], report: FeedReport) {
    BodyFeed.read(Data("{\"service\":[\(records.joined(separator: ","))]}".utf8))
}

private func hours(_ from: String, _ until: String, days: (String, String) = ("Lundi", "Lundi"), comment: String = "") -> String {
    """
    "plage_ouverture":[{"nom_jour_debut":"\(days.0)","nom_jour_fin":"\(days.1)","valeur_heure_debut_1":"\(from)",\
    "valeur_heure_fin_1":"\(until)","valeur_heure_debut_2":"","valeur_heure_fin_2":"","commentaire":"\(comment)"}]
    """
}

@Suite struct FeedEnvelopes {
    @Test(arguments: [#"{"service":[R]}"#, "[R]", #"{"total_count":1,"results":[R]}"#, #"{"records":[{"recordid":"x","fields":R}]}"#])
    func `every published envelope is read`(envelope: String) {
        let (bodies, report) = BodyFeed.read(Data(envelope.replacing("R", with: record("")).utf8))
        #expect(bodies.map(\.name) == ["Mairie d’essai"] && report.interruption == nil)
    }

    @Test(
        arguments: [
            ("", "fichier vide"), ("{}", "aucune liste « service » : ce n’est pas l’annuaire"), ("[", "fichier tronqué, à l’octet 1"),
            ("<html>", "JSON mal formé à l’octet 0"), ("[] x", "texte après la fin du JSON, à l’octet 3"),
        ])
    func `what is not the directory says why`(text: String, sentence: String) {
        #expect(BodyFeed.read(Data(text.utf8)).report.interruption == sentence)
    }

    @Test func `UTF-16 is named, a byte order mark is not an obstacle`() throws {
        let utf16 = try #require("[]".data(using: .utf16))
        #expect(BodyFeed.read(utf16).report.interruption?.contains("UTF-16") == true)
        #expect(BodyFeed.read(Data([0xEF, 0xBB, 0xBF]) + Data("[\(record(""))]".utf8)).bodies.count == 1)
    }

    @Test func `bytes, records, depth and texts are limited, and what was read is kept`() {
        let three = Data("[\(record("", id: "1")),\(record("", id: "2")),\(record("", id: "3"))]".utf8)
        let two = BodyFeed.read(three, limits: FeedLimits(records: 2))
        #expect(two.bodies.count == 2 && two.report.records == 2 && two.report.interruption == "plus de 2 enregistrements")
        #expect(BodyFeed.read(three, limits: FeedLimits(bytes: 10)).report.interruption?.contains("limite de 10") == true)
        let deep = Data("[\(record("", id: "1")),{\"x\":\(String(repeating: "[", count: 500))".utf8)
        let stopped = BodyFeed.read(deep)
        #expect(stopped.bodies.count == 1 && stopped.report.interruption?.hasPrefix("plus de 32 niveaux") == true)
        let long = BodyFeed.read(Data("[\(record("", name: String(repeating: "x", count: 200)))]".utf8), limits: FeedLimits(text: 100))
        #expect(long.bodies.isEmpty && long.report.interruption?.hasPrefix("texte de plus de 100 octets") == true)
    }

    @Test func `a refused record has its number, its name and a reason, and spares the others`() {
        let (bodies, report) = read(
            record("", id: "1"), "42", record("", id: ""), record("", id: "2", name: ""), record("", id: "1"), record("", id: "3"))
        #expect(bodies.map(\.id) == ["1", "3"])
        #expect(report.records == 6 && report.accepted == 2)
        #expect(report.refusals.map(\.record) == [2, 3, 4, 5])
        #expect(
            report.refusals.map(\.reason) == [
                "l’enregistrement n’est pas un objet", "ni identifiant ni ancien code", "nom absent",
                "identifiant « 1 » déjà vu à l’enregistrement 1",
            ])
    }

    @Test func `nested fields written as JSON inside strings are read like the others`() throws {
        let plain = read(
            record(
                #""pivot":[{"type_service_local":"caf","code_insee_commune":["77284","77001"],"indice_code_pivot":"01"}],"telephone":[{"valeur":"01 60 09 97 00","description":"accueil"}],"#
                    + hours("09:00:00", "12:00:00")))
        let nested = read(
            record(
                #""pivot":"[{\"type_service_local\":\"caf\",\"code_insee_commune\":[\"77284\",\"77001\"],\"indice_code_pivot\":\"01\"}]","telephone":"[{\"valeur\":\"01 60 09 97 00\",\"description\":\"accueil\"}]","#
                    + hours("09:00:00", "12:00:00").replacing("\"", with: "\\\"").replacing(
                        "\\\"plage_ouverture\\\":", with: "\"plage_ouverture\":\"") + "\""))
        #expect(plain.bodies == nested.bodies)
        #expect(nested.report.traps[.textInsteadOfList] == 3)
        let broken = read(record(#""pivot":"[{\"type_service_local\":""#))
        #expect(broken.bodies.count == 1 && broken.report.traps[.unreadableNested] == 1)
    }

    @Test func `a record not meant for the public is left out, a closed one is marked`() {
        let (bodies, report) = read(
            record(#""statut_de_diffusion":"false""#, id: "1"), record(#""statut":"inactive""#, id: "2"),
            record(#""statut":"étrange""#, id: "3"))
        #expect(bodies.map(\.life.status) == [.closed, .unknown])
        #expect(report.traps[.notPublished] == 1 && report.traps[.unknownStatus] == 1)
    }
}

@Suite struct FeedTraps {
    @Test(
        arguments: [
            ("09:00:00", 540, false), ("'09:00:00", 540, true), ("9:00:00", 540, true), ("2:00:00 PM", 840, true),
            ("12:00:00 PM", 720, true),
            ("12:30 AM", 30, true), ("24:00:00", 1440, false), ("09:00", 540, false),
        ])
    func `hours are read however they are written`(written: String, minute: Int, odd: Bool) throws {
        let reading = try #require(ClockReading(written))
        #expect(reading.minute == minute && reading.isOdd == odd)
    }

    @Test(arguments: ["", "9h", "25:00:00", "09:60:00", "24:30:00", "13:00 PM", "neuf heures", "09:00:00:00", "-1:00"])
    func `what is not an hour is refused`(written: String) {
        #expect(ClockReading(written) == nil)
    }

    @Test func `reversed and unreadable hours are dropped and counted`() {
        #expect(read(record(hours("14:00:00", "09:00:00"))).report.traps[.reversedHours] == 1)
        #expect(read(record(hours("14:00:00", "25:00:00"))).report.traps[.unreadableHour] == 1)
        #expect(read(record(hours("09:00:00", "12:00:00", days: ("", "")))).report.traps[.unreadableDay] == 1)
        #expect(read(record(hours("'09:00:00", "12:00:00"))).report.traps[.oddHour] == 1)
    }

    @Test func `a reversed range of days goes around the week-end`() {
        let (bodies, report) = read(record(hours("09:00:00", "12:00:00", days: ("Samedi", "lundi"))))
        #expect(bodies.first?.hours.weekly.map(\.day) == [.monday, .saturday, .sunday])
        #expect(report.traps[.reversedDays] == 1)
    }

    @Test func `midnight as an end closes the day`() {
        #expect(read(record(hours("00:00:00", "23:59:00"))).bodies.first?.hours.weekly.first?.until == 1440)
        #expect(read(record(hours("18:00:00", "00:00:00"))).bodies.first?.hours.weekly.first?.until == 1440)
    }

    @Test func `a territory is a list, a text or a single code`() {
        func role(_ codes: String) -> Body.Role? {
            read(record(#""pivot":[{"type_service_local":"caf","code_insee_commune":\#(codes),"indice_code_pivot":"02"}]"#)).bodies.first?
                .roles.first
        }
        #expect(role(#"["77284","77001","77284","2A004"]"#)?.communes.map(\.text) == ["2A004", "77001", "77284"])
        #expect(role(#""77284""#)?.hasTerritory == false)
        #expect(role(#""77284, 77001""#)?.communes.map(\.text) == ["77001", "77284"])
        #expect(role(#""[\"77284\",\"77001\"]""#)?.hasTerritory == true)
        #expect(role("[]")?.communes == [] && role("null")?.rank == 2)
        #expect(
            read(record(#""pivot":[{"type_service_local":"caf","code_insee_commune":["7728","xxxxx"]}]"#)).report.traps[.unreadableCommune]
                == 2)
    }

    @Test func `absences are counted, never fatal`() {
        let report = read(record("")).report
        for trap in [FeedTrap.withoutKind, .withoutCommune, .withoutPosition, .withoutRevision] { #expect(report.traps[trap] == 1) }
        let old = BodyFeed.read(Data(#"[{"ancien_code_pivot":"mairie-77284-01","nom":"x"}]"#.utf8))
        #expect(old.bodies.first?.id == "mairie-77284-01" && old.report.traps[.withoutId] == 1)
    }

    @Test func `a form in the place of an e-mail becomes a form`() throws {
        let body = try #require(
            read(record(#""adresse_courriel":["https://exemple.fr/contact","a@exemple.fr"],"formulaire_contact":["b@exemple.fr"]"#)).bodies
                .first)
        #expect(body.contactForms == ["https://exemple.fr/contact"] && body.emails == ["a@exemple.fr", "b@exemple.fr"])
    }
}

@Suite struct PhonesAndEmails {
    @Test(
        arguments: [
            ("01 60 09 97 00", ["+33160099700"]), ("+33 1 60 09 97 00", ["+33160099700"]), ("+33 (0) 1 60 09 97 00", ["+33160099700"]),
            ("+33 01 60 09 97 00", ["+33160099700"]), ("01.60.09.97.00", ["+33160099700"]), ("0033 1 60 09 97 00", ["+33160099700"]),
            ("tél : 01 60 09 97 00", ["+33160099700"]), ("3646", ["3646"]), ("17", ["17"]), ("0800 00 00 00", ["+33800000000"]),
            ("08 10 25 77 10", ["+33810257710"]), ("01 60 09 97 00 01 60 09 97 01", ["+33160099700", "+33160099701"]),
            ("01 60 09 97 00 - 01 60 09 97 01", ["+33160099700", "+33160099701"]),
            ("17 ou 112 ou 01 60 09 97 00", ["17", "112", "+33160099700"]),
            ("0590 00 00 00", ["+590590000000"]), ("+590 85 00 00", ["+590590850000"]), ("+262 2 62 00 00 00", ["+262262000000"]),
            ("+689 40 00 00 00", ["+68940000000"]),
            ("+687 25 00 00", ["+687250000"]), ("abc", []), ("12 34", []),
            ("01 60 09 97 00 du lundi au vendredi de 9h à 17h", ["+33160099700"]), ("12", []), ("13", []), ("116", []),
            ("01 99 00 12 40, de 8 h à 12 h et de 13 h 30 à 17 h 15", ["+33199001240"]),
            ("01 99 00 12 00 (de 9 h à 12 h)", ["+33199001200"]),
            ("01 99 00 12 00\nde 9h15 à 18 h, 15 heures le jeudi, 9:15-12:00", ["+33199001200"]),
            ("de 15\u{A0}h\u{A0}30 à 17\u{202F}h : 01 99 00 12 00", ["+33199001200"]),
            ("01 99 00 12 00 Horaires : 9 h - 18 h", ["+33199001200"]),
            ("119 ou 116 006", ["119", "116006"]),
        ])
    func `a telephone number is read however it is written`(written: String, dialled: [String]) {
        let phones = Phone.read(written)
        #expect(phones.compactMap(\.dialled) == dialled)
        #expect(phones.allSatisfy { $0.written == written } && !phones.isEmpty)
    }

    @Test func `a number is shown as it is said in France`() {
        #expect(Phone.read("+33160099700").first?.display == "01 60 09 97 00")
        #expect(Phone.read("+590590123456").first?.display == "05 90 12 34 56")
        #expect(Phone.read("n’importe quoi").first?.display == "n’importe quoi")
        #expect(Phone.read("3646").first?.display == "3646")
    }

    @Test(
        arguments: [
            ("mairie@exemple.fr", ["mairie@exemple.fr"]), ("mailto:a@justice.fr // b@justice.fr", ["a@justice.fr", "b@justice.fr"]),
            ("mailto:a@justice.fr et b@justice.fr", ["a@justice.fr", "b@justice.fr"]), ("a@exemple.fr.", ["a@exemple.fr"]),
            ("a@exemple.fr>", ["a@exemple.fr"]), ("a@orange", []), ("clic@", []), ("a b", []),
        ])
    func `an e-mail address is cleaned or left out`(written: String, emails: [String]) {
        let reading = EmailReading(written)
        #expect(reading.emails == emails)
        #expect(reading.unreadable.isEmpty == !emails.isEmpty)
    }

    @Test func `nothing that could break a mail header passes for an address`() {
        for hostile in ["a@b.fr\nBcc: c@d.fr", "\"a\"@b.fr", "a@b..fr", "a@@b.fr", "@b.fr", "a@b.f", "é@b.fr"] {
            #expect(EmailReading(hostile).emails.allSatisfy { !$0.contains("\n") && !$0.contains("\"") }, "\(hostile)")
        }
        #expect(EmailReading("a@b..fr").emails.isEmpty && EmailReading("a@@b.fr").emails.isEmpty && EmailReading("é@b.fr").emails.isEmpty)
    }
}

@Suite(.enabled(if: RealData.isPresent, "the real data is not beside the project"))
struct RealSeineEtMarne {
    private func body(_ oldCode: String) throws -> Body {
        try #require(RealData.seineEtMarne.get().bodies.first { $0.oldCode == oldCode })
    }

    @Test func `its 852 bodies are all read`() throws {
        let (bodies, report) = try RealData.seineEtMarne.get()
        #expect(bodies.count == 852 && report.accepted == 852 && report.refusals.isEmpty && report.interruption == nil)
        #expect(report.territoriesAreDerived)
    }

    @Test func `the town hall of Meaux is open on a Saturday morning until noon, with its comment`() throws {
        let townHall = try body("mairie-77284-01")
        let saturday = try #require(CivilDate(iso: "2026-11-21"))
        let instant = CivilTime(date: saturday, minute: 620).instant(in: townHall.zone)
        #expect(
            townHall.openingPhrase(at: instant)
                == "ouverte aujourd’hui jusqu’à 12 h (« Accueil ouvert uniquement pour l'état civil. »)")
        #expect(townHall.openingState(at: instant).isOpen)
        #expect(townHall.followingOpeningPhrase(at: instant) == "lundi de 8 h 30 à 18 h")
        #expect(townHall.phones.first?.dialled == "+33160099700")
        #expect(townHall.visitAddress?.street == "2 place de l'Hôtel-de-Ville")
        #expect(townHall.contactForms == ["https://eservices.mymeaux.fr/etat-civil/"])
        #expect(townHall.revised?.iso == "2017-03-06")
    }

    @Test func `the Caf of Meaux receives by appointment: never a plain yes`() throws {
        let caf = try body("caf-77284-01")
        let saturday = try #require(CivilDate(iso: "2026-11-21"))
        let closed = CivilTime(date: saturday, minute: 640).instant(in: .paris)
        #expect(caf.hours.phrase(at: closed, gender: .feminine).hasPrefix("fermée maintenant, rouvre lundi à 9 h"))
        #expect(caf.hours.weeklyText.hasPrefix("du lundi au vendredi, 9 h – 11 h 30 et 14 h – 16 h"))
        guard case .indicative = caf.hours.state(at: CivilTime(date: saturday.adding(days: 2), minute: 600)) else {
            Issue.record("said open or closed")
            return
        }
    }

    @Test func `the record published as an example is read`() throws {
        let (bodies, report) = BodyFeed.read(try RealData.data("annuaire-v4-one-real-record.json"))
        let body = try #require(bodies.first)
        #expect(report.refusals.isEmpty && report.traps.isEmpty)
        #expect(body.kind == "mairie" && body.commune?.text == "27115" && body.roles.first?.rank == 1)
        #expect(body.visitAddress?.accessibility == .accessible && body.visitAddress?.street == "10 ancienne route du Mans")
        #expect(body.hours.weeklyText == "lundi et jeudi, 16 h 30 – 18 h 30")
        #expect(body.websites == ["https://www.breux-sur-avre.fr"])
        #expect(body.revised?.iso == "2021-12-03")
    }
}

@Suite(.enabled(if: RealData.readsWholeDirectory, "the whole directory is read in release, or with GUICHET_WHOLE_DIRECTORY"))
struct RealFrance {
    @Test func `the whole directory is read, archived, and every body comes back the same`() throws {
        let data = try RealData.wholeDirectory()
        let (bodies, report) = BodyFeed.read(data)
        #expect(bodies.count == 61_112 && report.records == 61_112 && report.refusals.isEmpty && report.interruption == nil)
        #expect(report.traps[.withoutKind] == 2)
        #expect(report.traps[.reversedDays] == 43)
        #expect((report.traps[.oddHour] ?? 0) > 700)
        #expect(bodies.count { $0.kind == "mairie" } == 36_036)
        let archive = try BodyArchive(BodyArchive.encode(bodies, derivedTerritories: report.territoriesAreDerived))
        #expect(archive.count == 61_112 && archive.derivedTerritories)
        for (position, body) in bodies.enumerated() where archive.body(at: position) != body {
            Issue.record("\(body.id) changed")
            break
        }
        resolveEverywhere(BodyCatalog(archive: archive, communes: try RealData.communes.get()))
    }

    /// The kinds that the guide’s contacts name most, for every commune (one in fifty in a debug build): a body, or a sentence.
    private func resolveEverywhere(_ catalog: BodyCatalog) {
        let kinds = [
            "mairie", "prefecture", "msa", "cpam", "centre_impots", "caf", "mjd", "adil", "commissariat_police", "gendarmerie", "cg",
            "sous_pref",
            "ta", "msap", "cour_appel", "france_travail", "maison_handicapees", "inspection_academique", "ddpp", "sie",
        ]
        #if DEBUG
            let step = 50
        #else
            let step = 1
        #endif
        let communes = catalog.communes.all.filter { $0.kind == .commune && $0.department.utf8.count == 2 }
        for kind in kinds {
            var found = 0
            var asked = 0
            for index in stride(from: 0, to: communes.count, by: step) {
                asked += 1
                switch catalog.resolve(kind: kind, commune: communes[index], on: CivilDate(dayNumber: 20_780)) {
                case .found(let bodies):
                    found += 1
                    if bodies.bodies.isEmpty { Issue.record("\(kind) found without a body") }
                case .none(let reason):
                    if reason.isEmpty { Issue.record("\(kind) refused without a reason") }
                }
            }
            // The directory of 2017 has no court of appeal of Grenoble: 3 % of the communes depend on it, and no other is given instead.
            let share = kind == "cour_appel" ? 0.96 : 0.99
            #expect(Double(found) >= share * Double(asked), "\(kind): \(found) of \(asked)")
        }
    }
}
