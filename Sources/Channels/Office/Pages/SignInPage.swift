import Sites

/// The form that lets in those who keep the directory.
struct SignInPage: Page {
    static let template = "office-sign-in"

    let shell: Shell
    let action: String
    let login: String
    let notice: String?
    let errors: [FieldError]
    let summary: ErrorSummary?

    init(site: Site, login: String = "", notice: String? = nil, problem: Problem? = nil) {
        shell = Shell(title: (problem == nil ? "" : "Erreur : ") + "Tenir l'annuaire", site: site)
        action = "/s/\(site.slug)/gestion"
        self.login = login
        self.notice = notice
        errors = problem.map { [FieldError(field: "identifiant", sentence: $0.sentence)] } ?? []
        summary = ErrorSummary(errors)
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Tenir l'annuaire</h1>
        {{#summary}}{{> error-summary}}{{/summary}}
        {{#notice}}<p class="notice" role="status">{{.}}</p>{{/notice}}
        <p>Réservé aux personnes qui tiennent l'annuaire de la collectivité, avec leur compte d'agent.</p>
        <form class="ask" method="post" action="{{action}}">
        <div class="field"><label for="identifiant">Identifiant</label>{{#errors}}{{> field-error}}{{/errors}}<input id="identifiant" name="identifiant" type="text" value="{{login}}" required="required" autocomplete="username" autocapitalize="none" spellcheck="false"{{#summary}} aria-invalid="true" aria-describedby="identifiant-erreur"{{/summary}} /></div>
        <div class="field"><label for="mot_de_passe">Mot de passe</label><input id="mot_de_passe" name="mot_de_passe" type="password" required="required" autocomplete="current-password" /></div>
        <button type="submit">Entrer</button>
        </form>
        {{/main}}{{/layout}}
        """
}
