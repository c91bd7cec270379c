import Directory
import Foundation
import Yams

extension SiteReader {
    /// A mapping with no key but these.
    mutating func table(_ setting: Setting, keys: [String]) -> SettingTable? {
        guard let mapping = setting.node.mapping else {
            fault(setting.path, "attendu : des clés et leurs valeurs (\(keys.joined(separator: ", "))).")
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                let written = String(name.prefix(60))
                let path = setting.path.isEmpty ? written : "\(setting.path).\(written)"
                fault(path, "clé inconnue\(Suggestion.ending(written, among: keys))")
            }
        }
        return SettingTable(path: setting.path, values: values)
    }

    /// The values of a sequence; empty when the key is absent.
    mutating func list(_ key: String, of table: SettingTable) -> [Setting] {
        guard let setting = table[key] else { return [] }
        guard let sequence = setting.node.sequence else {
            fault(setting.path, "attendu : une liste.")
            return []
        }
        return sequence.enumerated().map { Setting(node: $1, path: "\(setting.path)[\($0 + 1)]") }
    }

    /// The text of a key; a fault when it is not one.
    mutating func text(_ key: String, of table: SettingTable) -> String? {
        table[key].flatMap { text($0) }
    }

    /// The text of a key that must be there.
    mutating func required(_ key: String, of table: SettingTable) -> String? {
        guard let setting = table[key] else {
            fault(table.path(of: key), "cette valeur est obligatoire.")
            return nil
        }
        return text(setting)
    }

    /// One line or more of text, without the spaces around it.
    mutating func text(_ setting: Setting) -> String? {
        guard let written = setting.node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines), !written.isEmpty else {
            fault(setting.path, "attendu : un texte.")
            return nil
        }
        guard written.count <= SettingLimits.text else {
            fault(setting.path, "ce texte dépasse \(SettingLimits.text) caractères.")
            return nil
        }
        guard !written.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) else {
            fault(setting.path, "ce texte contient un caractère de commande.")
            return nil
        }
        return written
    }

    /// A telephone number that a French network can dial.
    mutating func phone(_ key: String, of table: SettingTable) -> String? {
        guard let written = text(key, of: table) else { return nil }
        let numbers = Phone.read(written)
        guard numbers.count == 1, let phone = numbers.first, phone.dialled != nil else {
            fault(table.path(of: key), "« \(written) » n’est pas un numéro de téléphone.")
            return nil
        }
        return phone.display
    }

    /// An http or https address.
    mutating func website(_ key: String, of table: SettingTable) -> String? {
        guard let written = text(key, of: table) else { return nil }
        guard let url = URL(string: written), ["http", "https"].contains(url.scheme), url.host?.contains(".") == true else {
            fault(table.path(of: key), "« \(written) » n’est pas une adresse de site : elle commence par https://.")
            return nil
        }
        return written
    }

    /// An address of one local part and one domain.
    mutating func email(_ key: String, of table: SettingTable) -> String? {
        guard let written = text(key, of: table) else { return nil }
        let parts = written.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !written.contains(where: \.isWhitespace) else {
            fault(table.path(of: key), "« \(written) » n’est pas une adresse e-mail.")
            return nil
        }
        return written
    }

    /// A day written « 2026-11-23 ».
    mutating func day(_ key: String, of table: SettingTable) -> CivilDate? {
        table[key].flatMap { day($0) }
    }

    /// A day written « 2026-11-23 ».
    mutating func day(_ setting: Setting) -> CivilDate? {
        guard let written = text(setting) else { return nil }
        guard let date = CivilDate(iso: written), date.iso == written else {
            fault(setting.path, "« \(written) » n’est pas un jour : attendu, par exemple, 2026-11-23.")
            return nil
        }
        return date
    }
}
