import Foundation

@testable import Directory

/// The real data, beside the project and never in it. Tests that need it are skipped where it is absent.
enum RealData {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
        .appending(path: "../../../shared/data").standardizedFileURL

    static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "annuaire-v4-77.json").path)

    /// The whole directory takes a minute in a debug build: it is read in release, or when GUICHET_WHOLE_DIRECTORY is set.
    static let readsWholeDirectory: Bool = {
        #if DEBUG
            return isPresent && ProcessInfo.processInfo.environment["GUICHET_WHOLE_DIRECTORY"] != nil
        #else
            return isPresent
        #endif
    }()

    static func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    static let communes: Result<Communes, any Error> = Result {
        try CommuneTables(
            communes: data("communes/communes.csv"), postalCodes: data("communes/codes-postaux-2023.csv"),
            movements: data("communes/mouvements-communes.csv"), departments: data("communes/departements.csv")
        ).read().communes
    }

    static let seineEtMarne: Result<(bodies: [Body], report: FeedReport), any Error> = Result {
        BodyFeed.read(try data("annuaire-v4-77.json"))
    }

    static let catalog: Result<BodyCatalog, any Error> = Result {
        let archive = try BodyArchive(BodyArchive.encode(try seineEtMarne.get().bodies, derivedTerritories: true))
        return BodyCatalog(archive: archive, communes: try communes.get())
    }

    /// The national file, decompressed by gzip.
    static func wholeDirectory() throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", folder.appending(path: "annuaire-v4-2017.json.gz").path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
