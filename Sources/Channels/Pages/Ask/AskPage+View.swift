extension AskPage {
    static let view = """
        {{<layout}}{{$main}}
        <h1>{{heading}}</h1>
        {{#summary}}{{> error-summary}}{{/summary}}
        {{#welcome}}<div class="lead">{{> lines}}</div>{{/welcome}}
        {{#form}}{{> question-form}}{{/form}}
        <section aria-labelledby="autrement">
        <h2 id="autrement">Autrement</h2>
        <ul class="ways">
        <li><a href="{{themesPath}}">Parcourir les fiches par thème</a></li>
        <li><a href="{{searchPath}}">Chercher une fiche</a></li>
        <li><a href="/r">Suivre une demande déjà faite</a></li>
        </ul>
        </section>
        {{/main}}{{/layout}}
        """
}
