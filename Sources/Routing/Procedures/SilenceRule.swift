package import Directory

/// What the silence of an administration means for a kind of request, and after how long: data, per procedure (CRPA, art. L231-1 to L231-6).
package struct SilenceRule: Sendable, Equatable {
    package enum Effect: String, Sendable {
        /// Silence is a refusal; the delay runs from the body that received the request first (CRPA, art. L114-3).
        case rejection = "rejet"
        /// Silence is an agreement; the delay runs from the competent body (CRPA, art. L114-3).
        case acceptance = "acceptation"
    }

    /// As a sentence names it, « permis de démolir »; nil for what belongs to no listed procedure.
    package let procedure: String?
    package let effect: Effect
    /// What silence is worth in that procedure: « rejet », « permis tacite ».
    package let outcome: String
    /// Of the ordinary case.
    package let months: Int
    /// Articles or decree.
    package let source: String
    /// What may change the rule or bounds its effect; nil when nothing needs saying.
    package let caveat: String?

    package init(procedure: String?, effect: Effect, outcome: String, months: Int, source: String, caveat: String? = nil) {
        self.procedure = procedure
        self.effect = effect
        self.outcome = outcome
        self.months = months
        self.source = source
        self.caveat = caveat
    }

    /// Claims and requests that no text frames (2° of the article): two months of silence are a refusal.
    package static let ordinary = SilenceRule(
        procedure: nil, effect: .rejection, outcome: "rejet", months: 2, source: "CRPA, art. L231-4")

    /// The same day of the month, `months` later; the last day of a shorter month.
    package func due(from day: CivilDate) -> CivilDate {
        let (year, month, number) = day.components
        let index = year * 12 + month - 1 + months
        return (0..<4).lazy.compactMap { CivilDate(year: index / 12, month: index % 12 + 1, day: number - $0) }.first ?? day
    }
}
