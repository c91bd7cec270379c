import Directory
import Foundation
import Yams

extension SiteReader {
    /// The site; nothing when what makes a site is missing, with the faults of all the rest noted as well.
    mutating func site(_ root: Setting, slug: String, folder: URL) -> Site? {
        checkSlug(slug)
        guard let table = table(root, keys: Self.siteKeys) else { return nil }
        let name = required("nom", of: table)
        let kind = kind(of: table)
        let prefix = prefix(of: table)
        let communes = communes(of: table)
        let group = text("intercommunalite", of: table)
        let contact = contact(of: table)
        let agents = agents(of: table)
        let onCall = onCall(of: table)
        let wording = wording(of: table)
        let rules = rules(of: table, kind: kind, group: group)
        if let kind { check(communes, group, kind) }
        guard let name, let kind, let prefix, let agents else { return nil }
        return Site(
            slug: slug, name: name, kind: kind, referencePrefix: prefix, communes: communes, intercommunality: group, contact: contact,
            agentHours: agents.hours, zone: zone(of: communes), promiseMinutes: agents.promise, onCall: onCall, competences: rules,
            wording: wording, folder: folder)
    }

    private static let siteKeys = [
        "nom", "genre", "reference", "communes", "intercommunalite", "contact", "agents", "astreinte", "competences", "textes",
    ]

    private mutating func checkSlug(_ slug: String) {
        let letters = slug.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        guard !letters || slug.count > 40 || slug.hasPrefix("-") || slug.hasSuffix("-") else { return }
        fault("", "le nom du dossier est l’adresse du site : 40 lettres minuscules, chiffres et tirets au plus.")
    }

    private mutating func kind(of table: SettingTable) -> Site.Kind? {
        guard let written = required("genre", of: table) else { return nil }
        if let kind = Site.Kind(rawValue: written) { return kind }
        let known = Site.Kind.allCases.map(\.rawValue)
        fault(
            table.path(of: "genre"),
            "« \(written) » n’est pas un genre (\(known.joined(separator: ", ")))\(Suggestion.ending(written, among: known))")
        return nil
    }

    private mutating func prefix(of table: SettingTable) -> String? {
        guard let written = required("reference", of: table) else { return nil }
        if written.count == 3, written.allSatisfy({ $0.isASCII && $0.isUppercase }) { return written }
        fault(table.path(of: "reference"), "« \(written) » : attendu, trois lettres capitales sans accent.")
        return nil
    }

    private mutating func communes(of table: SettingTable) -> [ServedCommune] {
        var communes: [ServedCommune] = []
        for setting in list("communes", of: table) {
            guard let entry = self.table(setting, keys: ["code", "nom", "codes_postaux"]) else { continue }
            let code = required("code", of: entry)
            let name = required("nom", of: entry)
            let postalCodes = postalCodes(of: entry)
            guard let code, let name else { continue }
            if InseeCode(code) == nil {
                fault(entry.path(of: "code"), "« \(code) » n’est pas un code INSEE de cinq caractères.")
            } else if communes.contains(where: { $0.code == code }) {
                fault(entry.path(of: "code"), "la commune \(code) est dite deux fois.")
            } else {
                communes.append(ServedCommune(code: code, name: name, postalCodes: postalCodes))
            }
        }
        return communes
    }

    private mutating func postalCodes(of entry: SettingTable) -> [String] {
        var codes: [String] = []
        for setting in list("codes_postaux", of: entry) {
            guard let code = text(setting) else { continue }
            if code.count == 5, code.allSatisfy({ $0.isASCII && $0.isNumber }) {
                codes.append(code)
            } else {
                fault(setting.path, "« \(code) » n’est pas un code postal de cinq chiffres.")
            }
        }
        return codes
    }

    private mutating func check(_ communes: [ServedCommune], _ group: String?, _ kind: Site.Kind) {
        if communes.isEmpty, !problems.contains(where: { $0.path.hasPrefix("communes") }) {
            fault("communes", "il faut au moins une commune.")
        }
        if kind == .commune, communes.count > 1 { fault("communes", "un site de genre « commune » en a une seule.") }
        if kind != .commune, group != nil { fault("intercommunalite", "seul un site de genre « commune » a une intercommunalité.") }
    }

    /// The legal time of the first commune; a site's communes share one.
    private mutating func zone(of communes: [ServedCommune]) -> CivilZone {
        let zones = communes.compactMap { InseeCode($0.code).map { CivilZone(commune: $0) } }
        if Set(zones).count > 1 { fault("communes", "ces communes n’ont pas la même heure légale : faites un site par fuseau.") }
        return zones.first ?? .paris
    }
}
