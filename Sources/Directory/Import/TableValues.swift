/// What one cell holds, or why it cannot be read, in French.
enum TableValue<Value> {
    case value(Value)
    case refused(String)
}

/// Reading of the cells of a table, one kind at a time.
enum TableValues {
    /// Every number of a cell; a cell in which nothing is a number is refused.
    static func phones(_ text: String) -> TableValue<[Phone]> {
        let phones = Phone.read(text)
        guard !phones.contains(where: { $0.dialled == nil }) else {
            return .refused("téléphone : « \(text) » n’est pas un numéro (exemple : 01 60 09 97 00)")
        }
        return .value(phones.map { Phone(number: $0.number, written: $0.display, label: $0.label) })
    }

    static func emails(_ text: String) -> TableValue<EmailReading> {
        let reading = EmailReading(text)
        guard let unreadable = reading.unreadable.first else { return .value(reading) }
        return .refused("courriel : « \(unreadable) » n’est pas une adresse électronique")
    }

    /// Five digits; a zero lost by a spreadsheet is given back.
    static func postalCode(_ text: String) -> TableValue<String> {
        let digits = text.filter { !$0.isWhitespace }
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (4...5).contains(digits.utf8.count) else {
            return .refused("code postal : « \(text) » n’a pas cinq chiffres")
        }
        return .value(digits.utf8.count == 4 ? "0" + digits : digits)
    }

    /// Fourteen digits whose check digit is right (Luhn; the establishments of La Poste follow a rule of their own).
    static func siret(_ text: String) -> TableValue<String> {
        let digits = text.filter { !$0.isWhitespace && $0 != "." }
        if text.uppercased().contains("E+") {
            return .refused("SIRET : « \(text) » a été abîmé par le tableur ; mettez la colonne en texte")
        }
        guard digits.utf8.count == 14, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return .refused("SIRET : « \(text) » n’a pas quatorze chiffres")
        }
        let values = digits.utf8.map { Int($0) - 0x30 }
        let luhn = values.enumerated().reduce(0) { sum, item in
            let doubled = item.offset % 2 == 0 ? item.element * 2 : item.element
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        let isPost = digits.hasPrefix("356000000") && values.reduce(0, +) % 5 == 0
        guard luhn % 10 == 0 || isPost else {
            return .refused("SIRET : « \(text) » est mal recopié (le dernier chiffre ne correspond pas)")
        }
        return .value(digits)
    }

    /// Degrees, with a point or a comma.
    static func position(latitude: String, longitude: String) -> TableValue<Position?> {
        guard !latitude.isEmpty || !longitude.isEmpty else { return .value(nil) }
        let numbers = [latitude, longitude].compactMap { Double($0.replacing(",", with: ".").filter { !$0.isWhitespace }) }
        guard numbers.count == 2, let position = Position(latitude: numbers[0], longitude: numbers[1]) else {
            return .refused("position : « \(latitude) » et « \(longitude) » ne sont pas une latitude et une longitude en degrés")
        }
        return .value(position)
    }

    /// « 2026-11-23 » or « 23/11/2026 ».
    static func date(_ text: String, _ field: TableField) -> TableValue<CivilDate> {
        guard let date = CivilDate(iso: text) ?? CivilDate(french: text) else {
            return .refused("\(field.french) : « \(text) » n’est pas une date (exemple : 23/11/2026)")
        }
        return .value(date)
    }

    /// Only http and https; « https:// » is added to « www.… ».
    static func website(_ text: String) -> TableValue<String> {
        let hasScheme = text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://")
        let address = hasScheme ? text : "https://" + text
        let isAddress = address.contains(".") && !address.contains(where: { $0.isWhitespace || "\"<>".contains($0) })
        guard isAddress, hasScheme || !text.contains(":") else { return .refused("site web : « \(text) » n’est pas une adresse internet") }
        return .value(address)
    }
}
