package import Foundation

/// The reference tables a directory of communes is made from.
package struct CommuneTables: Sendable {
    /// INSEE Code officiel géographique, `communes.csv` (all types).
    package var communes: Data
    /// La Poste « base officielle des codes postaux », either generation of headers.
    package var postalCodes: Data?
    /// INSEE `mouvements-communes.csv`.
    package var movements: Data?
    /// INSEE `departements.csv`.
    package var departments: Data?

    package init(communes: Data, postalCodes: Data? = nil, movements: Data? = nil, departments: Data? = nil) {
        self.communes = communes
        self.postalCodes = postalCodes
        self.movements = movements
        self.departments = departments
    }

    /// What was left out, in French, at most 1,000 lines.
    package struct Report: Sendable, Equatable {
        package var problems: [String] = []
        package var communes = 0
        package var postalCodes = 0
    }

    /// A table that cannot be used at all.
    package enum Refusal: Error, Equatable {
        /// The columns named are missing from the file named.
        case missingColumns(file: String, columns: [String])
        /// The file has no row that can be used.
        case empty(file: String)
    }

    /// Reads every table. Throws a `Refusal` when a table is not what it should be; a bad row is a line of the report.
    package func read() throws -> (communes: Communes, report: Report) {
        var builder = CommuneBuilder()
        if let departments { try builder.readDepartments(Array(departments)) }
        try builder.readCommunes(Array(communes))
        if let movements { try builder.readMovements(Array(movements)) }
        if let postalCodes { try builder.readPostalCodes(Array(postalCodes)) }
        return (builder.communes(), builder.report)
    }
}
