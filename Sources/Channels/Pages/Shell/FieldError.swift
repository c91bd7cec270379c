/// A fault of a form, tied to its field (RGAA 11.10 and 11.11).
struct FieldError {
    /// `id` of the field.
    let field: String
    let sentence: String

    static let view = """
        <p class="error" id="{{.field}}-erreur"><strong>Erreur :</strong> {{.sentence}}</p>
        """
}

/// At the head of a page whose form has faults: what to correct, with a link to each field.
struct ErrorSummary {
    let errors: [FieldError]

    /// Nothing without a fault.
    init?(_ errors: [FieldError]) {
        guard !errors.isEmpty else { return nil }
        self.errors = errors
    }

    static let view = """
        <div class="summary" role="alert" aria-labelledby="erreurs">
        <h2 id="erreurs">À corriger</h2>
        <ul>{{#.errors}}<li><a href="#{{.field}}">{{.sentence}}</a></li>{{/.errors}}</ul>
        </div>
        """
}
