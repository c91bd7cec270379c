import Knowledge

/// Rows of a table with the headers that govern each value; merged cells are said again wherever they apply.
enum TableReading {
    private struct Slot {
        var text: String
        var rowsLeft: Int
        /// Continues the cell on its left.
        var isCopy: Bool
    }

    static func rows(_ table: Table) -> [TableRow] {
        var headers: [String] = []
        var pending: [Int: Slot] = [:]
        var section = ""
        var rows: [TableRow] = []
        for row in table.rows {
            let slots = slots(row, &pending)
            guard !slots.isEmpty else { continue }
            if row.isHeader {
                // A line of headers after values begins another part of the table.
                if !rows.isEmpty, rows.last?.key.isEmpty == false, slots.count > 1, !slots.dropFirst().contains(where: \.isCopy) {
                    headers = []
                }
                add(slots, to: &headers)
            } else if slots.count > 1, slots.dropFirst().allSatisfy(\.isCopy), row.cells.count == 1 {
                section = slots[0].text
            } else if let read = Self.row(slots, headers, section, headerColumns: table.headerColumns) {
                rows.append(read)
            }
        }
        return rows
    }

    private static func row(_ slots: [Slot], _ headers: [String], _ section: String, headerColumns: [Bool]) -> TableRow? {
        var keys = headerColumns.prefix(slots.count).prefix { $0 }.count
        if keys == 0 { keys = slots.count > 1 ? 1 : 0 }
        keys = min(keys, max(slots.count - 1, 0))
        let key = ([section] + slots.prefix(keys).filter { !$0.isCopy }.map(\.text)).filter { !$0.isEmpty }.joined(separator: ", ")
        var cells: [TableRow.Cell] = []
        for (column, slot) in slots.enumerated() where column >= keys && !slot.text.isEmpty {
            let header = headers.indices.contains(column) ? headers[column] : ""
            if slot.isCopy, cells.last?.value == slot.text {
                if !header.isEmpty, cells[cells.count - 1].header != header { cells[cells.count - 1].header += ", " + header }
            } else {
                cells.append(TableRow.Cell(header: header, value: slot.text))
            }
        }
        return cells.isEmpty && key.isEmpty ? nil : TableRow(key: key, cells: cells)
    }

    private static func add(_ slots: [Slot], to headers: inout [String]) {
        for (column, slot) in slots.enumerated() {
            if column >= headers.count { headers.append("") }
            let name = withoutColon(slot.text)
            guard !name.isEmpty, headers[column] != name, !headers[column].hasSuffix(", " + name) else { continue }
            headers[column] += headers[column].isEmpty ? name : ", " + name
        }
    }

    /// « Vous pouvez partir à : » is the name of its column without the colon, which comes again before each value.
    private static func withoutColon(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// The row as columns: cells merged from above and from the left are said again.
    private static func slots(_ row: Table.Row, _ pending: inout [Int: Slot]) -> [Slot] {
        var slots: [Slot] = []
        var cells = row.cells[...]
        while !cells.isEmpty || pending[slots.count] != nil {
            if var above = pending[slots.count] {
                above.rowsLeft -= 1
                pending[slots.count] = above.rowsLeft > 0 ? above : nil
                slots.append(above)
                continue
            }
            let cell = cells.removeFirst()
            let text = text(cell)
            for copy in 0..<min(cell.columnSpan, 40) {
                let slot = Slot(text: text, rowsLeft: cell.rowSpan - 1, isCopy: copy > 0)
                if cell.rowSpan > 1 { pending[slots.count] = slot }
                slots.append(slot)
            }
        }
        return slots
    }

    private static func text(_ cell: Table.Cell) -> String {
        cell.blocks.flatMap(\.plainLines).map(PassageText.line).filter { !$0.isEmpty }.joined(separator: " ; ")
    }
}
