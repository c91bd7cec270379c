import HTTPTypes

/// A problem as JSON (RFC 9457).
struct ProblemDocument: Encodable, Sendable {
    /// `about:blank`: the status says it all (RFC 9457 §4.2.1).
    var type = "about:blank"
    var title: String
    var status: Int
    var detail: String
    /// Member of the request to correct.
    var field: String?

    init(_ problem: Problem) {
        title = problem.status.reasonPhrase
        status = problem.status.code
        detail = problem.sentence
        field = problem.field
    }
}
