import Directory
import Yams

extension SiteReader {
    /// How to reach the collectivité without Guichet.
    mutating func contact(of site: SettingTable) -> SiteContact {
        guard let setting = site["contact"], let table = table(setting, keys: ["telephone", "courriel", "adresse", "site_web"]) else {
            return SiteContact()
        }
        return SiteContact(
            phone: phone("telephone", of: table), email: email("courriel", of: table), address: text("adresse", of: table),
            website: website("site_web", of: table))
    }

    /// When agents answer, and within how many opening minutes.
    mutating func agents(of site: SettingTable) -> (hours: OpeningHours, promise: Int)? {
        guard let setting = site["agents"] else {
            fault(site.path(of: "agents"), "cette valeur est obligatoire.")
            return nil
        }
        guard let table = table(setting, keys: ["horaires", "fermetures", "reponse_sous"]) else { return nil }
        let weekly = week(of: table)
        let closures = closures(of: table)
        let promise = promise(of: table)
        return (OpeningHours(weekly: weekly, exceptions: closures), promise)
    }

    private mutating func week(of agents: SettingTable) -> [WeeklySpan] {
        guard let setting = agents["horaires"] else {
            fault(agents.path(of: "horaires"), "cette valeur est obligatoire.")
            return []
        }
        guard let table = table(setting, keys: Weekday.allCases.map(\.french)) else { return [] }
        var spans: [WeeklySpan] = []
        for day in Weekday.allCases {
            guard let written = text(day.french, of: table) else { continue }
            if let read = ClockText.spans(written, day: day) {
                spans += read
            } else {
                fault(table.path(of: day.french), "« \(written) » : attendu, par exemple, 8:30-12:00, 13:30-17:30 (ou fermé).")
            }
        }
        return spans
    }

    private mutating func closures(of agents: SettingTable) -> [DatedException] {
        var closures: [DatedException] = []
        for setting in list("fermetures", of: agents) {
            if let date = day(setting) { closures.append(DatedException(date: date, spans: [])) }
        }
        return closures
    }

    private mutating func promise(of agents: SettingTable) -> Int {
        guard let written = text("reponse_sous", of: agents) else { return Site.defaultPromiseMinutes }
        if let minutes = ClockText.duration(written) { return minutes }
        fault(agents.path(of: "reponse_sous"), "« \(written) » : attendu, par exemple, 4 h, 1 h 30 ou 90 min.")
        return Site.defaultPromiseMinutes
    }

    /// The team on call; nothing where there is none.
    mutating func onCall(of site: SettingTable) -> OnCall? {
        guard let setting = site["astreinte"], let table = table(setting, keys: ["nom", "telephone"]) else { return nil }
        let label = required("nom", of: table)
        let phone = phone("telephone", of: table)
        return label.map { OnCall(label: $0, phone: phone) }
    }

    /// The sentences that the site says in its own words.
    mutating func wording(of site: SettingTable) -> Wording {
        guard let setting = site["textes"], let table = table(setting, keys: Wording.Key.allCases.map(\.rawValue)) else { return Wording() }
        var sentences: [Wording.Key: String] = [:]
        for key in Wording.Key.allCases { sentences[key] = text(key.rawValue, of: table) }
        return Wording(sentences)
    }
}
