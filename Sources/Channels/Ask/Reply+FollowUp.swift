import Hummingbird
import Reception
import Sites

extension Reply {
    /// How to answer a choice with curl, said last. Nothing when the reply waits for nothing.
    func followUp(site: Site, request: Request) -> String? {
        guard let conversation, !choices.isEmpty || prompt != nil else { return nil }
        let host = String(decoding: (request.head.authority ?? "").utf8.filter(Self.isOfHost), as: UTF8.self)
        let address = host.isEmpty ? "…" : "http://\(host)"
        return "Répondre : curl -d 1 '\(address)/s/\(site.slug)?conversation=\(conversation)'"
    }

    /// A byte of a name, an address or a port (RFC 3986 §3.2.2), without those that a shell reads.
    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: ":"): true
        default: ".-[]".utf8.contains(byte)
        }
    }
}
