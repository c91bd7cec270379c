import Foundation

extension Measures {
    static func volume(_ activity: SiteActivity) -> [Figure] {
        [
            Figure(
                name: "contacts", label: "Contacts", value: Double(activity.contacts), unit: "messages",
                formula: "messages reçus, avec leur réponse, y compris ceux d’une demande venue d’un autre guichet"),
            Figure(
                name: "conversations", label: "Conversations", value: Double(activity.conversations), unit: "conversations",
                formula: "conversations distinctes de ces contacts"),
            Figure(
                name: "cases", label: "Demandes", value: Double(activity.cases), unit: "demandes",
                formula: "demandes confiées à un agent dont la première arrivée tombe dans la période"),
            Figure(
                name: "persons", label: "Personnes", value: Double(activity.persons), unit: "personnes",
                formula: "personnes connues, distinctes, derrière ces contacts et ces demandes : fusionnées comptées une fois, "
                    + "oubliées comptées ; qui ne s’est pas nommé n’est pas compté"),
        ]
    }

    /// - Parameters:
    ///   - offers: of the period and of the site.
    ///   - all: every offer of the same requests, in the whole installation.
    static func moves(_ offers: [Transfer], all: [Transfer]) -> [Figure] {
        let moved = Set(offers.map(\.reference))
        let times = Dictionary(grouping: all.filter { moved.contains($0.reference) }, by: \.reference).mapValues(\.count)
        let bounced = times.count { $0.value >= 2 }
        let waits = offers.compactMap(\.secondsToAcceptance).sorted()
        let ended = offers.count { $0.status != .proposed }
        return [
            Figure(
                name: "moved", label: "Demandes transmises", value: Double(moved.count), unit: "demandes",
                formula: "références distinctes transmises au moins une fois par ce guichet, ou à lui, pendant la période"),
            Figure(
                name: "bounced", label: "Demandes baladées", value: Double(bounced), unit: "demandes",
                formula: "parmi elles, celles transmises au moins deux fois, tous guichets de l’installation et toutes dates confondus"),
            Figure(
                name: "bounced_share", label: "Part baladée", value: share(bounced, of: moved.count), unit: "%",
                formula: "100 × demandes baladées ÷ demandes transmises"),
            Figure(
                name: "refused_share", label: "Part refusée", value: share(offers.count { $0.status.name == "refused" }, of: ended),
                unit: "%", formula: "100 × transmissions refusées ÷ transmissions qui ont pris fin"),
            Figure(
                name: "acceptance_median", label: "Délai d’acceptation, médiane", value: minutes(percentile(0.5, of: waits)),
                unit: "minutes",
                formula: "de la proposition à l’acceptation, transmissions acceptées de la période : la moitié ont pris ce temps ou moins"),
            Figure(
                name: "acceptance_p90", label: "Délai d’acceptation, p90", value: minutes(percentile(0.9, of: waits)), unit: "minutes",
                formula: "le même délai : neuf sur dix ont pris ce temps ou moins (rang le plus proche)"),
        ]
    }

    static func overruled(_ count: Int) -> Figure {
        Figure(
            name: "overrules", label: "Orientations contredites", value: Double(count), unit: "orientations",
            formula: "orientations proposées qu’un demandeur ou un agent n’a pas suivies, d’après le journal")
    }

    static func pairs(_ offers: [Transfer]) -> [Pair] {
        Dictionary(grouping: offers) { [$0.from, $0.to.name] }.map { ends, offers in
            let counts = Dictionary(grouping: offers, by: \.status.name).mapValues(\.count)
            return Pair(
                from: ends[0], to: ends[1], offered: offers.count, accepted: counts["accepted"] ?? 0, refused: counts["refused"] ?? 0,
                expired: counts["expired"] ?? 0, voided: counts["voided"] ?? 0, pending: counts["proposed"] ?? 0)
        }.sorted { ($1.offered, $0.from, $0.to) < ($0.offered, $1.from, $1.to) }
    }

    static func refusals(_ offers: [Transfer]) -> [RefusalCount] {
        let reasons = offers.compactMap { offer in
            if case .refused(_, _, let reason) = offer.status { [offer.from, offer.to.name, reason] } else { nil }
        }
        return Dictionary(grouping: reasons, by: \.self).map { parts, same in
            RefusalCount(from: parts[0], to: parts[1], reason: parts[2], count: same.count)
        }.sorted { ($1.count, $0.from, $0.to, $0.reason) < ($0.count, $1.from, $1.to, $1.reason) }
    }

    /// The nearest rank: the smallest value that at least that share of the sorted values does not exceed; nil of nothing.
    static func percentile(_ share: Double, of sorted: [Double]) -> Double? {
        guard !sorted.isEmpty else { return nil }
        return sorted[min(sorted.count, max(1, Int((share * Double(sorted.count)).rounded(.up)))) - 1]
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole == 0 ? nil : (1000 * Double(part) / Double(whole)).rounded() / 10
    }

    private static func minutes(_ seconds: Double?) -> Double? { seconds.map { ($0 / 6).rounded() / 10 } }
}

extension Transfer {
    /// From the offer to its acceptance, in seconds; nil when it was not accepted.
    fileprivate var secondsToAcceptance: Double? {
        if case .accepted(_, let instant) = status { instant.timeIntervalSince(proposed) } else { nil }
    }
}
