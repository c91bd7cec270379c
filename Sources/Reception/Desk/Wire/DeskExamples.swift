import Foundation

/// One value of each kind with every field filled: the API's document is drawn from them, so that it says what is really sent.
enum DeskExamples {
    /// Saturday 21 November 2026, 10:46 in Paris.
    private static let now = Date(timeIntervalSince1970: 1_795_254_360)
    static let caseId = "01KSD2V6Q0ZT4M8N7B3C5D9F1G"
    static let personId = "01KSD2V6Q0AA4M8N7B3C5D9F1H"

    static let line = DeskLine(
        id: caseId, reference: "VAL-7K4F-2M9C", urgency: "normal", promise: now.addingTimeInterval(2640), isLate: false,
        person: "Ada EXEMPLE",
        subject: "APL arrêtée depuis deux mois", channel: "web", contactRank: 3, state: "pris")

    static let utterance = DeskUtterance(
        instant: now, author: .citizen, channel: "web", text: "Je n’ai plus mon APL depuis deux mois.", delivery: "envoyé")

    static let finding = DeskFinding(
        id: "F12006", title: "Aide personnalisée au logement (APL)", confidence: 0.82,
        passage: "L’APL est versée par la Caf.\nSource : service-public.fr F12006, mis à jour le 17 novembre 2023.")

    static let destination = DeskDestination(kind: .site, id: "pays-orge", name: "Pays d’Orge")

    static let board = DeskBoard(
        siteName: "Ville de Valmont-sur-Orge", mine: [line], queue: [line], waiting: 1,
        offers: [
            DeskOffer(
                id: "01KSD2V6Q0BB4M8N7B3C5D9F1J", reference: "PAY-93QD-T41K", from: "Pays d’Orge", reason: "voirie communale",
                subject: "Nid-de-poule", expires: now)
        ], nearestPromise: now, now: now, utcOffsetMinutes: 60)

    static let sheet: DeskSheet = {
        var sheet = DeskSheet(line: line, version: 4)
        sheet.commune = "Valmont-sur-Orge (99001)"
        sheet.personId = personId
        sheet.isMine = true
        sheet.handoffReason = "deux réponses refusées"
        sheet.conversation = [utterance]
        sheet.lastContacts = [utterance]
        sheet.pendingPromises = ["VAL-5D2X-8QCH : acte de naissance, promis lundi avant 10 h"]
        sheet.suspicions = ["Même téléphone, autre prénom : Jean EXEMPLE, non confirmé"]
        sheet.mandates = ["Agit pour Jean EXEMPLE jusqu’au 3 mars 2027"]
        sheet.suggestions = [finding]
        sheet.refused = ["F12006 Aide personnalisée au logement (APL)"]
        sheet.whyDue = ["samedi 21 novembre 2026 : 44 min, échéance samedi 21 novembre 2026 à 11 h 30"]
        sheet.destinations = [destination]
        sheet.secret = "ocre-410-halte"
        sheet.spokenReference = "V comme Victor, A comme Anatole…"
        return sheet
    }()

    static let history = DeskHistory(
        person: "Ada EXEMPLE", contacts: [utterance], cases: [line], pendingPromises: ["VAL-5D2X-8QCH : acte de naissance, promis lundi"])

    static let body: ReplyBody = {
        var body = ReplyBody(id: "caf-valmont", name: "Caf, accueil de Valmont", kind: "caf", why: "sert Valmont-sur-Orge selon l’annuaire")
        body.phones = ["01 99 00 12 34"]
        body.emails = ["accueil@caf.example"]
        body.address = "1 place de la Gare, 99000 Valmont-sur-Orge"
        body.website = "https://caf.example/"
        body.openNow = true
        body.until = "12 h"
        body.nextOpening = "lundi à 9 h"
        body.hours = "ouverte aujourd’hui jusqu’à 12 h"
        body.revised = "2026-03-06"
        body.revisedText = "6 mars 2026"
        return body
    }()

    static let sketch = DeskSketch(name: "Exemple", firstName: "Ada", phone: "01 99 00 56 78", email: "ada@citoyen.example")
    static let match = DeskMatch(id: personId, name: "Ada EXEMPLE", reason: "même téléphone, même nom", contacts: 3)
    static let call = DeskCall(
        person: personId, sketch: sketch, commune: "99001", question: "Où en est mon APL ?", answer: "La Caf a votre dossier.",
        quoted: ["F12006"], opensCase: true, reference: "VAL-7K4F-2M9C")
}

extension DeskVerbs.Board {
    package static var example: Self { Self() }
    package static var answer: DeskBoard { DeskExamples.board }
}

extension DeskVerbs.Sheet {
    package static var example: Self { Self(caseId: DeskExamples.caseId) }
    package static var answer: DeskSheet { DeskExamples.sheet }
}

extension DeskVerbs.Claim {
    package static var example: Self { Self(caseId: DeskExamples.caseId) }
    package static var answer: DeskMaybeSheet { DeskMaybeSheet(sheet: DeskExamples.sheet) }
}

extension DeskVerbs.Renew {
    package static var example: Self { Self(caseId: DeskExamples.caseId) }
    package static var answer: DeskDone { DeskDone() }
}

extension DeskVerbs.Release {
    package static var example: Self { Self(caseId: DeskExamples.caseId, reason: "pause") }
    package static var answer: DeskDone { DeskDone() }
}

extension DeskVerbs.Reply {
    package static var example: Self { Self(caseId: DeskExamples.caseId, text: "Bonjour, …", version: 4) }
    package static var answer: DeskSheet { DeskExamples.sheet }
}

extension DeskVerbs.Note {
    package static var example: Self { Self(caseId: DeskExamples.caseId, text: "Rappeler après 14 h.") }
    package static var answer: DeskSheet { DeskExamples.sheet }
}

extension DeskVerbs.Hold {
    package static var example: Self { Self(caseId: DeskExamples.caseId) }
    package static var answer: DeskSheet { DeskExamples.sheet }
}

extension DeskVerbs.Close {
    package static var example: Self { Self(caseId: DeskExamples.caseId, outcome: "refused", reason: "hors délai") }
    package static var answer: DeskDone { DeskDone() }
}

extension DeskVerbs.Transfer {
    package static var example: Self {
        Self(caseId: DeskExamples.caseId, destination: DeskExamples.destination, reason: "compétence du Pays d’Orge")
    }
    package static var answer: DeskSheet { DeskExamples.sheet }
}

extension DeskVerbs.Resend {
    package static var example: Self { Self(caseId: DeskExamples.caseId) }
    package static var answer: DeskSheet { DeskExamples.sheet }
}

extension DeskVerbs.AnswerTransfer {
    package static var example: Self { Self(transferId: "01KSD2V6Q0BB4M8N7B3C5D9F1J", accept: false, reason: "voirie départementale") }
    package static var answer: DeskDone { DeskDone() }
}

extension DeskVerbs.History {
    package static var example: Self { Self(personId: DeskExamples.personId) }
    package static var answer: DeskHistory { DeskExamples.history }
}

extension DeskVerbs.Search {
    package static var example: Self { Self(text: "apl", commune: "99001") }
    package static var answer: DeskItems<DeskFinding> { DeskItems([DeskExamples.finding]) }
}

extension DeskVerbs.Directory {
    package static var example: Self { Self(text: "caf", commune: "99001") }
    package static var answer: DeskItems<ReplyBody> { DeskItems([DeskExamples.body]) }
}

extension DeskVerbs.Matches {
    package static var example: Self { Self(sketch: DeskExamples.sketch) }
    package static var answer: DeskItems<DeskMatch> { DeskItems([DeskExamples.match]) }
}

extension DeskVerbs.Take {
    package static var example: Self { Self(call: DeskExamples.call) }
    package static var answer: DeskMaybeSheet { DeskMaybeSheet(sheet: DeskExamples.sheet) }
}

extension DeskVerbs.Identify {
    package static var example: Self {
        Self(caseId: DeskExamples.caseId, personId: DeskExamples.personId, sketch: DeskExamples.sketch)
    }
    package static var answer: DeskSheet { DeskExamples.sheet }
}

extension DeskVerbs.Report {
    package static var example: Self { Self(bodyId: "caf-valmont", fault: "ce numéro n’est plus attribué") }
    package static var answer: DeskDone { DeskDone() }
}
