/// A commune of the Code officiel géographique, or a part of one that has its own code.
package struct Commune: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        /// A commune in its own right (COM), overseas collectivités included.
        case commune
        /// A municipal arrondissement of Paris, Lyon or Marseille (ARM).
        case arrondissement
        /// A former commune that kept its name inside a new one (COMD).
        case delegated
        /// A former commune associated with another (COMA).
        case associated
    }

    package var code: InseeCode
    package var kind: Kind
    /// With its article and accents: « L’Haÿ-les-Roses » written as in the COG.
    package var name: String
    /// « 77 », « 2A », « 974 ».
    package var department: String
    /// INSEE code of the région; empty in the collectivités that have none.
    package var region: String
    /// The commune that contains it, for every kind but `.commune`.
    package var parent: InseeCode?
    /// Town hall area, WGS 84; nil when no source gives it.
    package var position: Position?
    /// How likely a bare name means this one among its homonyms: 3, seat of a département; 2, town cut into several cantons; 0, others.
    package var prominence: UInt8
    /// Five digits each, sorted.
    package var postalCodes: [String]

    package init(
        code: InseeCode, kind: Kind = .commune, name: String, department: String? = nil, region: String = "", parent: InseeCode? = nil,
        position: Position? = nil, prominence: UInt8 = 0, postalCodes: [String] = []
    ) {
        self.code = code
        self.kind = kind
        self.name = name
        self.department = department ?? code.department
        self.region = region
        self.parent = parent
        self.position = position
        self.prominence = prominence
        self.postalCodes = postalCodes
    }
}

/// What a citizen's words about a place may mean.
package enum CommuneMatch: Sendable, Equatable {
    case one(Commune)
    /// At least two, the likeliest first: to be asked back.
    case several([Commune])
    case none

    /// From any number of candidates.
    package init(_ communes: [Commune]) {
        switch communes.count {
        case 0: self = .none
        case 1: self = .one(communes[0])
        default: self = .several(communes)
        }
    }

    /// Every candidate.
    package var communes: [Commune] {
        switch self {
        case .one(let commune): [commune]
        case .several(let communes): communes
        case .none: []
        }
    }
}
