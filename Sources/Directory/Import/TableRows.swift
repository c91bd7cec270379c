/// The records of a delimited text (RFC 4180), read as the bytes arrive.
///
/// Beyond the RFC: lines may end with CR LF, LF or CR; a quote inside an unquoted cell is a character like another; a quoted cell that is never
/// closed spoils its own line and no other.
struct TableRows {
    enum Row: Equatable {
        case cells(Record)
        /// A quote opened on this line is never closed: the line is given as it is, and reading goes on with the next.
        case unclosed(Record)
        /// A line of more bytes than a record may have, passed over.
        case tooLong(line: Int)
    }

    struct Record: Equatable {
        /// Where it begins, counted from 1.
        var line: Int
        var cells: [String]
        /// Not UTF-8, hence read as Windows-1252.
        var isWindows1252 = false
        /// At least one byte outside ASCII.
        var hasAccents = false
    }

    private let chunks: ByteChunks
    private let limits: TableLimits
    /// Bytes not yet given out begin at `start`.
    private var buffer: [UInt8] = []
    private var start = 0
    private var isComplete = false
    private var line = 1
    private(set) var bytesRead = 0
    /// « ; » until the caller says otherwise.
    var separator = UInt8(ascii: ";")
    /// Cells of the header: a record of several lines that has fewer is an unclosed quote in disguise.
    var width = 0

    init(_ chunks: ByteChunks, limits: TableLimits) {
        self.chunks = chunks
        self.limits = limits
    }

    /// The bytes of the first line, without consuming it; at most `limits.record`.
    mutating func firstLine() throws -> ArraySlice<UInt8> {
        while true {
            if let end = buffer[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) { return buffer[start..<end] }
            guard buffer.count - start < limits.record, try fill() else { return buffer[start...] }
        }
    }

    /// Passes over bytes of the first line: a byte order mark.
    mutating func skip(_ count: Int) { start = min(buffer.count, start + count) }

    /// Passes over the first line.
    mutating func skipLine() throws {
        let end = try firstLine().endIndex
        start = min(buffer.count, end + (end + 1 < buffer.count && buffer[end] == 0x0D && buffer[end + 1] == 0x0A ? 2 : 1))
        line += 1
    }

    /// The bytes read go beyond the limit.
    var isBeyondLimit: Bool { bytesRead > limits.bytes }

    /// The next record; nil at the end. Throws what the source of bytes throws.
    mutating func next() throws -> Row? {
        while true {
            guard start < buffer.count else {
                guard try fill() else { return nil }
                continue
            }
            let isWhole = isComplete || buffer.count - start > limits.record
            switch scan(isWhole: isWhole) {
            case .needsMore:
                guard try fill() else { continue }
            case .record(let cells, let end, let lines):
                if end - start > limits.record {
                    let first = line
                    consume(to: end, lines: lines)
                    return .tooLong(line: first)
                }
                if cells.isEmpty {
                    consume(to: end, lines: lines)
                    continue
                }
                let record = record(of: cells)
                consume(to: end, lines: lines)
                return .cells(record)
            case .unclosed(let end):
                let record = record(of: plainCells(start..<end))
                consume(to: end, lines: 1)
                return .unclosed(record)
            case .tooLong:
                let first = line
                try skipLongLine()
                return .tooLong(line: first)
            }
        }
    }

    private mutating func consume(to end: Int, lines: Int) {
        start = end
        line += lines
    }

    /// More bytes, or false at the end.
    private mutating func fill() throws -> Bool {
        guard !isComplete, !isBeyondLimit, let piece = try chunks.next() else {
            isComplete = true
            return false
        }
        if start > 1 << 18 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer += piece
        bytesRead += piece.count
        return true
    }

    private mutating func skipLongLine() throws {
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) {
                consume(to: end + 1, lines: 1)
                return
            }
            start = buffer.count
            guard try fill() else { return }
        }
    }
}

extension TableRows {
    private struct Cell {
        var range: Range<Int>
        /// Holds `""`, which stands for one quote.
        var hasDoubledQuotes = false
    }

    private enum Scan {
        case needsMore
        case record(cells: [Cell], end: Int, lines: Int)
        case unclosed(end: Int)
        case tooLong
    }

    /// Finds the record at `start`. `isWhole`: no more bytes will come for it.
    private func scan(isWhole: Bool) -> Scan {
        let separator = separator
        return buffer.withUnsafeBufferPointer { bytes in
            let count = bytes.count
            var position = start
            var cells: [Cell] = []
            var lines = 1
            var firstLineEnd: Int?
            while true {
                if position < count, bytes[position] == quote {
                    switch quoted(bytes, at: position, isWhole: isWhole) {
                    case .needsMore: return .needsMore
                    case .unclosed(let end): return .unclosed(end: end)
                    case .literal: cells.append(plain(bytes, separator, &position))
                    case .cell(let cell, let end, let breaks, let firstBreak):
                        cells.append(cell)
                        position = end
                        lines += breaks
                        firstLineEnd = firstLineEnd ?? firstBreak
                    }
                } else {
                    cells.append(plain(bytes, separator, &position))
                }
                if position < count, bytes[position] == separator {
                    position += 1
                    continue
                }
                guard position < count else {
                    guard isWhole else { return .needsMore }
                    if count - start > limits.record, !isComplete { return .tooLong }
                    break
                }
                if bytes[position] == carriageReturn {
                    if position + 1 == count, !isWhole { return .needsMore }
                    if position + 1 < count, bytes[position + 1] == lineFeed { position += 1 }
                }
                position += 1
                break
            }
            if let firstLineEnd, cells.count < width { return .unclosed(end: firstLineEnd) }
            let isBlank = cells.count == 1 && cells[0].range.isEmpty
            return .record(cells: isBlank ? [] : cells, end: position, lines: lines)
        }
    }

    private enum Quoted {
        case needsMore
        case unclosed(end: Int)
        /// A quote that closes before other text on the same line: the quotes are characters.
        case literal
        case cell(Cell, end: Int, breaks: Int, firstBreak: Int?)
    }

    private func quoted(_ bytes: UnsafeBufferPointer<UInt8>, at opening: Int, isWhole: Bool) -> Quoted {
        var position = opening + 1
        var breaks = 0
        var firstBreak: Int?
        var hasDoubled = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == lineFeed || (byte == carriageReturn && position + 1 < bytes.count && bytes[position + 1] != lineFeed) {
                breaks += 1
                firstBreak = firstBreak ?? position + 1
            }
            guard byte == quote else {
                position += 1
                continue
            }
            let next = position + 1
            if next == bytes.count {
                guard isWhole else { return .needsMore }
                return .cell(
                    Cell(range: (opening + 1)..<position, hasDoubledQuotes: hasDoubled), end: next, breaks: breaks, firstBreak: firstBreak)
            }
            if bytes[next] == quote {
                hasDoubled = true
                position += 2
                continue
            }
            if bytes[next] == separator || bytes[next] == lineFeed || bytes[next] == carriageReturn {
                return .cell(
                    Cell(range: (opening + 1)..<position, hasDoubledQuotes: hasDoubled), end: next, breaks: breaks, firstBreak: firstBreak)
            }
            return firstBreak.map { .unclosed(end: $0) } ?? .literal
        }
        guard isWhole else { return .needsMore }
        return .unclosed(end: firstBreak ?? bytes.count)
    }

    private func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8, _ position: inout Int) -> Cell {
        let start = position
        while position < bytes.count, bytes[position] != separator, bytes[position] != lineFeed, bytes[position] != carriageReturn {
            position += 1
        }
        return Cell(range: start..<position)
    }

    /// A line cut at its separators, quotes kept.
    private func plainCells(_ range: Range<Int>) -> [Cell] {
        var end = range.upperBound
        while end > range.lowerBound, buffer[end - 1] == lineFeed || buffer[end - 1] == carriageReturn { end -= 1 }
        return buffer[range.lowerBound..<end].split(separator: separator, omittingEmptySubsequences: false)
            .map { Cell(range: $0.startIndex..<$0.endIndex) }
    }

    /// A line is in one encoding: UTF-8 when all of it is.
    private func record(of cells: [Cell]) -> Record {
        var record = Record(line: line, cells: [])
        let pieces = cells.map { cell in cell.hasDoubledQuotes ? undoubled(buffer[cell.range]) : buffer[cell.range] }
        record.hasAccents = pieces.contains { $0.contains { $0 >= 0x80 } }
        if record.hasAccents, pieces.contains(where: { String(validating: $0, as: UTF8.self) == nil }) {
            record.isWindows1252 = true
            record.cells = pieces.map { windows1252($0) }
        } else {
            record.cells = pieces.map { String(decoding: $0, as: UTF8.self) }
        }
        return record
    }

    private func undoubled(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: ArraySlice<UInt8> = []
        result.reserveCapacity(bytes.count)
        var skips = false
        for byte in bytes {
            if byte == quote, skips {
                skips = false
                continue
            }
            skips = byte == quote
            result.append(byte)
        }
        return result
    }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
