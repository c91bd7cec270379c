import Directory
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Reception

extension OfficeRoutes {
    /// `GET …/import`: the report of the file under reading, or the form that takes one.
    func showImport(_ visit: Visit) async throws -> Response {
        let reading = try await visit.keeper.fileUnderReading()
        return try pages.response(
            ImportPage(
                visit.frame(.directory), reading: reading, authors: try await visit.keeper.authors(), mayPublish: visit.keeper.mayPublish))
    }

    /// `POST …/import` (`multipart/form-data`): the file is kept and its report shown. Who asks is checked before the first byte is read.
    func drop(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.checkSameOrigin()
        guard let visit = try await visit(request, context) else { return signedOut(context) }
        let form: MultipartForm
        do {
            guard let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/form-data") else {
                throw Problem.wrongContentType(["multipart/form-data"])
            }
            let body = try await request.body.collect(upTo: UploadLimit.bodyBytes)
            form = try MultipartForm(body.readableBytesView, contentType: type)
        } catch is NIOTooManyBytesError {
            throw Problem.fileTooLong
        } catch is MultipartForm.Fault {
            throw Problem(.badRequest, "Ce fichier n'est pas arrivé entier. Rien n'a été changé : envoyez-le à nouveau.", field: "fichier")
        }
        try visit.session.check(form: form.text(OfficeSession.formField))
        do {
            guard let file = form.file("fichier"), !(file.fileName ?? "").isEmpty else {
                throw DeskError.refused("Choisissez un fichier.")
            }
            guard file.content.count <= UploadLimit.fileBytes else { throw Problem.fileTooLong }
            try await visit.keeper.drop(name: file.fileName ?? "", content: Data(file.content))
        } catch DeskError.refused(let sentence) {
            let problem = Problem(.unprocessableContent, sentence, field: "fichier")
            let page = ImportPage(
                visit.frame(.directory), reading: nil, authors: try await visit.keeper.authors(), mayPublish: visit.keeper.mayPublish,
                problem: problem)
            return try pages.response(page, status: problem.status)
        }
        return .seeOther(visit.root + "/import")
    }

    /// `POST …/import/choix`: the report again, with what the person said of columns and of look-alikes.
    func choose(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        var choices = DirectoryFile.Choices(keepsAbsent: fields["garder"] != nil)
        for (name, value) in fields.pairs where !value.isEmpty {
            if name.hasPrefix("ligne-"), let line = Int(name.dropFirst("ligne-".count)) { choices.same[line] = value }
            if name.hasPrefix("colonne-"), let field = TableField(rawValue: value) {
                choices.mapping[String(name.dropFirst("colonne-".count))] = field
            }
        }
        try await visit.keeper.choose(choices, digest: fields["empreinte"] ?? "")
        return .seeOther(visit.root + "/import")
    }

    /// `POST …/import/publier`: publishes what was reported, and nothing else.
    func publish(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let version = try await visit.keeper.publish(digest: fields["empreinte"] ?? "", acceptsLoss: fields["perte"] != nil)
        return .seeOther(visit.root + "/versions?publiee=\(version)")
    }

    /// `POST …/import/abandon`.
    func discard(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        try await visit.keeper.discardFile()
        return .seeOther(visit.root + "/import")
    }

    /// `GET …/import/refus.csv`: the lines to correct, formulas neutralised.
    func refusedLines(_ visit: Visit) async throws -> Response {
        guard let proposal = try await visit.keeper.fileUnderReading()?.proposal, let text = proposal.refusedLines else {
            throw Problem.noSuchPage
        }
        return .csv(text, name: RefusedLines.fileName(for: proposal.file.name))
    }

    /// `GET …/modele.csv`: the table to fill.
    func template(_ visit: Visit) async throws -> Response { .csv("\u{FEFF}" + TableTemplate.text, name: "modele.csv") }
}

extension Response {
    /// A table to save; its name in both forms of RFC 6266 §4.3, without anything that could add to the header.
    static func csv(_ text: String, name: String) -> Response {
        let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" })
        let encoded = FormFields.encoded([("x", name)]).dropFirst(2)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)",
            ], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
