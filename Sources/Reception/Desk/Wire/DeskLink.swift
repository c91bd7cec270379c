/// A desk at the other end of something: it only has to carry a verb there and its answer back.
package protocol DeskLink: Desk {
    /// - Throws: `DeskError`.
    func send<Verb: DeskVerb>(_ verb: Verb, site: String) async throws -> Verb.Answer
}

extension DeskLink {
    package func board(site: String) async throws -> DeskBoard { try await send(DeskVerbs.Board(), site: site) }

    package func sheet(site: String, case id: String) async throws -> DeskSheet {
        try await send(DeskVerbs.Sheet(caseId: id), site: site)
    }

    package func claim(site: String, case id: String?) async throws -> DeskSheet? {
        try await send(DeskVerbs.Claim(caseId: id), site: site).sheet
    }

    package func renew(site: String, case id: String) async throws { _ = try await send(DeskVerbs.Renew(caseId: id), site: site) }

    package func release(site: String, case id: String, reason: String) async throws {
        _ = try await send(DeskVerbs.Release(caseId: id, reason: reason), site: site)
    }

    package func reply(site: String, case id: String, text: String, version: Int) async throws -> DeskSheet {
        try await send(DeskVerbs.Reply(caseId: id, text: text, version: version), site: site)
    }

    package func note(site: String, case id: String, text: String) async throws -> DeskSheet {
        try await send(DeskVerbs.Note(caseId: id, text: text), site: site)
    }

    package func hold(site: String, case id: String) async throws -> DeskSheet {
        try await send(DeskVerbs.Hold(caseId: id), site: site)
    }

    package func close(site: String, case id: String, outcome: String, reason: String?) async throws {
        _ = try await send(DeskVerbs.Close(caseId: id, outcome: outcome, reason: reason), site: site)
    }

    package func transfer(site: String, case id: String, to destination: DeskDestination, reason: String) async throws -> DeskSheet {
        try await send(DeskVerbs.Transfer(caseId: id, destination: destination, reason: reason), site: site)
    }

    package func resend(site: String, case id: String) async throws -> DeskSheet {
        try await send(DeskVerbs.Resend(caseId: id), site: site)
    }

    package func answerTransfer(site: String, transfer id: String, accept: Bool, reason: String?) async throws {
        _ = try await send(DeskVerbs.AnswerTransfer(transferId: id, accept: accept, reason: reason), site: site)
    }

    package func history(site: String, person id: String) async throws -> DeskHistory {
        try await send(DeskVerbs.History(personId: id), site: site)
    }

    package func search(site: String, text: String, commune: String?) async throws -> [DeskFinding] {
        try await send(DeskVerbs.Search(text: text, commune: commune), site: site).items
    }

    package func directory(site: String, text: String, commune: String?) async throws -> [ReplyBody] {
        try await send(DeskVerbs.Directory(text: text, commune: commune), site: site).items
    }

    package func matches(site: String, sketch: DeskSketch) async throws -> [DeskMatch] {
        try await send(DeskVerbs.Matches(sketch: sketch), site: site).items
    }

    package func take(site: String, call: DeskCall) async throws -> DeskSheet? {
        try await send(DeskVerbs.Take(call: call), site: site).sheet
    }

    package func identify(site: String, case id: String, person: String?, sketch: DeskSketch) async throws -> DeskSheet {
        try await send(DeskVerbs.Identify(caseId: id, personId: person, sketch: sketch), site: site)
    }

    package func report(site: String, body id: String, fault: String) async throws {
        _ = try await send(DeskVerbs.Report(bodyId: id, fault: fault), site: site)
    }
}
