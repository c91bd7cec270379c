extension Communes {
    /// « Millau (12145), Aguessac (12002) »; of a long list, how many and the first: « 304 communes, dont Agen-d’Aveyron (12001), … ».
    /// A code that the list does not hold is given alone.
    package func names(_ codes: [InseeCode]) -> String {
        let told = codes.count > Self.longest ? codes.prefix(Self.first) : codes[...]
        let names = told.map { code in entry(code).map { "\($0.name) (\(code.text))" } ?? code.text }.joined(separator: ", ")
        return told.count == codes.count ? names : "\(codes.count) communes, dont \(names)"
    }

    /// Longest list that is given whole.
    private static let longest = 12
    /// What is given of a longer one.
    private static let first = 5
}
