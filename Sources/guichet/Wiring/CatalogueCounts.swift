import Directory
import Knowledge

/// What is counted of a publication, by the names that `guichet catalogue --json` promises.
enum CatalogueCounts {
    static func knowledge(_ counts: GuideCounts) -> [String: Int] {
        [
            "fiches": counts.sheets, "themes": counts.nodes, "services": counts.allServices, "cases": counts.cases,
            "contacts": counts.contacts, "questions": counts.elements["QuestionReponse", default: 0],
            "conditions": counts.elements["Condition", default: 0], "situations": counts.elements["Situation", default: 0],
            "ou_s_adresser": counts.elements["OuSAdresser", default: 0],
            "qui_peut_m_aider": counts.elements["QuiPeutMAider", default: 0],
            "dead_links": counts.deadLinks.values.reduce(0, +), "unknown_elements": counts.unknownElements.values.reduce(0, +),
            "files": counts.files, "refused": counts.refusedFiles,
        ]
    }

    static func directory(_ report: FeedReport, kinds: Int) -> [String: Int] {
        [
            "bodies": report.accepted, "kinds": kinds, "records": report.records, "refused": report.refusals.count,
            "traps": report.traps.values.reduce(0, +),
        ]
    }
}
