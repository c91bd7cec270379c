import Foundation
import Yams

extension SiteReader {
    /// The only document of the file, within the limits.
    mutating func root(of bytes: Data) -> Setting? {
        guard bytes.count <= SiteFile.maximumBytes else {
            fault("", "le fichier dépasse \(SiteFile.maximumBytes / 1024) Ko.")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            fault("", "le fichier n’est pas en UTF-8.")
            return nil
        }
        guard aliasLookalikes(text) <= SettingLimits.aliases else {
            fault("", Self.noAliases)
            return nil
        }
        return document(text)
    }

    private mutating func document(_ text: String) -> Setting? {
        do {
            let parser = try Parser(yaml: text)
            // A node only refers to its anchor: the parser keeps it.
            return try withExtendedLifetime(parser) {
                guard let node = try parser.singleRoot() else {
                    fault("", "le fichier est vide.")
                    return nil
                }
                var count = 0
                return isWithinLimits(node, depth: 1, count: &count) ? Setting(node: node, path: "") : nil
            }
        } catch let error as YamlError {
            fault("", error.french)
        } catch {
            fault("", "le fichier n’est pas du YAML : \(error).")
        }
        return nil
    }

    private static let noAliases = "les ancres et les alias (« & », « * ») ne sont pas acceptés."

    /// Stars that begin a word, which YAML may read as an alias: a handful of nested ones already stands for millions of values, that the
    /// library compares while it reads.
    private func aliasLookalikes(_ text: String) -> Int {
        var count = 0
        var previous = UInt8(ascii: " ")
        var isAfterStar = false
        for byte in text.utf8 {
            if isAfterStar, byte > UInt8(ascii: " ") { count += 1 }
            isAfterStar = byte == UInt8(ascii: "*") && (previous <= UInt8(ascii: " ") || "[{,".utf8.contains(previous))
            previous = byte
        }
        return count
    }

    /// Stops at the first value over a limit: the rest may be endless.
    private mutating func isWithinLimits(_ node: Node, depth: Int, count: inout Int) -> Bool {
        count += 1
        guard count <= SettingLimits.nodes, depth <= SettingLimits.depth else {
            fault("", "le fichier compte trop de valeurs, ou de valeurs imbriquées.")
            return false
        }
        guard node.anchor == nil else {
            fault("", "ligne \(node.mark?.line ?? 1) : \(Self.noAliases)")
            return false
        }
        switch node {
        case .scalar, .alias: return true
        case .sequence(let sequence):
            for child in sequence where !isWithinLimits(child, depth: depth + 1, count: &count) { return false }
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard isWithinLimits(key, depth: depth + 1, count: &count), isWithinLimits(value, depth: depth + 1, count: &count) else {
                    return false
                }
            }
        }
        return true
    }
}

extension YamlError {
    /// Where the text stops being YAML; the library's own words follow, in English.
    fileprivate var french: String {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            "ligne \(mark.line), colonne \(mark.column) : ce n’est pas du YAML (\(problem))."
        case .duplicatedKeysInMapping(let keys, let context):
            "ligne \(context.mark.line) : \(keys.map { "« \($0) »" }.joined(separator: ", ")) est dit deux fois."
        case .reader(let problem, _, _, _): "ce n’est pas du YAML (\(problem))."
        default: "ce n’est pas du YAML."
        }
    }
}
