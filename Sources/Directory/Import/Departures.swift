/// Successors that a person declares with an import.
package struct DeclaredSuccessors: Sendable, Equatable {
    /// Identifier of a body that the new directory no longer has → that of its successor.
    package var successors: [String: String]
    /// First day without these bodies.
    package var day: CivilDate

    package init(_ successors: [String: String], from day: CivilDate) {
        self.successors = successors
        self.day = day
    }
}

/// Bodies that a new directory no longer lists, and that somebody took over from: they stay in it, ended, so that their old name and
/// identifier lead to the successor.
package struct Departures: Sendable {
    /// Each ended, with its successor.
    package private(set) var bodies: [Body] = []
    /// Declarations that cannot be accepted, in French.
    package private(set) var faults: [String] = []

    /// - Parameters:
    ///   - gone: the bodies that are published and not in the new directory.
    ///   - life: the life of a body of the new directory, or of another that is served beside it.
    package init(of gone: [Body], _ declared: DeclaredSuccessors?, life: (String) -> Body.Life?) {
        var lives: [String: Body.Life] = [:]
        for var body in gone {
            if let declared, let successor = declared.successors[body.id] {
                let lastDay = declared.day.adding(days: -1)
                body.life = Body.Life(status: .merged, since: body.life.since, until: lastDay, successor: successor)
            }
            guard !body.life.successor.isEmpty else { continue }
            lives[body.id] = body.life
            bodies.append(body)
        }
        for old in declared.map({ $0.successors.keys.sorted() }) ?? [] {
            guard lives[old] != nil else {
                faults.append("\(old) : ce n’est pas un organisme publié que le nouveau fichier n’a plus")
                continue
            }
            if let fault = Successions.fault(of: old, life: { lives[$0] ?? life($0) }) { faults.append("\(old) : \(fault)") }
        }
    }
}

extension BodyArchive {
    /// The bodies that have a successor, and those of these identifiers.
    package func bodies(succeededOr ids: Set<String>) -> [Body] {
        (0..<count).filter { lives[$0]?.successor.isEmpty == false || (!ids.isEmpty && ids.contains(head(at: $0).id)) }.map(body(at:))
    }
}
