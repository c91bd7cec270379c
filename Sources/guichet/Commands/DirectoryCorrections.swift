import ArgumentParser
import Casework
import Directory
import Foundation
import Reception
import Sites

/// `guichet directory corrections`: the faults that agents reported and that wait for the owner of the record.
struct DirectoryCorrections: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections", abstract: "Les erreurs de l'annuaire signalées par les agents, à traiter.",
        discussion: """
            Une ligne par signalement : identifiant, jour, organisme, nom, ce qui est signalé.
              guichet directory correct ID --site valmont --field téléphone --value "01 60 09 98 12"
              guichet directory dismiss ID --site valmont --reason "vérifié : le numéro répond"
              guichet directory withdraw ID --site valmont        la valeur du fichier est de nouveau servie
            """)

    @OptionGroup var hub: HubOptions

    @Option(help: ArgumentHelp("Collectivité à qui il revient de décider (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Flag(help: "Ceux déjà traités aussi, avec leur état.")
    var all = false

    func run() async throws {
        try await hub.withStore { store in
            let directory = try await hub.directory(of: site, store)
            let states: Set<Correction.State> = all ? Set(Correction.State.allCases) : [.waiting]
            let corrections = try await store.corrections(site: directory.site.slug, in: states)
            for item in corrections {
                let day = CivilTime(item.reported, in: directory.site.zone).date.iso
                let state = all ? [item.state.french] : []
                let fault = item.fault.replacing("\n", with: " ").replacing("\t", with: " ")
                Output.write(([item.id.rawValue, day] + state + [item.body, item.bodyName, fault]).joined(separator: "\t"))
            }
            if corrections.isEmpty { Talk.say("Rien à traiter.") }
        }
    }
}

struct DirectoryCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Accepte un signalement : la bonne valeur est servie aussitôt.",
        discussion: "\(Provenance.rule) Champs : \(BodyField.correctable.map(\.rawValue).joined(separator: ", ")).")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant du signalement.", valueName: "identifiant"))
    var id: String

    @Option(help: ArgumentHelp("Collectivité à qui il revient de décider (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Option(help: ArgumentHelp("Le champ corrigé.", valueName: "champ"))
    var field: String = BodyField.phones.rawValue

    @Option(help: ArgumentHelp("La bonne valeur, écrite comme dans un tableau importé.", valueName: "valeur"))
    var value: String

    func validate() throws {
        guard BodyField(rawValue: field).map(BodyField.correctable.contains) == true else {
            throw ValidationError("--field : l'un de \(BodyField.correctable.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    func run() async throws {
        guard let field = BodyField(rawValue: field) else { return }
        try await hub.withStore { store in
            let directory = try await hub.directory(of: site, store)
            let outcome = try await directory.accept(
                CorrectionID(id), field, value, national: try await directory.national(), by: .administrator, at: Date())
            switch outcome {
            case .success(let version): Output.write("Corrigé : annuaire « \(directory.site.name) », version \(version).")
            case .failure(let refusal): throw CommandFailure(refusal.sentence)
            }
        }
    }
}

struct DirectoryDismiss: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss", abstract: "Classe un signalement sans rien changer, avec la raison.")

    @OptionGroup var hub: HubOptions

    @Argument(help: ArgumentHelp("Identifiant du signalement.", valueName: "identifiant"))
    var id: String

    @Option(help: ArgumentHelp("Collectivité à qui il revient de décider (nom de son dossier).", valueName: "collectivité"))
    var site: String

    @Option(help: ArgumentHelp("Pourquoi rien n'est à corriger.", valueName: "raison"))
    var reason: String

    func run() async throws {
        try await hub.withStore { store in
            let directory = try await hub.directory(of: site, store)
            if let refusal = try await directory.dismiss(CorrectionID(id), reason: reason, by: .administrator, at: Date()) {
                throw CommandFailure(refusal.sentence)
            }
            Output.write("Classé.")
        }
    }
}
