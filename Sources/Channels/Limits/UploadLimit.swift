import HTTPTypes

/// The one address that takes more than a message: the file of a directory. Known below the router too, where a body is cut.
enum UploadLimit {
    /// The route, as written.
    static let route = "/s/{site}/gestion/import"
    /// Of a file, in bytes: a hundred times the largest municipal table met. A larger one is imported at the command line.
    static let fileBytes = 16 << 20
    /// Of the whole body: the file, the other fields, the boundaries.
    static let bodyBytes = fileBytes + (64 << 10)
    /// A file of this size takes two minutes on the slowest lines of a town hall (1 Mbit/s); a message has fifteen seconds.
    static let patience = 10

    /// Whether a request may bring a file: its address, a session to be checked later, and a length that is not already too much.
    static func allows(_ head: HTTPRequest) -> Bool {
        let path = head.path?.prefix { $0 != "?" } ?? ""
        guard head.method == .post, path.hasPrefix("/s/"), path.hasSuffix("/gestion/import"), head.headerFields[.cookie] != nil else {
            return false
        }
        return head.headerFields[.contentLength].flatMap(Int.init).map { $0 <= bodyBytes } ?? true
    }
}

extension Problem {
    static let fileTooLong = Problem(
        .contentTooLarge,
        "Ce fichier dépasse \(UploadLimit.fileBytes >> 20) Mio. Rien n'a été changé. L'exploitant peut l'importer à la ligne de commande.",
        field: "fichier")
}
