import Sites

/// The box: a question and a commune. Kept filled on the answer's page.
struct QuestionForm {
    struct Suggestion {
        let value: String
        let label: String
    }

    let action: String
    let question: String
    let commune: String
    /// The commune taken when the field is left empty.
    let homeCommune: String?
    /// Offered while typing the commune.
    let suggestions: [Suggestion]
    /// `q-aide`, and `q-erreur` after an error.
    let describedBy: String
    let errors: [FieldError]
    /// Above an answer: the same fields in less height.
    let isCompact: Bool
    let rows: Int

    init(site: Site, asked: Asked, problem: Problem? = nil, isCompact: Bool = false) {
        action = "/s/\(site.slug)"
        self.isCompact = isCompact
        rows = isCompact ? 2 : 4
        question = asked.shownQuestion
        commune = asked.commune ?? ""
        homeCommune = site.homeCommune?.name
        suggestions = site.communes.flatMap { commune in
            commune.postalCodes.map { Suggestion(value: $0, label: commune.name) }
        }
        errors = problem.map { [FieldError(field: "q", sentence: $0.sentence)] } ?? []
        describedBy = problem == nil ? "q-aide" : "q-erreur q-aide"
    }

    static let view = """
        <form class="ask{{#.isCompact}} compact{{/.isCompact}}" method="post" action="{{.action}}" role="search" aria-label="Poser une question">
        <div class="field">
        <label for="q">Votre question</label>
        <p class="hint" id="q-aide">Avec vos mots, sans nom ni numéro personnel.</p>
        {{#.errors}}{{> field-error}}{{/.errors}}
        <textarea id="q" name="q" rows="{{.rows}}" required="required" aria-describedby="{{.describedBy}}"{{#.errors}} aria-invalid="true"{{/.errors}}>{{.question}}</textarea>
        </div>
        <div class="row">
        <div class="field">
        <label for="commune">Votre commune <span class="hint">(facultatif)</span></label>
        <p class="hint" id="commune-aide">Nom ou code postal{{#.homeCommune}} ; sinon, {{.}}{{/.homeCommune}}.</p>
        <input id="commune" name="commune" type="text" value="{{.commune}}" autocomplete="postal-code" aria-describedby="commune-aide" list="communes" />
        <datalist id="communes">{{#.suggestions}}<option value="{{.value}}">{{.label}}</option>{{/.suggestions}}</datalist>
        </div>
        <button type="submit">Demander</button>
        </div>
        </form>
        """
}
