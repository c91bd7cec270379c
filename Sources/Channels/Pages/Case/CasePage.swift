import Reception

/// A request followed by its reference and its code: the form first, then what happened.
struct CasePage: Page {
    static let template = "case"

    struct Line {
        let when: String
        let who: String
        let delivery: String?
        let text: TextLines
        let isCitizen: Bool
    }

    let shell: Shell
    let heading: String
    let action: String
    let reference: String
    /// Written again in the forms of the page, which no cache keeps.
    let code: String?
    /// Of the message about to be added.
    let key: String
    let state: String?
    let promise: String?
    let lines: [Line]
    let hasLines: Bool
    /// Whether the citizen may still write or withdraw.
    let isOpen: Bool
    let needsCode: Bool
    let needsReference: Bool
    let notice: String?
    let errors: [FieldError]
    let summary: ErrorSummary?
    let describedBy: String

    /// The form that asks for the code, and for the reference where the address does not give it.
    init(asking reference: String, isReferenceGiven: Bool, problem: Problem? = nil) {
        self.init(reference: reference, view: nil, code: nil, needsReference: !isReferenceGiven, notice: nil, problem: problem)
    }

    init(_ view: CaseView, code: String, notice: String?, problem: Problem? = nil) {
        self.init(reference: view.reference, view: view, code: code, needsReference: false, notice: notice, problem: problem)
    }

    private init(reference: String, view: CaseView?, code: String?, needsReference: Bool, notice: String?, problem: Problem?) {
        heading = view.map { "Demande \($0.reference)" } ?? "Suivre ma demande"
        shell = Shell(title: (problem == nil ? "" : "Erreur : ") + heading, site: nil)
        action = needsReference || reference.isEmpty ? "/r" : "/r/\(reference.asPathSegment)"
        self.reference = reference
        self.code = code
        key = IdempotencyKey.fresh()
        state = view?.state
        promise = view?.isClosed == false ? view?.promise : nil
        lines =
            view?.lines.map {
                Line(
                    when: FrenchSpacing.tied($0.when), who: $0.who, delivery: $0.delivery, text: TextLines($0.text),
                    isCitizen: $0.who == "vous")
            } ?? []
        hasLines = !lines.isEmpty
        isOpen = view?.isClosed == false
        needsCode = view == nil
        self.needsReference = needsReference
        self.notice = notice
        errors = problem.map { [FieldError(field: $0.field ?? "code", sentence: $0.sentence)] } ?? []
        summary = ErrorSummary(errors)
        describedBy = problem == nil ? "code-aide" : "code-erreur code-aide"
    }
}

extension String {
    /// Safe between two slashes of an address.
    fileprivate var asPathSegment: String { String(FormFields.encoded([("", self)]).dropFirst()) }
}
