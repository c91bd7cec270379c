package import Directory

extension Communes {
    /// The communes that the sites declare, for an installation without the national list.
    package init(served: [ServedCommune]) {
        var seen: Set<String> = []
        self.init(
            served.compactMap { commune in
                guard seen.insert(commune.code).inserted, let code = InseeCode(commune.code) else { return nil }
                return Commune(code: code, name: commune.name, postalCodes: commune.postalCodes)
            })
    }
}
