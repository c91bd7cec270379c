import Casework

extension Agent {
    /// « pays-orge : agent, valmont : superviseur ».
    var frenchRights: String {
        rights.sorted { $0.key < $1.key }.map { "\($0.key) : \($0.value.french)" }.joined(separator: ", ")
    }
}

extension Skills {
    /// « logement », « theme:logement », « territory:99001 », « language:en ».
    init(written: [String]) {
        self.init()
        for skill in written {
            let parts = skill.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts.first, parts.last) {
            case ("territory", let code?) where parts.count == 2: territories.insert(code)
            case ("language", let code?) where parts.count == 2: languages.insert(code)
            case (_, let theme?): themes.insert(theme)
            case (_, nil): break
            }
        }
    }
}
