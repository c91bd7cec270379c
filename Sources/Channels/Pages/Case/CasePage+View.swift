extension CasePage {
    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        {{#summary}}{{> error-summary}}{{/summary}}
        {{#notice}}<p class="notice" role="status">{{.}}</p>{{/notice}}
        {{#needsCode}}
        <form class="ask" method="post" action="{{action}}">
        {{#needsReference}}<div class="field"><label for="reference">Référence</label><p class="hint" id="reference-aide">Par exemple VAL-7K4F-2M9C.</p><input id="reference" name="reference" type="text" value="{{reference}}" required="required" autocomplete="off" autocapitalize="characters" aria-describedby="reference-aide" /></div>{{/needsReference}}
        {{^needsReference}}<p>Référence : <strong>{{reference}}</strong></p>{{/needsReference}}
        <div class="field"><label for="code">Code</label><p class="hint" id="code-aide">Celui qui vous a été donné avec la référence.</p>{{#errors}}{{> field-error}}{{/errors}}<input id="code" name="code" type="text" required="required" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="{{describedBy}}"{{#errors}} aria-invalid="true"{{/errors}} /></div>
        <button type="submit">Voir ma demande</button>
        </form>
        {{/needsCode}}
        {{#state}}<p class="state big">{{.}}</p>{{/state}}
        {{#promise}}<p><strong>Réponse promise {{.}}.</strong></p>{{/promise}}
        {{#hasLines}}<section aria-labelledby="echanges"><h2 id="echanges">Échanges</h2><ol class="exchange">{{#lines}}<li{{#.isCitizen}} class="mine"{{/.isCitizen}}><p class="note"><strong>{{.who}}</strong>, {{.when}}{{#.delivery}} ({{.}}){{/.delivery}}</p>{{#.text}}{{> lines}}{{/.text}}</li>{{/lines}}</ol></section>{{/hasLines}}
        {{#isOpen}}
        <form class="ask" method="post" action="{{action}}"><input type="hidden" name="code" value="{{code}}" /><input type="hidden" name="cle" value="{{key}}" />
        <div class="field"><label for="message">Ajouter un message</label>{{#errors}}{{> field-error}}{{/errors}}<textarea id="message" name="message" rows="4" required="required"{{#errors}} aria-invalid="true" aria-describedby="message-erreur"{{/errors}}></textarea></div>
        <button type="submit" name="action" value="ajouter">Envoyer</button></form>
        <details><summary>Retirer ma demande</summary><div class="branch"><p>Elle sera close, sans réponse.</p><form method="post" action="{{action}}"><input type="hidden" name="code" value="{{code}}" /><button class="second" type="submit" name="action" value="retirer">Retirer ma demande</button></form></div></details>
        {{/isOpen}}
        {{/main}}{{/layout}}
        """
}
