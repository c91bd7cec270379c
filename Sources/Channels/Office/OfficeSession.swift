import Casework
import Foundation
import HTTPTypes
import Hummingbird

/// The session of a browser: the account's token in a cookie, and a token of forms drawn from it.
///
/// The cookie cannot be read by a script, is not sent by another site's page (SameSite=Strict) and goes only to this site's own pages. Its
/// token is the one of the agents' API: it expires, and is revoked with the account, the password, or by signing out.
struct OfficeSession: Sendable {
    static let cookie = "guichet_gestion"
    static let formField = "jeton"

    let token: String

    init(token: String) { self.token = token }

    /// Nothing without the cookie.
    init?(of request: Request) {
        guard let token = request.cookies[Self.cookie]?.value, !token.isEmpty, token.utf8.count <= 256 else { return nil }
        self.token = token
    }

    /// Written in each form: another site cannot read it, and SameSite alone would let a neighbour of the same domain post.
    var formToken: String { SHA256.hex("gestion\u{1F}\(token)") }

    /// - Throws: `Problem`, 403, when a form does not carry the session's token.
    func check(form token: String?) throws {
        // The comparison is of hashes of a secret: where it stops says nothing of the secret.
        guard token == formToken else { throw Problem.foreignForm }
    }

    /// `Set-Cookie` (RFC 6265bis): `Secure` everywhere but on the machine itself, where there is no TLS.
    func setCookie(site: String, seconds: Int, request: Request) -> String {
        "\(Self.cookie)=\(token); Path=/s/\(site)/gestion; Max-Age=\(seconds); HttpOnly; SameSite=Strict"
            + (Self.isLoopback(request) ? "" : "; Secure")
    }

    private static func isLoopback(_ request: Request) -> Bool {
        let host = (request.head.authority ?? "").lowercased()
        return ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host.hasPrefix("\($0):") }
    }
}

extension Request {
    /// A form comes from our own pages. `Sec-Fetch-Site` says so where the browser sends it (Fetch Metadata §2.3); else `Origin`, whose host
    /// is then ours. `Origin: null` says nothing: our own pages send it because of `Referrer-Policy: no-referrer`; the forms' token decides.
    ///
    /// - Throws: `Problem`, 403.
    func checkSameOrigin() throws {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let from = headers[name] {
            guard ["same-origin", "none"].contains(from) else { throw Problem.foreignForm }
            return
        }
        guard let origin = headers[.origin], origin != "null" else { return }
        guard let host = origin.split(separator: "/", omittingEmptySubsequences: true).last,
            host.lowercased() == (head.authority ?? "").lowercased()
        else { throw Problem.foreignForm }
    }
}

extension Problem {
    static let foreignForm = Problem(
        .forbidden, "Ce formulaire ne vient pas de cette page, ou votre session a changé. Rien n'a été changé : rouvrez la page.")
}
