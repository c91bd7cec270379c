package import Directory
package import Foundation
import Sites

/// A directory file as it came, and what a person said of it.
package struct DirectoryFile: Sendable {
    /// What a person chose for its reading.
    package struct Choices: Sendable, Equatable, Codable {
        /// Titles of columns, and what they hold whatever their names say.
        package var mapping: [String: TableField]
        /// Line → identifier of the body it is.
        package var same: [Int: String]
        /// Bodies that the file does not have stay.
        package var keepsAbsent: Bool

        package init(mapping: [String: TableField] = [:], same: [Int: String] = [:], keepsAbsent: Bool = false) {
            self.mapping = mapping
            self.same = same
            self.keepsAbsent = keepsAbsent
        }
    }

    /// Without a path.
    package var name: String
    /// Decompressed.
    package var data: Data
    package var choices: Choices

    package init(name: String, data: Data, choices: Choices = Choices()) {
        self.name = name
        self.data = data
        self.choices = choices
    }

    package var format: DirectoryFormat { DirectoryFormat(start: data.prefix(1 << 16)) }

    /// What is read of a file for one site.
    struct Reading {
        var lines: [TableLine]
        var summary: TableSummary
        /// Records of a list of the whole country that are outside the site's communes.
        var leftAside = 0
    }

    func read(for tables: SiteTables) throws -> Reading {
        switch format {
        case .table:
            var lines: [TableLine] = []
            let summary = try tables.tableImport(mapping: choices.mapping).read(chunks) { lines.append($0) }
            let reading = Reading(lines: lines, summary: summary)
            return summary.origin == .ownFile ? reading : reading.inTerritory(tables.territory)
        case .dataInclusion:
            let (lines, summary) = DataInclusion(places: tables.places).read(data)
            return Reading(lines: lines, summary: summary).inTerritory(tables.territory)
        case .national: return nationalFormat(tables.territory)
        }
    }

    /// The file by pieces: a table is never held decoded twice.
    private var chunks: ByteChunks {
        var position = data.startIndex
        return ByteChunks { [data] in
            guard position < data.endIndex else { return nil }
            let end = min(data.endIndex, position + 1 << 16)
            defer { position = end }
            return [UInt8](data[position..<end])
        }
    }

    private func nationalFormat(_ territory: [InseeCode]) -> Reading {
        let source = Provenance(main: .ownFile).text
        var bodies: [Body] = []
        let report = BodyFeed.read(data, source: source) { bodies.append($0) }
        var summary = TableSummary()
        summary.lines = report.records
        summary.refused = report.refused
        summary.interruption = report.interruption
        let lines = bodies.enumerated().map { index, body in
            TableLine(line: index + 1, cells: [], name: body.name, id: body.id, hasOwnId: true, outcome: .body(body))
        }
        var reading = Reading(lines: lines, summary: summary).inTerritory(territory)
        reading.lines += report.refusals.map {
            TableLine(line: $0.record, cells: [], name: $0.name, id: "", hasOwnId: false, outcome: .refused([$0.reason]))
        }
        return reading
    }
}

extension DirectoryFile.Reading {
    /// Only what is in the communes of the site, or serves them.
    fileprivate func inTerritory(_ territory: [InseeCode]) -> Self {
        let served = Set(territory)
        var kept = self
        kept.lines = lines.filter { line in
            guard let body = line.body else { return line.cells.contains { InseeCode($0).map(served.contains) ?? false } }
            return body.commune.map(served.contains) ?? false || body.roles.contains { !served.isDisjoint(with: $0.communes) }
        }
        kept.leftAside = lines.count - kept.lines.count
        return kept
    }
}
