import ArgumentParser

/// `guichet bench …`: figures as ratios to a named reference measured in the same run. Meaningful in release builds only.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mesure la vitesse, chaque chiffre rapporté à une référence de la même exécution.",
        discussion: "À lancer sur une construction release (swift build -c release) ; scripts/bench enchaîne toutes les mesures.",
        subcommands: [BenchSearch.self, BenchAsk.self, BenchStore.self])
}
