package import Casework
import Directory
package import Foundation
import Sites

/// A dropped file and its report, as both are at this instant.
package struct FileUnderReading: Sendable {
    package var dropped: DroppedFile
    package var proposal: DirectoryProposal
}

extension DirectoryKeeper {
    /// The site's file under reading, with its report against what is published now; nil when there is none.
    package func fileUnderReading() async throws -> FileUnderReading? {
        guard let dropped = try await store.droppedFile(site: site.slug, at: clock()) else { return nil }
        let choices = try? JSONDecoder().decode(DirectoryFile.Choices.self, from: Data(dropped.choices.utf8))
        let file = DirectoryFile(name: dropped.name, data: dropped.content, choices: choices ?? DirectoryFile.Choices())
        return FileUnderReading(dropped: dropped, proposal: try await directory.proposal(of: file, national: national))
    }

    /// Keeps a file and reads its report. Publishes nothing.
    ///
    /// - Parameter name: as the sender's machine gives it; only its last part is kept, and nothing is ever opened by it.
    /// - Throws: `DeskError.refused` for what is no directory at all: nothing, an archive, a workbook.
    package func drop(name: String, content: Data) async throws {
        let file = DirectoryFile(name: Self.plainName(name), data: content)
        if let fault = file.fault() { throw DeskError.refused(fault) }
        try await keep(file)
    }

    /// Reads the file again with other choices.
    ///
    /// - Throws: `DeskError.conflict` when it is no longer the file that was on the screen.
    package func choose(_ choices: DirectoryFile.Choices, digest: String) async throws {
        guard let file = try await fileUnderReading()?.proposal, file.digest == digest else { throw DeskError.conflict }
        var chosen = file.file
        chosen.choices = choices
        try await keep(chosen)
    }

    /// Publishes what was reported: a file replaced, a version published or a national directory changed since is a conflict.
    ///
    /// - Parameter acceptsLoss: the person said that the bodies gone are meant to go.
    /// - Returns: the version published.
    package func publish(digest: String, acceptsLoss: Bool) async throws -> Int {
        try checkMayPublish()
        guard let reading = try await fileUnderReading(), reading.proposal.digest == digest else { throw DeskError.conflict }
        switch reading.proposal.obstacle {
        case .unreadable(let why): throw DeskError.refused("Ce fichier ne peut pas être publié : \(why).")
        case .successors(let faults): throw DeskError.refused(faults.joined(separator: " ; "))
        case .loss(let gone) where !acceptsLoss:
            throw DeskError.refused(
                "\(gone) services disparaîtraient : cochez la case qui le confirme, ou gardez ceux que le fichier n’a pas.")
        case .loss, nil: break
        }
        guard !reading.proposal.comparison.isEmpty else {
            throw DeskError.refused("Rien de nouveau dans ce fichier : rien n’a été publié.")
        }
        let version = try await directory.publish(reading.proposal, by: party, at: clock()).allowed()
        try await store.discardFile(site: site.slug)
        return version
    }

    /// Lets go of the file.
    package func discardFile() async throws { try await store.discardFile(site: site.slug) }

    private func keep(_ file: DirectoryFile) async throws {
        let proposal = try await directory.proposal(of: file, national: national)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let dropped = DroppedFile(
            site: site.slug, name: file.name, content: file.data,
            choices: String(decoding: try encoder.encode(file.choices), as: UTF8.self),
            digest: proposal.digest, by: party, instant: clock())
        try await store.keep(dropped)
    }

    /// « C:\\temp\\..\\services.csv » → « services.csv ».
    static func plainName(_ written: String) -> String {
        let last = withoutControls(written).split(whereSeparator: { "/\\:".contains($0) || $0.isNewline }).last.map(String.init) ?? ""
        let name = DeskText.line(last, longest: 80).trimmingCharacters(in: CharacterSet(charactersIn: ". "))
        return name.isEmpty ? "fichier" : name
    }
}
