package import Foundation

/// What came of a sign-in.
package enum SignInOutcome: Hashable, Sendable {
    /// A bearer token, shown once, and until when it holds.
    case signedIn(Agent, token: String, until: Date)
    /// Wrong, unknown or disabled: never said which.
    case refused
    /// Too many wrong tries for this login or from this source.
    case tooMany(until: Date)
}

/// Accounts of those who answer, common to all sites.
package protocol AgentStore: Sendable {
    /// Makes an account; refused when the login is taken or the password is shorter than 12 characters.
    func add(_ agent: Agent, password: String, by party: Party, at instant: Date) async throws -> Refusal?

    /// Changes name, rights, skills, capacity, disabled; a disabled account loses its tokens at once.
    func update(_ agent: Agent, by party: Party, at instant: Date) async throws -> Refusal?

    /// Changes a password and revokes the account's tokens.
    func setPassword(_ password: String, of agent: AgentID, by party: Party, at instant: Date) async throws -> Refusal?

    /// All accounts, by login.
    func agents() async throws -> [Agent]

    /// An account.
    func agent(id: AgentID) async throws -> Agent?

    /// An account by login.
    func agent(login: String) async throws -> Agent?

    /// Checks a password and gives a token for that many seconds.
    func signIn(login: String, password: String, source: String, seconds: Double, at instant: Date) async throws -> SignInOutcome

    /// The account behind a token that still holds; nil for a forged, expired or revoked one.
    func agent(token: String, at instant: Date) async throws -> Agent?

    /// Revokes one token.
    func revoke(token: String) async throws

    /// Revokes all tokens of an account; returns how many held.
    func revokeTokens(of agent: AgentID) async throws -> Int
}
