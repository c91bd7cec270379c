import HTTPTypes
import Hummingbird
import Reception

/// Why a request gets no answer, with the sentence that its reader sees. Rendered once per format by `ProblemMiddleware`.
struct Problem: Error, Sendable {
    var status: HTTPResponse.Status
    var sentence: String
    /// The field of the form or of the JSON object that has to be corrected.
    var field: String?
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ sentence: String, field: String? = nil, headers: HTTPFields = [:]) {
        self.status = status
        self.sentence = sentence
        self.field = field
        self.headers = headers
    }

    /// The one place where a refusal of the front desk becomes a status.
    init(_ error: FrontDeskError) {
        switch error {
        case .unknownSite: self.init(.notFound, error.sentence)
        case .emptyMessage: self.init(.unprocessableContent, error.sentence, field: "question")
        case .messageTooLong: self.init(.contentTooLarge, error.sentence, field: "question")
        case .tooManyAttempts: self.init(.tooManyRequests, error.sentence, headers: [.retryAfter: "3600"])
        case .keyReused: self.init(.unprocessableContent, error.sentence)
        case .unavailable: self.init(.serviceUnavailable, error.sentence, headers: [.retryAfter: "60"])
        }
    }
}

extension Problem {
    static let noSuchPage = Problem(.notFound, "Cette page n'existe pas. Vérifiez l'adresse, ou posez votre question.")
    static let notUTF8 = Problem(
        .badRequest, "Votre message n'est pas écrit en UTF-8 : changez l'encodage, puis envoyez-le à nouveau.", field: "question")
    static let notJSON = Problem(
        .badRequest, "Ce JSON ne peut pas être lu. Attendu : {\"question\": \"…\", \"commune\": \"…\", \"conversation\": \"…\"}.")
    static let targetTooLong = Problem(
        HTTPResponse.Status(code: 414, reasonPhrase: "URI Too Long"),
        "Cette adresse est trop longue : envoyez votre question par le formulaire, elle peut compter 16 Kio.")
    static let headersTooLong = Problem(
        .requestHeaderFieldsTooLarge, "Les en-têtes de votre requête dépassent \(RequestLimits.headerBytes / 1024) Kio.")
    static let full = Problem(
        .serviceUnavailable, "Beaucoup de personnes écrivent en ce moment. Réessayez dans quelques secondes : rien n'a été enregistré.",
        headers: [.retryAfter: "5"])
    static let unexpected = Problem(
        .internalServerError, "Guichet n'a pas pu répondre. Réessayez ; si cela continue, appelez votre collectivité.")
    /// The disk is full, or the database is out of reach.
    static let cannotStore = Problem(
        .serviceUnavailable,
        "Guichet ne peut rien enregistrer pour l'instant : votre message n'a pas été gardé. Réessayez dans quelques minutes.",
        headers: [.retryAfter: "60"])
    static let unknownMethod = Problem(.notImplemented, "Guichet ne connaît pas cette méthode HTTP.")
    static let tooLong = Problem(FrontDeskError.messageTooLong(maximumBytes: Inbound.maximumBytes))

    static func methodNotAllowed(_ allowed: [String]) -> Problem {
        Problem(
            .methodNotAllowed, "Cette adresse accepte seulement : \(allowed.joined(separator: ", ")).",
            headers: [.allow: allowed.joined(separator: ", ")])
    }

    static func notAcceptable(_ offered: [Format]) -> Problem {
        Problem(.notAcceptable, "Cette adresse répond en \(offered.map(\.rawValue).joined(separator: ", ")).")
    }

    /// A form with a file (`multipart/form-data`), on any channel of HTTP.
    static let attachment = Problem(
        .unsupportedMediaType,
        "Guichet ne prend pas encore de pièce jointe : écrivez votre message sans elle, l'agent vous dira comment remettre le document.",
        headers: [.accept: Asked.contentTypes.joined(separator: ", ")])

    /// What a body of that type is told.
    static func notTaken(_ type: String?) -> Problem {
        type?.hasPrefix("multipart/") == true ? .attachment : .wrongContentType(Asked.contentTypes)
    }

    static func wrongContentType(_ taken: [String]) -> Problem {
        Problem(
            .unsupportedMediaType, "Envoyez votre message en \(taken.joined(separator: ", ou ")), en UTF-8.",
            headers: [.accept: taken.joined(separator: ", ")])
    }
}
