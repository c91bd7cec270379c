import Casework
import Directory
import Foundation
import Reception
import Sites

/// Publishes the directory of one collectivité.
struct SiteDirectoryImport {
    var path: String
    var file: DirectoryFile
    var options: ImportOptions
    var successors: DeclaredSuccessors

    func publish(in directory: SiteDirectory) async throws {
        let proposal = try await directory.proposal(of: file, national: try await directory.national(), succeeded: successors)
        guard proposal.strayChoices.isEmpty else {
            throw CommandFailure("\(proposal.strayChoices.joined(separator: " ; ")). Rien n'a été changé.")
        }
        if proposal.leftAside > 0 {
            let (word, end) = proposal.leftAside == 1 ? ("enregistrement", "laissé") : ("enregistrements", "laissés")
            Talk.say("\(proposal.leftAside) \(word) hors des communes servies : \(end) de côté.")
        }
        if case .unreadable = proposal.obstacle { try refuse(proposal) }
        for line in proposal.report(for: .command, limit: options.problems).lines { Output.write(line) }
        let refusedFile = write(proposal.refusedLines)
        try refuse(proposal)
        let refusedSentence = refusedFile.map { " Lignes refusées : \($0)" } ?? ""
        guard !options.dryRun else {
            return Output.write("Rien n'a été changé.\(refusedSentence)\nPublier : la même commande sans --dry-run.")
        }
        guard !proposal.comparison.isEmpty else { return Output.write("Rien de nouveau : rien n'a été publié.\(refusedSentence)") }
        switch try await directory.publish(proposal, by: .administrator, at: Date()) {
        case .success(let version): Output.write("Publié : annuaire « \(directory.site.name) », version \(version).\(refusedSentence)")
        case .failure(let refusal): throw CommandFailure("\(refusal.sentence) Rien n'a été changé.")
        }
    }

    private func refuse(_ proposal: DirectoryProposal) throws {
        switch proposal.obstacle {
        case .unreadable(let why):
            let hint = proposal.summary.lacksName ? " Dites quelle colonne est le nom : --map \"Votre titre=nom\"." : ""
            throw CommandFailure("\(file.name) : \(why). Rien n'a été changé.\(hint)")
        case .successors(let faults): throw CommandFailure("--successor \(faults.joined(separator: " ; ")). Rien n'a été changé.")
        case .loss(let gone) where !options.force:
            throw CommandFailure(
                "\(gone) organismes disparaîtraient, plus de 10 % : rien n'a été changé. Vérifiez le fichier, ou ajoutez "
                    + "--force (ou --keep-absent s'il ne contient que des ajouts).")
        case .loss, nil: break
        }
    }

    /// Writes the lines to correct beside the file; gives its name. A file that exists with other content is left as it is.
    private func write(_ refusedLines: String?) -> String? {
        guard let text = refusedLines else { return nil }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        for attempt in 1...99 {
            let name = RefusedLines.fileName(for: file.name, attempt: attempt)
            let file = folder.appendingPathComponent(name)
            if let existing = try? Data(contentsOf: file) {
                if existing == Data(text.utf8) { return name }
                continue
            }
            do { try Data(text.utf8).write(to: file, options: .withoutOverwriting) } catch {
                Talk.say("Impossible d'écrire « \(name) » à côté du fichier.")
                return nil
            }
            return name
        }
        return nil
    }
}
