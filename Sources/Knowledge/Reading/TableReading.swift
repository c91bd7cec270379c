extension FicheReader {
    /// `Tableau`, preceded by its summary when it has one.
    func table() throws -> [Block] {
        var table = Table(title: "", headerColumns: [], rows: [])
        var rest = Part()
        while let child = try events.nextChild() {
            switch child {
            case .element(.colonne):
                table.headerColumns.append(events.attribute("type") == "header")
                try events.skip()
            case .element(.rangee): table.rows.append(try row())
            case .element(.resume): rest.blocks += try part().blocks
            case .element(.affichage): try events.skip()
            case .element(let element): try block(element, into: &rest)
            case .unknown: try unknown(into: &rest)
            case .text: try strayText(into: &rest)
            }
        }
        table.title = rest.title.plain
        return rest.blocks + [.table(table)]
    }

    private func row() throws -> Table.Row {
        var row = Table.Row(isHeader: events.attribute("type") == "header", cells: [])
        while let child = try events.nextChild() {
            switch child {
            case .element, .unknown: row.cells.append(try cell())
            case .text: break
            }
        }
        return row
    }

    private func cell() throws -> Table.Cell {
        let columns = span("fusionHorizontale")
        let rows = span("fusionVerticale")
        return Table.Cell(blocks: try part().fragment, columnSpan: columns, rowSpan: rows)
    }

    /// At least 1; a table has no thousand columns.
    private func span(_ attribute: StaticString) -> Int {
        min(max(events.attribute(attribute).flatMap { Int($0) } ?? 1, 1), 1000)
    }
}
