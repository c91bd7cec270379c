import Casework
import Directory
import Foundation
import Sites

/// What is said and noted when a person takes over.
enum HandOffWording {
    /// Why, for the agent; no personal text.
    static func reason(_ reason: HandOffReason) -> String {
        switch reason {
        case .asked: "demande à parler à un agent"
        case .refusedTwice: "deux réponses refusées"
        case .notFound: "aucune fiche ne répond"
        case .danger: "danger signalé"
        case .complaint: "réclamation"
        case .overruled: "le demandeur dit que c'est bien à nous"
        }
    }

    /// Asked again while a case is open, whether an agent has taken it or not.
    static func alreadyOpen(_ reference: String) -> String { "Votre demande \(reference) est déjà enregistrée ; un agent la prendra." }

    /// A message was added to a case: who answers, and when at the latest where it is still to come.
    static func added(_ site: Site?, promise: Promise?, now: Date) -> String {
        let team = site.map { "Un agent \(SpokenName($0.name).of)" } ?? "Un agent"
        let due = promise.flatMap { promise in promise.due > now ? site?.promisePhrase(promise.due, now: now) : nil }
        return "Votre message est ajouté à votre demande. \(team) vous répondra\(due.map { " \($0)" } ?? "")."
    }

    /// First line of the question, at most 100 characters.
    static func subject(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        return line.count <= 100 ? line : String(line.prefix(99)) + "…"
    }

    /// « Les agents répondent du lundi au vendredi, … »; empty when the site declares no hours.
    static func hours(_ site: Site) -> String {
        let week = site.agentHours.weeklyText
        return week.isEmpty ? "" : "Les agents répondent \(week).\n"
    }
}
