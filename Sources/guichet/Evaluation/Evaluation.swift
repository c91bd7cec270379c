import Answering
import Foundation
import Reception

/// What an evaluation prints.
struct EvaluationReport {
    var summary: [String]
    var misses: [String] = []
    /// Lines of a TREC run: « question Q0 fiche rang score guichet ».
    var run: [String] = []
}

/// Asks every question of a set and counts.
struct Evaluation {
    var turn: Turn
    var siteSlug: String?
    var addsTypos: Bool

    private var index: SearchIndex { turn.catalogue.index }

    // MARK: Ranked entries

    func ranked(_ questions: [QuestionSet.RankedQuestion]) -> EvaluationReport {
        var random = SplitMix64(seed: 20_240_305)
        var report = EvaluationReport(summary: [])
        var ranks: [(intent: String, rank: Int?)] = []
        var outcomes: [String: Int] = [:]
        for question in questions {
            let text = addsTypos ? TypingError.inject(question.text, using: &random) : question.text
            let hits = index.search(index.understand(text), top: 10, site: siteSlug)
            let rank = Metrics.firstRight(hits.map(\.id)) { question.grades[$0] != nil }
            ranks.append((question.intent, rank))
            for (position, hit) in hits.enumerated() {
                report.run.append("\(question.id) Q0 \(hit.id) \(position + 1) \(hit.score) guichet")
            }
            if questions.count <= 500 { outcomes[reply(text).outcome.rawValue, default: 0] += 1 }
            if rank != 1 {
                report.misses.append(
                    "\(question.id)  rang \(rank.map(String.init) ?? "-")  « \(text.prefix(90)) »  montré : "
                        + hits.prefix(3).map(\.id).joined(separator: " ") + "  attendu : "
                        + question.grades.keys.sorted().joined(separator: " "))
            }
        }
        report.summary = ["questions \(questions.count) · intentions \(Set(ranks.map(\.intent)).count)"]
        for depth in [1, 3, 5, 10] {
            report.summary.append(Self.line("H@\(depth)", ranks.map { ($0.intent, ($0.rank ?? .max) <= depth ? 1.0 : 0.0) }))
        }
        report.summary.append(Self.line("MRR@10", ranks.map { ($0.intent, Metrics.reciprocalRank($0.rank)) }))
        if !outcomes.isEmpty { report.summary.append("issues : " + Self.counts(outcomes)) }
        return report
    }

    /// A line per candidate: « intention question fiche note valeurs… ».
    func features(_ questions: [QuestionSet.RankedQuestion]) -> [String] {
        var random = SplitMix64(seed: 20_240_305)
        return questions.flatMap { question in
            let text = addsTypos ? TypingError.inject(question.text, using: &random) : question.text
            return index.features(index.understand(text), site: siteSlug).map { candidate in
                ([question.intent, question.id, candidate.id, String(question.grades[candidate.id] ?? 0)]
                    + candidate.features.map { String($0) }).joined(separator: "\t")
            }
        }
    }

    // MARK: Exact facts

    func facts(_ questions: [QuestionSet.FactQuestion]) throws -> EvaluationReport {
        var report = EvaluationReport(summary: [])
        var right = 0
        var forbidden = 0
        for question in questions {
            let reply = reply(question.text)
            let answer = Self.normalised(reply.passages.first?.text ?? "")
            let asserted = reply.passages.map { Self.normalised($0.text) }.joined(separator: "\n")
            let found = try Self.matches(question.mustMatch, answer)
            let wrong = try question.mustNot.map { try Self.matches($0, asserted) } ?? false
            if found { right += 1 }
            if wrong { forbidden += 1 }
            if !found || wrong {
                report.misses.append(
                    "\(question.id)  \(reply.outcome.rawValue) \(reply.entry?.id ?? "-")  « \(question.text.prefix(80)) »  dit : \(answer.prefix(160))"
                        + (wrong ? "  VALEUR INTERDITE" : ""))
            }
        }
        report.summary = ["faits exacts \(right) / \(questions.count) · valeurs interdites \(forbidden)"]
        return report
    }

    // MARK: Off topic

    func offTopic(_ texts: [QuestionSet.OffTopicText]) -> EvaluationReport {
        var report = EvaluationReport(summary: [])
        var held = 0
        var rightKind = 0
        for text in texts {
            let reply = reply(text.text)
            let mayAnswer = !text.acceptable.isDisjoint(with: ["answer_general_info", "answer_with_caution"])
            let isAnswered = reply.outcome == .answered || reply.outcome == .rerouted
            if !isAnswered || mayAnswer { held += 1 }
            let kind = reply.refusal ?? reply.outcome.rawValue
            if kind == text.expected || text.acceptable.contains(kind) || (isAnswered && mayAnswer) { rightKind += 1 }
            if isAnswered && !mayAnswer || kind != text.expected {
                report.misses.append(
                    "\(text.id)  attendu \(text.expected), dit \(kind) \(reply.entry?.id ?? "")  « \(text.text.prefix(80)) »")
            }
        }
        report.summary = [
            "textes \(texts.count) · sans fiche présentée comme réponse \(held) · bonne sorte de refus \(rightKind)"
        ]
        return report
    }

    // MARK: Routes

    func routes(_ messages: [QuestionSet.RouteMessage]) -> EvaluationReport {
        var report = EvaluationReport(summary: [])
        var byDecision: [String: (right: Int, all: Int)] = [:]
        var targets = (right: 0, all: 0)
        var emergencies = (missed: 0, invented: 0)
        for message in messages {
            let ruling = turn.ruling(message.text, commune: message.commune, sentTo: message.sentTo)
            let verdict = RouteVerdict(ruling, message)
            byDecision[message.decision, default: (0, 0)].all += 1
            if verdict.decisionIsRight { byDecision[message.decision, default: (0, 0)].right += 1 }
            if let isRight = verdict.targetIsRight {
                targets.all += 1
                if isRight { targets.right += 1 }
            }
            if message.decision == "emergency", ruling.decision != "emergency" { emergencies.missed += 1 }
            if message.decision != "emergency", ruling.decision == "emergency" { emergencies.invented += 1 }
            if !verdict.isRight {
                report.misses.append(
                    "\(message.id)  attendu \(message.decision) \(message.targets.joined(separator: "+")), dit \(ruling.decision) "
                        + "\(ruling.targets.joined(separator: "+"))  « \(message.text.prefix(80)) »")
            }
        }
        let right = byDecision.values.reduce(0) { $0 + $1.right }
        report.summary = [
            "décisions justes \(right) / \(messages.count) · destinataires justes \(targets.right) / \(targets.all)",
            "urgences manquées \(emergencies.missed) · urgences inventées \(emergencies.invented)",
        ]
        report.summary += byDecision.sorted { $0.key < $1.key }.map { "  \($0.key.padded(to: 18)) \($0.value.right) / \($0.value.all)" }
        return report
    }

    // MARK: Helpers

    private func reply(_ text: String) -> Reply { Ask.reply(turn, text, commune: nil, site: siteSlug) }

    private static func line(_ name: String, _ values: [(group: String, value: Double)]) -> String {
        let interval = Metrics.interval(values)
        return "\(name.padded(to: 7)) "
            + String(format: "%.3f   [%.3f – %.3f]", Metrics.meanByGroup(values), interval.lowerBound, interval.upperBound)
    }

    private static func counts(_ outcomes: [String: Int]) -> String {
        outcomes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    /// No-break spaces become spaces, typographic apostrophes become straight ones.
    private static func normalised(_ text: String) -> String {
        String(text.map { "\u{A0}\u{202F}\u{2009}".contains($0) ? " " : $0 == "’" ? "'" : $0 })
    }

    private static func matches(_ pattern: String, _ text: String) throws -> Bool {
        try NSRegularExpression(pattern: pattern, options: .caseInsensitive)
            .firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
