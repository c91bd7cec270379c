extension ImportPage {
    static let view = """
        {{<layout}}{{$main}}
        <h1>Importer un fichier</h1>
        {{#frame}}{{> office-frame}}{{/frame}}
        {{#summary}}{{> error-summary}}{{/summary}}
        {{#report}}
        <section aria-labelledby="rapport"><h2 id="rapport">{{.title}}</h2>
        {{#.fault}}<p class="warning">{{.}} Rien n'est changé.</p>{{/.fault}}{{^.fault}}<p>Rien n'est encore changé : voici ce que ferait ce fichier.</p>{{/.fault}}
        <ul>{{#.head}}<li>{{.}}</li>{{/.head}}</ul>
        {{#.hasRows}}<div class="table" role="region" aria-label="Ligne par ligne" tabindex="0"><table><caption>Ligne par ligne</caption><thead><tr><th scope="col">Ligne</th><th scope="col">Effet</th><th scope="col">Service</th><th scope="col">Détail</th></tr></thead>
        <tbody>{{#.rows}}<tr><td>{{.place}}</td><td>{{.word}}</td><th scope="row">{{.name}}</th><td>{{#.details}}<p>{{.}}</p>{{/.details}}</td></tr>{{/.rows}}</tbody></table></div>{{/.hasRows}}
        {{#.rest}}<p>… {{.}}</p>{{/.rest}}
        {{#.refusedPath}}<p><a href="{{.}}">Les lignes refusées, à corriger puis à importer (CSV)</a></p>{{/.refusedPath}}
        </section>
        {{#.questions}}{{> office-questions}}{{/.questions}}
        {{#.obstacle}}<p class="warning">{{.}}</p>{{/.obstacle}}
        {{#.needsAdministrator}}<p class="warning">Publier revient à l'administrateur de la collectivité : ce rapport l'attend sur cette page.</p>{{/.needsAdministrator}}
        {{#.mayPublish}}<form class="ask" method="post" action="{{frame.root}}/import/publier"><input type="hidden" name="jeton" value="{{frame.formToken}}" /><input type="hidden" name="empreinte" value="{{report.digest}}" />
        {{#report.loss}}<div class="option"><input id="perte" type="checkbox" name="perte" value="1" required="required" /><label for="perte">{{.}}</label></div>{{/report.loss}}
        <button type="submit">Publier ce que dit le rapport</button></form>{{/.mayPublish}}
        <form method="post" action="{{frame.root}}/import/abandon"><input type="hidden" name="jeton" value="{{frame.formToken}}" /><p><button class="second" type="submit">Abandonner ce fichier</button></p></form>
        {{/report}}
        <form class="ask" method="post" action="{{frame.root}}/import" enctype="multipart/form-data"><input type="hidden" name="jeton" value="{{frame.formToken}}" />
        <h2>{{#report}}Déposer un autre fichier{{/report}}{{^report}}Déposer un fichier{{/report}}</h2>
        <div class="field"><label for="fichier">Le fichier de vos services</label><p class="hint" id="fichier-aide">Tableau CSV, France services (CSV), data.inclusion ou annuaire national (JSON), {{limit}} au plus. Rien n'est publié avant que vous ayez lu le rapport.</p>{{#errors}}{{> field-error}}{{/errors}}<input id="fichier" name="fichier" type="file" accept=".csv,.json,text/csv,application/json" required="required" aria-describedby="{{describedBy}}"{{#summary}} aria-invalid="true"{{/summary}} /></div>
        <button type="submit">Lire ce fichier</button>
        </form>
        <p><a href="{{frame.root}}/modele.csv">Un modèle de tableau à remplir (CSV)</a></p>
        {{/main}}{{/layout}}
        """
}
