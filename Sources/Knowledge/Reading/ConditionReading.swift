extension FicheReader {
    /// The test that the element just started (`Condition`, `et`, `ou`) holds; nothing when it is empty.
    func condition() throws -> Condition? {
        let parts = try conditions()
        return parts.count > 1 ? .all(parts) : parts.first
    }

    private func conditions() throws -> [Condition] {
        var parts: [Condition] = []
        while let child = try events.nextChild() {
            switch child {
            case .element(.estVrai): parts += try variable().map { [.isTrue($0)] } ?? []
            case .element(.estFaux): parts += try variable().map { [.isFalse($0)] } ?? []
            case .element(.estIndefini): parts += try variable().map { [.isUndefined($0)] } ?? []
            case .element(.et): parts.append(.all(try conditions()))
            case .element(.ou): parts.append(.any(try conditions()))
            case .element(.non): parts.append(Condition.all(try conditions()).negated)
            case .element, .unknown:
                warn("l’élément « \(events.name) » n’a pas de sens dans une condition ; il est ignoré.")
                try events.skip()
            case .text: break
            }
        }
        return parts
    }

    /// The variable that the element just started names.
    func variable() throws -> String? {
        let name = events.attribute("var")
        if name == nil { warn("l’élément « \(events.name) » ne nomme pas de variable ; il est ignoré.") }
        try events.skip()
        return name
    }

    /// The variables that `SiSelectionne`, just started, sets.
    func settings() throws -> [String: Bool] {
        var values: [String: Bool] = [:]
        while let child = try events.nextChild() {
            switch child {
            case .element(.affecteVrai): if let name = try variable() { values[name] = true }
            case .element(.affecteFaux): if let name = try variable() { values[name] = false }
            case .element, .unknown: try events.skip()
            case .text: break
            }
        }
        return values
    }

    /// Notes what is left out of the file.
    func warn(_ reason: String) {
        harvest.warnings.append(ImportProblem(file: events.file, line: events.line, reason: reason, severity: .warning))
    }
}

extension Condition {
    /// The contrary (`non`, schema 3.5). What is not true is false or undefined, and so on.
    var negated: Condition {
        switch self {
        case .isTrue(let name): .any([.isFalse(name), .isUndefined(name)])
        case .isFalse(let name): .any([.isTrue(name), .isUndefined(name)])
        case .isUndefined(let name): .any([.isTrue(name), .isFalse(name)])
        case .all(let parts): .any(parts.map(\.negated))
        case .any(let parts): .all(parts.map(\.negated))
        }
    }
}
