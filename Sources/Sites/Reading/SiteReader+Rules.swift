import Directory
import Yams

extension SiteReader {
    /// The exceptions of owner and the transferred competences.
    mutating func rules(of site: SettingTable, kind: Site.Kind?, group: String?) -> [CompetenceRule] {
        var rules: [(rule: CompetenceRule, path: String)] = []
        for setting in list("competences", of: site) {
            guard let rule = rule(setting, kind: kind, group: group) else { continue }
            if let other = rules.first(where: { $0.rule.contradicts(rule) }) {
                fault(setting.path, "même besoin, mêmes mots et mêmes jours que \(other.path) : un seul propriétaire à la fois.")
            }
            rules.append((rule, setting.path))
        }
        return rules.map(\.rule)
    }

    private mutating func rule(_ setting: Setting, kind: Site.Kind?, group: String?) -> CompetenceRule? {
        guard let table = table(setting, keys: ["besoin", "mots", "proprietaire", "depuis", "jusqu_au", "source"]) else { return nil }
        let need = need(of: table)
        let owner = owner(of: table, kind: kind, group: group)
        let source = required("source", of: table)
        let since = day("depuis", of: table)
        let until = day("jusqu_au", of: table)
        var words: [String] = []
        for word in list("mots", of: table) { words += text(word).map { [$0] } ?? [] }
        if let since, let until, until < since { fault(table.path(of: "jusqu_au"), "ce jour vient avant « depuis ».") }
        guard let need, let owner, let source else { return nil }
        return CompetenceRule(need: need, whenWords: words, owner: owner, since: since, until: until, source: source)
    }

    private mutating func need(of table: SettingTable) -> String? {
        guard let written = required("besoin", of: table) else { return nil }
        if LocalNeed(rawValue: written) != nil { return written }
        fault(
            table.path(of: "besoin"),
            "besoin inconnu « \(written) »\(Suggestion.ending(written, among: LocalNeed.allCases.map(\.rawValue)))")
        return nil
    }

    /// `commune`, `intercommunalite`, `site:<slug>`, `genre:<kind of body>`, or a mapping `operateur`.
    private mutating func owner(of table: SettingTable, kind: Site.Kind?, group: String?) -> CompetenceRule.Owner? {
        guard let setting = table["proprietaire"] else {
            fault(table.path(of: "proprietaire"), "cette valeur est obligatoire.")
            return nil
        }
        if setting.node.mapping != nil { return operatorNamed(setting) }
        guard let written = text(setting) else { return nil }
        switch written {
        case "commune": return kind == .commune ? .own : .kind("mairie")
        case "intercommunalite": return kind == .intercommunality ? .own : group.map { .site($0) } ?? .kind("epci")
        case _ where written.hasPrefix("site:"): return .site(String(written.dropFirst("site:".count)))
        case _ where written.hasPrefix("genre:"): return body(String(written.dropFirst("genre:".count)), path: setting.path)
        default:
            fault(
                setting.path,
                "« \(written) » : attendu, commune, intercommunalite, site:<dossier>, genre:<genre d’organisme> ou operateur.")
            return nil
        }
    }

    private mutating func body(_ code: String, path: String) -> CompetenceRule.Owner? {
        if KindLabels.label(code) != nil { return .kind(code) }
        fault(path, "genre d’organisme inconnu « \(code) »\(Suggestion.ending(code, among: KindLabels.all.map(\.code)))")
        return nil
    }

    private mutating func operatorNamed(_ setting: Setting) -> CompetenceRule.Owner? {
        guard let outer = table(setting, keys: ["operateur"]) else { return nil }
        guard let inner = outer["operateur"] else {
            fault(outer.path(of: "operateur"), "cette valeur est obligatoire.")
            return nil
        }
        guard let table = table(inner, keys: ["nom", "telephone", "site_web"]) else { return nil }
        let name = required("nom", of: table)
        let phone = phone("telephone", of: table)
        let website = website("site_web", of: table)
        return name.map { .operatorNamed(name: $0, phone: phone, website: website) }
    }
}

extension CompetenceRule {
    /// Both decide the same messages on a same day.
    fileprivate func contradicts(_ other: CompetenceRule) -> Bool {
        guard need == other.need, Set(whenWords) == Set(other.whenWords) else { return false }
        let starts = max(since?.dayNumber ?? .min, other.since?.dayNumber ?? .min)
        let ends = min(until?.dayNumber ?? .max, other.until?.dayNumber ?? .max)
        return starts <= ends
    }
}
