import Casework
import Foundation

/// Everything held about a person, to be read by them: the right of access (GDPR art. 15).
struct PersonFileText {
    var file: PersonFile

    var text: String {
        ([title, ""] + persons + section("Échanges", exchanges) + section("Demandes", cases)).joined(separator: "\n") + "\n"
    }

    private var title: String { "Ce que « \(file.persons.first?.site ?? "") » conserve, le \(Self.moment(file.made))" }

    private var persons: [String] {
        file.persons.flatMap { person in
            ["\(person.displayName) (fiche \(person.id))", "  premier contact : \(Self.moment(person.created))"]
                + person.addresses.map { "  \($0.kind.noun) : \($0.written)" }
        } + file.mandates.map { "mandat : \($0.helper) agit pour \($0.principal) jusqu'au \(Self.moment($0.until))" }
            + file.merges.map { merge in
                let undone = merge.undone.map { ", défaite le \(Self.moment($0))" } ?? ""
                return "fiche \(merge.absorbed) réunie à \(merge.kept) le \(Self.moment(merge.instant))\(undone)"
            }
    }

    private var exchanges: [String] {
        file.exchanges.flatMap { exchange in
            ["\(Self.moment(exchange.instant)), \(exchange.channel.rawValue)"] + Self.said("vous", exchange.textIn)
                + Self.said("réponse", exchange.textOut)
                + exchange.shown.map { "  montré : \($0.id) \($0.title)\($0.revised.map { " (\($0))" } ?? "")" }
        }
    }

    private var cases: [String] {
        file.cases.flatMap { held in
            ["\(held.case.reference) : \(held.case.state.label), ouverte le \(Self.moment(held.case.opened))"]
                + Self.said("objet", held.case.subject)
                + held.messages.flatMap { Self.said("\(Self.moment($0.instant)), \(Self.author($0.from))", $0.text) }
                + held.notes.flatMap { Self.said("\(Self.moment($0.instant)), note interne", $0.text) }
        }
    }

    // MARK: Pieces

    private func section(_ title: String, _ lines: [String]) -> [String] { ["", lines.isEmpty ? "\(title) : rien" : title, ""] + lines }

    private static func said(_ who: String, _ text: String?) -> [String] {
        ["  \(who) :"] + (text ?? "contenu effacé").split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    }

    private static func author(_ party: Party) -> String {
        switch party {
        case .citizen: "vous"
        case .agent: "agent"
        case .automaton, .hub, .administrator: "Guichet"
        case .body(let id): "organisme \(id)"
        }
    }

    /// ISO 8601 in UTC: the file is kept, compared, and read anywhere.
    private static func moment(_ instant: Date) -> String { instant.ISO8601Format() }
}
