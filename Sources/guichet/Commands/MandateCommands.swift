import ArgumentParser
import Casework
import Directory
import Foundation
import Sites

/// `guichet person mandate`: a helper acts for somebody, until a day; two persons still.
struct PersonMandate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mandate", abstract: "Note que quelqu'un agit pour quelqu'un, jusqu'à un jour donné.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("La fiche de qui agit, ou la référence d'une de ses demandes.", valueName: "aidant"))
    var helper: String

    @Argument(help: ArgumentHelp("La fiche de la personne aidée, ou la référence d'une de ses demandes.", valueName: "personne-aidée"))
    var principal: String

    @Option(help: ArgumentHelp("Dernier jour du mandat, AAAA-MM-JJ.", valueName: "jour"))
    var until: String

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        let now = Date()
        guard let day = CivilDate(iso: until) else { throw CommandFailure("« \(until) » n'est pas un jour : attendu AAAA-MM-JJ.") }
        let zone = SiteFolder.load(folder: hub.sitesFolder).sites.first { $0.slug == site }?.zone ?? .paris
        // The last day counts whole.
        let end = CivilTime(date: day.adding(days: 1), minute: 0).instant(in: zone)
        let mandate = try await hub.withStore { store in
            let mandate = Mandate(
                id: .fresh(at: now), site: site, helper: try await store.person(named: helper, site: site),
                principal: try await store.person(named: principal, site: site), from: now, until: end)
            try (try await store.add(mandate, by: .administrator, at: now)).orFail()
            return mandate
        }
        Output.write(mandate.id.rawValue)
        Talk.say("Pour y mettre fin : guichet person end-mandate \(mandate.id) --site \(site)")
    }
}

struct PersonMandates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mandates", abstract: "Les mandats donnés et reçus par une personne, ceux qui ont pris fin compris.")

    @OptionGroup var hub: HubOptions
    @OptionGroup var who: PersonOptions

    func run() async throws {
        let now = Date()
        let mandates = try await hub.withStore { store in
            try await store.mandates(site: who.site, person: try await store.person(named: who.person, site: who.site))
        }
        for mandate in mandates {
            let state = mandate.holds(at: now) ? "en vigueur" : "fini"
            Output.write("\(mandate.id)\t\(mandate.helper)\t\(mandate.principal)\t\(mandate.until.ISO8601Format())\t\(state)")
        }
    }
}

struct PersonEndMandate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "end-mandate", abstract: "Met fin à un mandat, maintenant.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant du mandat, tel que « guichet person mandates » le donne.", valueName: "mandat"))
    var mandate: String

    @Option(help: ArgumentHelp("Collectivité (nom de son dossier).", valueName: "collectivité"))
    var site: String

    func run() async throws {
        try await hub.withStore {
            try (try await $0.endMandate(site: site, id: MandateID(mandate), by: .administrator, at: Date())).orFail()
        }
        Talk.say("Mandat fini.")
    }
}
