import Foundation

/// Addresses that a page may link to. What a fiche or a directory writes is not to be trusted: only http and https pass.
enum SafeLink {
    static func web(_ address: String?) -> String? {
        guard let address = address?.trimmingSpaces, let url = URL(string: address), url.host?.isEmpty == false,
            ["http", "https"].contains(url.scheme?.lowercased())
        else { return nil }
        return address
    }

    /// `tel:` of a number as displayed; nothing without a digit.
    static func telephone(_ display: String) -> String? {
        let digits = display.filter { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        return "tel:\(display.trimmingSpaces.hasPrefix("+") ? "+" : "")\(digits)"
    }

    /// `mailto:` of an address without anything that could add a field to it.
    static func mail(_ address: String) -> String? {
        let isPlain = address.allSatisfy { $0.isASCII && !$0.isWhitespace && !"?&<>\"'".contains($0) }
        return isPlain && address.contains("@") ? "mailto:\(address)" : nil
    }
}
