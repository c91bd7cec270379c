package import Foundation

/// The folder of an installation's sites: one sub-folder per site, named by its slug, with a `site.yaml`.
package enum SiteFolder {
    /// Name of the settings file of a site.
    package static let settingsFile = "site.yaml"

    /// Every site that can be used, by slug, and every fault of every file. A site with a fault of its own is left out; a fault between two
    /// sites leaves both. Files beside the sub-folders, and names that begin with a point, are not sites.
    package static func load(folder: URL) -> (sites: [Site], problems: [SiteProblem]) {
        guard let names = subfolders(of: folder) else {
            return ([], [SiteProblem(file: folder.lastPathComponent, path: "", reason: "ce dossier n’existe pas ou ne peut pas être lu.")])
        }
        guard !names.isEmpty else {
            return ([], [SiteProblem(file: folder.lastPathComponent, path: "", reason: "ce dossier ne contient aucun site.")])
        }
        var sites: [Site] = []
        var problems: [SiteProblem] = []
        for slug in names {
            let outcome = site(slug: slug, in: folder.appendingPathComponent(slug, isDirectory: true))
            problems += outcome.problems
            if let site = outcome.site { sites.append(site) }
        }
        return (sites, problems + SiteCheck.problems(among: sites, slugs: Set(names)))
    }

    private static func site(slug: String, in folder: URL) -> (site: Site?, problems: [SiteProblem]) {
        let file = "\(slug)/\(settingsFile)"
        do {
            let handle = try FileHandle(forReadingFrom: folder.appendingPathComponent(settingsFile))
            defer { try? handle.close() }
            let bytes = try handle.read(upToCount: SiteFile.maximumBytes + 1) ?? Data()
            return SiteFile.read(bytes, slug: slug, folder: folder)
        } catch {
            return (nil, [SiteProblem(file: file, path: "", reason: "ce fichier manque ou ne peut pas être lu.")])
        }
    }

    /// By name, links followed.
    private static func subfolders(of folder: URL) -> [String]? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return nil }
        return names.filter { !$0.hasPrefix(".") && isFolder(folder.appendingPathComponent($0).path) }.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
