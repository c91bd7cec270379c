package import Foundation

/// The national directory of public bodies, as published (JSON, version 4), read one record at a time.
///
/// Accepted: `{"service":[…]}`, a bare array, and the Opendatasoft export (`results`, `records` with `fields`, nested fields written as JSON
/// inside strings). Nothing in a record is fatal to the others; a broken JSON text stops the reading, what was read is kept, and the
/// report says where.
package enum BodyFeed {
    /// Reads a whole feed in memory.
    package static func read(_ data: Data, limits: FeedLimits = FeedLimits()) -> (bodies: [Body], report: FeedReport) {
        var bodies: [Body] = []
        let report = read(data, limits: limits) { bodies.append($0) }
        return (bodies, report)
    }

    /// Reads a feed and hands over each body as it is read. `source` is written in each body.
    package static func read(
        _ data: Data, limits: FeedLimits = FeedLimits(), source: String = "annuaire national", each: (Body) -> Void
    ) -> FeedReport {
        data.withUnsafeBytes { bytes in
            var feed = FeedReader(bytes: bytes, limits: limits, source: source)
            feed.read(each)
            return feed.report
        }
    }
}

/// Walks the envelope of a feed.
private struct FeedReader {
    var json: JsonReader
    var record: RecordReader
    let limits: FeedLimits
    var report = FeedReport()
    private var firstRecord: [String: Int] = [:]

    init(bytes: UnsafeRawBufferPointer, limits: FeedLimits, source: String) {
        json = JsonReader(bytes, maximumDepth: limits.depth, maximumText: limits.text)
        record = RecordReader(source: source)
        self.limits = limits
    }

    mutating func read(_ each: (Body) -> Void) {
        if json.bytes.count > limits.bytes {
            report.interruption = "fichier de \(json.bytes.count) octets, au-delà de la limite de \(limits.bytes)"
            return
        }
        if isUTF16(json.bytes) {
            report.interruption = "fichier en UTF-16 : enregistrez-le en UTF-8"
            return
        }
        do {
            try readEnvelope(each)
            if report.interruption == nil, !json.isAtEnd() { report.interruption = "texte après la fin du JSON, à l’octet \(json.offset)" }
        } catch {
            report.interruption = frenchSentence(error)
        }
        report.count(.repairedEncoding, json.repairedStrings)
    }

    private mutating func readEnvelope(_ each: (Body) -> Void) throws(JsonFault) {
        guard try json.peek() == .object else { return try readRecords(each) }
        try json.beginObject()
        var first = true
        var found = false
        while let key = try json.nextKey(first: first) {
            first = false
            let field = FeedField(key)
            if field == .service || field == .results || field == .records, try json.peek() == .array {
                found = true
                try readRecords(each)
                if report.interruption != nil { return }
            } else {
                try json.skip()
            }
        }
        if !found { report.interruption = "aucune liste « service » : ce n’est pas l’annuaire" }
    }

    private mutating func readRecords(_ each: (Body) -> Void) throws(JsonFault) {
        try json.beginArray()
        var first = true
        while try json.nextElement(first: first) {
            first = false
            report.records += 1
            guard report.records <= limits.records else {
                report.records -= 1
                report.interruption = "plus de \(limits.records) enregistrements"
                return
            }
            guard try json.peek() == .object else {
                try json.skip()
                refuse(name: "", reason: "l’enregistrement n’est pas un objet")
                continue
            }
            accept(try record.read(&json, &report), each)
        }
    }

    private mutating func accept(_ outcome: RecordReader.Outcome, _ each: (Body) -> Void) {
        switch outcome {
        case .refused(let name, let reason): refuse(name: name, reason: reason)
        case .ignored: break
        case .read(let body):
            if let earlier = firstRecord[body.id] {
                refuse(name: body.name, reason: "identifiant « \(body.id) » déjà vu à l’enregistrement \(earlier)")
                return
            }
            firstRecord[body.id] = report.records
            report.accepted += 1
            if let revised = body.revised { report.newestRevision = max(revised, report.newestRevision ?? revised) }
            each(body)
        }
    }

    private mutating func refuse(name: String, reason: String) {
        report.refused += 1
        guard report.refusals.count < limits.listedRefusals else { return }
        report.refusals.append(FeedRefusal(record: report.records, name: name, reason: reason))
    }

    /// A byte order mark, or a zero byte where ASCII is due.
    private func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 2 else { return false }
        return (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) || bytes[0] == 0 || bytes[1] == 0
    }

    private func frenchSentence(_ fault: JsonFault) -> String {
        switch fault.reason {
        case .unexpectedEnd: json.bytes.isEmpty ? "fichier vide" : "fichier tronqué, à l’octet \(fault.offset)"
        case .unexpectedByte: "JSON mal formé à l’octet \(fault.offset)"
        case .tooDeep: "plus de \(limits.depth) niveaux imbriqués, à l’octet \(fault.offset)"
        case .textTooLong: "texte de plus de \(limits.text) octets, avant l’octet \(fault.offset)"
        }
    }
}
