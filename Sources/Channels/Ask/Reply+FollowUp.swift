import Hummingbird
import Reception
import Sites

extension Reply {
    /// How to answer a choice with curl, said last. Nothing when the reply waits for nothing.
    func followUp(site: Site, request: Request) -> String? {
        guard let conversation, !choices.isEmpty || prompt != nil else { return nil }
        let host = (request.head.authority ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".:-[]".contains($0)) }
        let address = host.isEmpty ? "…" : "http://\(host)"
        return "Répondre : curl -d 1 '\(address)/s/\(site.slug)?conversation=\(conversation)'"
    }
}
