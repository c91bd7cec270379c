import Casework
import Hummingbird
import Reception

extension OfficeRoutes {
    /// `GET …/services`: the records of the site.
    func services(_ visit: Visit) async throws -> Response {
        try pages.response(ServicesPage(visit.frame(.services), try await visit.keeper.services()))
    }

    /// `GET …/service?id=…`: one record, and where each field comes from. An identifier may hold any character: it is in the query.
    func service(_ visit: Visit) async throws -> Response {
        let id = visit.request.uri.queryParameters["id"].map(String.init) ?? ""
        return try pages.response(ServicePage(visit.frame(.services), try await visit.keeper.sheet(id)))
    }

    /// `GET …/signalements`: the faults that agents reported.
    func corrections(_ visit: Visit) async throws -> Response {
        try await show(visit.frame(.corrections, notice: visit.request.uri.queryParameters["fait"] == nil ? nil : "C'est fait."), visit)
    }

    /// `POST …/signalements/accepter`.
    func accept(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let id = fields["signalement"] ?? ""
        return try await deciding(id, fields, visit) {
            try await visit.keeper.accept(id, field: fields["champ"] ?? "", value: fields["valeur"] ?? "")
        }
    }

    /// `POST …/signalements/classer`.
    func dismiss(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let id = fields["signalement"] ?? ""
        return try await deciding(id, fields, visit) { try await visit.keeper.dismiss(id, reason: fields["raison"] ?? "") }
    }

    /// `POST …/signalements/retirer`: an accepted correction is taken back.
    func withdraw(_ visit: Visit, _ fields: FormFields) async throws -> Response {
        let id = fields["signalement"] ?? ""
        return try await deciding(id, fields, visit) { try await visit.keeper.withdraw(id) }
    }

    /// What is refused is told beside its field, and what was typed stays.
    private func deciding(
        _ id: String, _ fields: FormFields, _ visit: Visit, _ act: () async throws -> Void
    ) async throws -> Response {
        do {
            try await act()
            return .seeOther(visit.root + "/signalements?fait=1")
        } catch DeskError.refused(let sentence) {
            let typed = CorrectionsPage.Typed(
                id: id, field: fields["champ"], value: fields["valeur"], reason: fields["raison"], sentence: sentence)
            return try await show(visit.frame(.corrections), visit, typed)
        }
    }

    /// A refusal of what is no longer waiting has no form to stand beside: it is told at the head.
    private func show(_ frame: OfficeFrame, _ visit: Visit, _ typed: CorrectionsPage.Typed? = nil) async throws -> Response {
        let waiting = try await visit.keeper.waitingCorrections()
        var frame = frame
        if let typed, !waiting.contains(where: { $0.id.rawValue == typed.id }) { frame.notice = typed.sentence }
        let page = CorrectionsPage(frame, waiting, authors: try await visit.keeper.authors(), typed: typed)
        return try pages.response(page, status: typed == nil ? .ok : .unprocessableContent)
    }
}
