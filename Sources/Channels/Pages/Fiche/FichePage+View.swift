extension FichePage {
    static let view = """
        {{<layout}}{{$main}}
        <nav class="crumbs" aria-label="Vous êtes ici"><ol><li><a href="{{shell.sitePath}}/themes">Thèmes</a></li>{{#crumbs}}<li><a href="{{.path}}">{{.title}}</a></li>{{/crumbs}}</ol></nav>
        <article class="fiche" aria-labelledby="titre">
        <h1 id="titre">{{title}}</h1>
        <p class="source">{{#isLocal}}Fiche de {{shell.siteName}}{{/isLocal}}{{^isLocal}}Source : {{#url}}<a href="{{.}}" rel="external noreferrer">service-public.fr</a>{{/url}}{{^url}}guide officiel{{/url}}{{/isLocal}}{{#revisedText}}, mise à jour le <time datetime="{{revised}}">{{.}}</time>{{/revisedText}}.</p>
        {{#status}}<div class="warning" role="note"><p>{{.}}</p></div>{{/status}}
        {{#warning}}{{> block-note}}{{/warning}}
        <div class="lead">{{#introduction}}{{>*template}}{{/introduction}}</div>
        {{#questionnaire}}<form class="choices" method="get" action="{{.action}}">{{#.questions}}<fieldset><legend>{{.legend}}</legend>{{#.choices}}<div class="option"><input type="radio" id="{{.id}}" name="{{.name}}" value="{{.value}}"{{#.isChecked}} checked="checked"{{/.isChecked}} /><label for="{{.id}}">{{.label}}</label></div>{{/.choices}}</fieldset>{{/.questions}}<button type="submit">Voir ma situation</button></form>{{/questionnaire}}
        {{#body}}{{>*template}}{{/body}}
        {{#guided}}{{> guided}}{{/guided}}
        {{#groups}}<section aria-labelledby="{{.anchor}}"><h2 id="{{.anchor}}">{{.title}}</h2>{{> blocks}}</section>{{/groups}}
        {{#hasTerms}}<section aria-labelledby="termes"><h2 id="termes">Définitions</h2><dl class="terms">{{#terms}}<dt id="terme-{{.id}}">{{.title}}</dt><dd>{{> blocks}}</dd>{{/terms}}</dl></section>{{/hasTerms}}
        {{#hasRelated}}<section aria-labelledby="voir"><h2 id="voir">Voir aussi</h2><ul>{{#related}}<li><a href="{{.path}}">{{.title}}</a></li>{{/related}}</ul></section>{{/hasRelated}}
        </article>
        <section class="wayout" aria-labelledby="suite"><h2 id="suite">Une question ?</h2><div class="row"><a class="button" href="{{shell.sitePath}}">Poser ma question</a><a class="button second" href="{{shell.sitePath}}/agent">Parler à un agent</a></div></section>
        {{/main}}{{/layout}}
        """
}
