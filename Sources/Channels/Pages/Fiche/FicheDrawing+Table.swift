import Knowledge

extension FicheDrawing {
    /// A table with its header cells told apart (RGAA 5.6, 5.7): first rows marked as headers, and columns declared as headers.
    func table(_ table: Table, level: Int, place: String) -> TableView? {
        guard !table.rows.isEmpty else { return nil }
        let rows = table.rows.enumerated().map { rowIndex, row in
            TableView.Row(
                cells: row.cells.enumerated().map { index, cell in
                    let isRowHeader = table.headerColumns.indices.contains(index) && table.headerColumns[index]
                    return self.cell(
                        cell, scope: row.isHeader ? "col" : isRowHeader ? "row" : nil, level: level, place: "\(place)-\(rowIndex)-\(index)")
                })
        }
        return TableView(caption: table.title.isEmpty ? "Tableau" : table.title, rows: rows)
    }

    private func cell(_ cell: Table.Cell, scope: String?, level: Int, place: String) -> TableView.Cell {
        TableView.Cell(
            template: scope == nil ? "cell-data" : "cell-header", scope: scope, columnSpan: cell.columnSpan > 1 ? cell.columnSpan : nil,
            rowSpan: cell.rowSpan > 1 ? cell.rowSpan : nil, blocks: views(cell.blocks, level: level, place: place))
    }
}
