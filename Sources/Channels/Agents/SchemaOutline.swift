import Foundation
import Reception

/// The JSON Schema (2020-12) of a value, from its fields: what is optional in Swift is not required.
enum SchemaOutline {
    static func of(_ value: some Encodable) throws -> [String: Any] { try outline(value) }

    private static func outline(_ value: Any) throws -> [String: Any] {
        switch value {
        case is String: return ["type": "string"]
        case is Int: return ["type": "integer"]
        case is Double: return ["type": "number"]
        case is Bool: return ["type": "boolean"]
        case is Date: return ["type": "string", "format": "date-time"]
        case let named as any RawRepresentable where named.rawValue is String: return ["type": "string"]
        case let list as [Any]:
            var schema: [String: Any] = ["type": "array"]
            if let first = list.first { schema["items"] = try outline(first) }
            return schema
        default: return try object(value)
        }
    }

    private static func object(_ value: Any) throws -> [String: Any] {
        let keys = try keys(of: value)
        var properties: [String: Any] = [:]
        var required: [String] = []
        for (label, child) in Mirror(reflecting: value).children {
            guard let label, let key = keys[label.lowercased()] else { continue }
            let mirror = Mirror(reflecting: child)
            if mirror.displayStyle == .optional {
                if let wrapped = mirror.children.first?.value { properties[key] = try outline(wrapped) }
            } else {
                properties[key] = try outline(child)
                required.append(key)
            }
        }
        return ["type": "object", "properties": properties, "required": required.sorted()]
    }

    /// Names on the wire by Swift name: `open_now` for `openNow`.
    private static func keys(of value: Any) throws -> [String: String] {
        guard let value = value as? any Encodable,
            let object = try JSONSerialization.jsonObject(with: DeskWire.encoded(value)) as? [String: Any]
        else { return [:] }
        return Dictionary(
            object.keys.map { ($0.replacingOccurrences(of: "_", with: "").lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }
}
