import Casework
import Directory
import Foundation
import Sites
import Storage
import Testing

@testable import Reception

/// The directory of a collectivité from the lines that are shipped to the versions that it publishes.
@Suite struct SiteDirectoryTests {
    private let now = Date(timeIntervalSince1970: 1_795_424_400)
    private let table = "identifiant;nom;telephone\nvoirie;Service Voirie;0199001241\nccas;CCAS;0199001250\n"

    private func directory(shipped: String? = nil) async throws -> SiteDirectory {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let shipped { try Data(shipped.utf8).write(to: folder.appendingPathComponent("services.csv")) }
        let site = Site(slug: "valmont", name: "Valmont", kind: .commune, referencePrefix: "VAL", communes: [], folder: folder)
        return SiteDirectory(site: site, store: try await openStore(url: "sqlite::memory:"), communes: Communes([]))
    }

    private func proposal(_ text: String, _ directory: SiteDirectory) async throws -> DirectoryProposal {
        try await directory.proposal(of: DirectoryFile(name: "services.csv", data: Data(text.utf8)), national: nil)
    }

    private func publish(_ text: String, _ directory: SiteDirectory) async throws {
        _ = try await directory.publish(try await proposal(text, directory), by: .administrator, at: now).get()
    }

    private func voirie(_ directory: SiteDirectory) async throws -> Body {
        try #require(try await directory.published().bodies.first { $0.id == "voirie" })
    }

    private func corrected(_ directory: SiteDirectory) async throws -> CorrectionID {
        let id = CorrectionID("C1")
        try await directory.store.add(
            Correction(
                id: id, site: "valmont", body: "voirie", bodyName: "Service Voirie", fault: "faux", by: .administrator, from: "valmont",
                reported: now))
        _ = try await directory.accept(id, .phones, "01 99 00 12 45", national: nil, by: .administrator, at: now).get()
        return id
    }

    @Test func `the first publication can be undone: what was shipped is a version`() async throws {
        let directory = try await directory(shipped: table)
        try await publish("identifiant;nom;telephone\nvoirie;Service Voirie;0199001242\nccas;CCAS;0199001250\n", directory)
        let versions = try await directory.store.publications()
        #expect(versions.map(\.note) == ["services.csv", "services.csv d’origine"])
        let first = try #require(versions.last?.version)
        #expect(try await directory.store.rollback(.directory, site: "valmont", to: first, by: .administrator, at: now) == nil)
        #expect(try await voirie(directory).phones.map(\.display) == ["01 99 00 12 41"])
    }

    @Test func `a correction accepted before any import keeps what was shipped as a version too`() async throws {
        let directory = try await directory(shipped: table)
        _ = try await corrected(directory)
        #expect(try await directory.store.publications().map(\.note).last == "services.csv d’origine")
        #expect(try await directory.published().bodies.count == 2)
    }

    @Test func `a number that a correction hides is told, remembered, and served once the correction is withdrawn`() async throws {
        let directory = try await directory()
        try await publish(table, directory)
        let id = try await corrected(directory)
        let newer = table.replacing("0199001241", with: "0199001246")
        let report = try await proposal(newer, directory).report(for: .command).lines.joined(separator: "\n")
        #expect(
            report.contains(
                "téléphone : le fichier dit 01 99 00 12 46 ; la correction du 23 novembre 2026, 01 99 00 12 45, l’emporte"))
        try await publish(newer, directory)
        let corrections = try await directory.store.corrections(site: "valmont", in: [.accepted])
        let shown = ServiceSheet(try await voirie(directory), national: nil, corrections: corrections, communes: Communes([]))
        let phone = try #require(shown.fields.first { $0.label == "téléphone" })
        #expect(phone.value == "01 99 00 12 45" && phone.others.map(\.value) == ["01 99 00 12 46"])
        #expect(try await proposal(newer, directory).comparison.isEmpty, "told once")
        #expect(shown.correction(of: "téléphone")?.id == id)
        _ = try await directory.withdraw(id, national: nil, by: .administrator, at: now).get()
        let body = try await voirie(directory)
        #expect(body.phones.map(\.display) == ["01 99 00 12 46"] && body.source == "fichier de la collectivité")
        #expect(try await proposal(newer, directory).comparison.isEmpty)
        let again = try await directory.withdraw(id, national: nil, by: .administrator, at: now)
        if case .failure(let refusal) = again { #expect(refusal.reason == .already) } else { Issue.record("withdrawn twice") }
    }

    @Test func `what is no table is told from its first bytes, and a table too large from its length`() {
        func fault(_ bytes: [UInt8], _ limits: TableLimits = TableLimits()) -> String? {
            DirectoryFile(name: "f", data: Data(bytes)).fault(limits)
        }
        #expect(fault([])?.contains("vide") == true)
        #expect(fault([0x50, 0x4B, 3, 4])?.contains("classeur") == true)
        #expect(fault([0xD0, 0xCF, 0x11, 0xE0])?.contains("Excel") == true)
        #expect(fault(Array("%PDF-1.7".utf8))?.contains("PDF") == true)
        #expect(fault(Array(table.utf8)) == nil)
        #expect(fault(Array(table.utf8), TableLimits(bytes: 10))?.contains("Mio") == true)
        #expect(fault(Array("[{}]".utf8), TableLimits(bytes: 2)) == nil, "the national list is larger than any table")
    }

    @Test func `a file that cannot be read says so, and takes nothing away`() async throws {
        let directory = try await directory(shipped: table)
        let unreadable = try await proposal("titre;tel\nVoirie;3646\n", directory)
        #expect(unreadable.summary.lacksName && unreadable.comparison.counts.gone == 0)
        guard case .unreadable(let why) = unreadable.obstacle else {
            Issue.record("\(String(describing: unreadable.obstacle))")
            return
        }
        #expect(why == "aucune colonne ne donne le nom : titres lus « titre », « tel »")
    }
}
