import Foundation
import Reception

/// A desk that plays a small invented town: what it is told stays, faults are ordered.
actor ScriptedDesk: Desk {
    /// 21 November 2026, 9:46 UTC: 10:46 on the wall.
    static let now = Date(timeIntervalSince1970: 1_795_254_360)

    private var sheets: [String: DeskSheet]
    private var mine: [String] = ["a", "b"]
    private var queue: [String] = ["c", "d", "e", "f"]
    private var faults: [DeskError] = []
    private(set) var calls: [DeskCall] = []
    /// Where each search in the fiches was made.
    private(set) var communes: [String?] = []
    /// Where cases were sent.
    private(set) var transfers: [String] = []
    nonisolated let news: AsyncThrowingStream<Void, any Error>
    private let teller: AsyncThrowingStream<Void, any Error>.Continuation

    init() {
        (news, teller) = AsyncThrowingStream.makeStream(of: Void.self, throwing: (any Error).self)
        sheets = Dictionary(uniqueKeysWithValues: Self.lines.map { ($0.id, Self.sheet($0)) })
    }

    /// The next calls throw these.
    func fail(_ errors: DeskError...) { faults = errors }

    /// The citizen writes.
    func write(_ text: String, in id: String) {
        sheets[id]?.conversation.append(DeskUtterance(instant: Self.now, author: .citizen, channel: "web", text: text))
        sheets[id]?.version += 1
        teller.yield()
    }

    // MARK: Values

    static func at(_ hour: Int, _ minute: Int, day: Int = 0) -> Date {
        now.addingTimeInterval(Double(day * 86400 + (hour - 10) * 3600 + (minute - 46) * 60))
    }

    static let lines: [DeskLine] = [
        DeskLine(
            id: "a", reference: "MEA-7K4F-2M9", urgency: "urgent", promise: at(11, 30), isLate: false, person: "Mme T.",
            subject: "APL arrêtée, mauvais guichet", channel: "web", contactRank: 3, state: "pris"),
        DeskLine(
            id: "b", reference: "MEA-5D2X-8QC", urgency: "none", promise: at(14, 0), isLate: false, person: "M. D.",
            subject: "acte de naissance, né à Dakar", channel: "tél.", contactRank: nil, state: "pris"),
        DeskLine(
            id: "c", reference: "MEA-61RM-0ZT", urgency: "none", promise: at(11, 50), isLate: false, person: "inconnu",
            subject: "Marché de Noël : emplacement ?", channel: "mail", contactRank: 1, state: "en attente"),
        DeskLine(
            id: "d", reference: "MEA-93QD-T41", urgency: "vital", promise: at(10, 30), isLate: true, person: "inconnu",
            subject: "odeur de gaz, 12 r. des Tilleuls", channel: "sms", contactRank: nil, state: "en attente"),
        DeskLine(
            id: "e", reference: "MEA-2W9H-4KP", urgency: "none", promise: at(16, 0), isLate: false, person: "Mme R.",
            subject: "cantine 🍎, remboursement 学校", channel: "web", contactRank: 2, state: "en attente"),
        DeskLine(
            id: "f", reference: "MEA-8N3B-7VD", urgency: "none", promise: at(9, 0, day: 2), isLate: false, person: "M. P.",
            subject: "permis \u{1B}[2Jde \u{202E}construire", channel: "web", contactRank: nil, state: "en attente"),
    ]

    static func sheet(_ line: DeskLine) -> DeskSheet {
        var sheet = DeskSheet(line: line, version: 3)
        sheet.commune = "Meaux (77284)"
        sheet.isMine = line.state == "pris"
        sheet.personId = line.person == "inconnu" ? nil : "p-\(line.id)"
        sheet.conversation = [
            DeskUtterance(
                instant: at(10, 40), author: .citizen, channel: "web",
                text: "Bonjour, je n’ai plus mon APL depuis 2 mois, que faites-vous pour moi à la mairie ?"),
            DeskUtterance(
                instant: at(10, 40), author: .automaton, channel: "web", text: "pas de la compétence de la mairie : Caf. Montré : F12006"),
            DeskUtterance(
                instant: at(10, 41), author: .citizen, channel: "web",
                text: "la caf me renvoie vers vous, c’est la 3e fois\u{1B}]0;pris\u{07}"),
        ]
        sheet.lastContacts = [DeskUtterance(instant: at(9, 0, day: -9), author: .citizen, channel: "tél.", text: "« APL » → voir la Caf")]
        sheet.suspicions = ["Même téléphone : M. T. (autre prénom), non confirmé"]
        sheet.suggestions = [
            DeskFinding(
                id: "F1563", title: "Un étudiant peut-il toucher une aide au logement ?", confidence: 0.41,
                passage: "Oui, sous conditions.\nSource : F1563."),
            DeskFinding(id: "F2", title: "Aide aux démarches", confidence: 0.2, passage: "France services aide aux démarches."),
        ]
        sheet.refused = ["F12006 APL"]
        sheet.destinations = [
            DeskDestination(kind: .site, id: "villenoy", name: "Villenoy"),
            DeskDestination(kind: .body, id: "caf-77", name: "Caf de Seine-et-Marne"),
        ]
        sheet.spokenReference = "M E A, 7 K 4 F, 2 M 9"
        return sheet
    }

    // MARK: Desk

    private func checked(_ id: String) throws -> DeskSheet {
        if !faults.isEmpty { throw faults.removeFirst() }
        guard let sheet = sheets[id] else { throw DeskError.forbidden }
        return sheet
    }

    func board(site: String) throws -> DeskBoard {
        if !faults.isEmpty { throw faults.removeFirst() }
        let offer = DeskOffer(
            id: "o1", reference: "VIL-2K3F-9QD", from: "Villenoy", reason: "voirie partagée", subject: "nid-de-poule",
            expires: Self.at(18, 0))
        return DeskBoard(
            siteName: "Meaux", mine: mine.compactMap { sheets[$0]?.line }, queue: queue.compactMap { sheets[$0]?.line }, offers: [offer],
            nearestPromise: Self.at(11, 30), now: Self.now, utcOffsetMinutes: 60)
    }

    func sheet(site: String, case id: String) throws -> DeskSheet { try checked(id) }

    func claim(site: String, case id: String?) throws -> DeskSheet? {
        guard let id = id ?? queue.first else { return nil }
        var sheet = try checked(id)
        sheet.isMine = true
        sheet.line.state = "pris"
        sheets[id] = sheet
        queue.removeAll { $0 == id }
        if !mine.contains(id) { mine.append(id) }
        return sheet
    }

    func renew(site: String, case id: String) throws { _ = try checked(id) }

    func release(site: String, case id: String, reason: String) throws {
        _ = try checked(id)
        mine.removeAll { $0 == id }
        queue.append(id)
    }

    func reply(site: String, case id: String, text: String, version: Int) throws -> DeskSheet {
        guard try checked(id).version == version else { throw DeskError.conflict }
        return add(text, .agent, id)
    }

    func note(site: String, case id: String, text: String) throws -> DeskSheet {
        _ = try checked(id)
        return add(text, .note, id)
    }

    private func add(_ text: String, _ author: DeskUtterance.Author, _ id: String) -> DeskSheet {
        var sheet = sheets[id] ?? DeskSheet(line: Self.lines[0], version: 0)
        sheet.conversation.append(DeskUtterance(instant: Self.now, author: author, channel: "web", text: text))
        sheet.version += 1
        sheets[id] = sheet
        return sheet
    }

    func hold(site: String, case id: String) throws -> DeskSheet { try checked(id) }

    func close(site: String, case id: String, outcome: String, reason: String?) throws {
        _ = try checked(id)
        mine.removeAll { $0 == id }
    }

    func transfer(site: String, case id: String, to destination: DeskDestination, reason: String) throws -> DeskSheet {
        let sheet = try checked(id)
        transfers.append(destination.id)
        return sheet
    }

    func resend(site: String, case id: String) -> DeskSheet { Self.sheet(Self.lines[0]) }

    func answerTransfer(site: String, transfer id: String, accept: Bool, reason: String?) {}

    func history(site: String, person: String) -> DeskHistory {
        DeskHistory(person: "Mme T.", contacts: Self.sheet(Self.lines[0]).lastContacts, cases: [Self.lines[0]], pendingPromises: [])
    }

    func search(site: String, text: String, commune: String?) throws -> [DeskFinding] {
        if !faults.isEmpty { throw faults.removeFirst() }
        communes.append(commune)
        return Self.sheet(Self.lines[0]).suggestions
    }

    func directory(site: String, text: String, commune: String?) -> [ReplyBody] {
        var body = ReplyBody(id: "caf-77", name: "Caf de Seine-et-Marne", kind: "caf", why: "nom")
        body.phones = ["3230"]
        return [body]
    }

    func matches(site: String, sketch: DeskSketch) -> [DeskMatch] {
        [DeskMatch(id: "p-a", name: "Mme T.", reason: "même téléphone", contacts: 3)]
    }

    func take(site: String, call: DeskCall) -> DeskSheet? {
        calls.append(call)
        guard call.opensCase else { return nil }
        var sheet = Self.sheet(Self.lines[0])
        sheet.secret = "ocre-41-halte"
        return sheet
    }

    func report(site: String, body id: String, fault: String) {}

    nonisolated func changes(site: String) -> AsyncThrowingStream<Void, any Error> { news }
}
