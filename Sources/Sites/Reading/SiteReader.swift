import Yams

/// Reads one file of settings, and notes every fault on the way.
struct SiteReader {
    /// « valmont/site.yaml ».
    let file: String
    private(set) var problems: [SiteProblem] = []

    init(file: String) { self.file = file }

    /// Notes a fault; `path` is empty for the whole file.
    mutating func fault(_ path: String, _ reason: String) {
        problems.append(SiteProblem(file: file, path: path, reason: reason))
    }
}

/// A value of the file and the path that leads to it.
struct Setting {
    let node: Node
    let path: String
}

/// A mapping whose keys have been checked.
struct SettingTable {
    let path: String
    private let values: [String: Node]

    init(path: String, values: [String: Node]) {
        self.path = path
        self.values = values
    }

    /// Nothing when the key is absent or its value empty.
    subscript(_ key: String) -> Setting? {
        values[key].flatMap { $0.isEmptyScalar ? nil : Setting(node: $0, path: path(of: key)) }
    }

    /// « agents.horaires ».
    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension Node {
    /// YAML's null, written or not.
    var isEmptyScalar: Bool {
        guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }
}
