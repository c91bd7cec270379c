extension AnswerPage {
    static let view = """
        {{<layout}}{{$main}}
        {{#emergency}}
        <section class="emergency" id="reponse" tabindex="-1" aria-labelledby="titre">
        <h1 id="titre">{{heading}}</h1>
        {{#.first}}<p class="number"><a href="{{.link}}"><span class="call">Appelez le</span> {{.display}}</a></p>{{/.first}}
        {{#message}}<div class="lead">{{> lines}}</div>{{/message}}
        {{#.others}}<p class="other"><a href="{{.link}}">{{.display}}</a></p>{{/.others}}
        </section>
        {{/emergency}}
        {{^emergency}}
        {{#form}}{{> question-form}}{{/form}}
        <article class="answer" id="reponse" tabindex="-1" aria-labelledby="titre">
        <h1 id="titre" class="eyebrow">{{heading}}{{#question}}<span class="visually-hidden"> à la question « {{.}} »</span>{{/question}}</h1>
        {{#warning}}<div class="warning" role="note"><p><strong>Attention :</strong> {{.}}</p></div>{{/warning}}
        {{#message}}<div class="lead">{{> lines}}</div>{{/message}}
        {{#passages}}<div class="passage">{{#.text}}{{> lines}}{{/.text}}{{#.path}}<p class="path">{{.}}</p>{{/.path}}</div>{{/passages}}
        {{#source}}<p class="source"><a href="{{.fichePath}}">{{.title}}</a><br />Source : {{#.url}}<a href="{{.}}" rel="external noreferrer">{{name}}</a>{{/.url}}{{^.url}}{{.name}}{{/.url}}{{#.revisedText}}, mise à jour le <time datetime="{{revised}}">{{.}}</time>{{/.revisedText}}.</p>{{/source}}
        {{#caseCard}}{{> case-card}}{{/caseCard}}
        {{#choices}}{{> choices}}{{/choices}}
        {{#actions}}<form class="actions" method="post" action="{{.action}}"><input type="hidden" name="conversation" value="{{.conversation}}" /><input type="hidden" name="question" value="{{.question}}" /><input type="hidden" name="cle" value="{{.key}}" />{{#.buttons}}<button type="submit" name="q" value="{{.value}}">{{.label}}</button>{{/.buttons}}</form>{{/actions}}
        {{#elsewhere}}<p><a class="button" href="{{.path}}">{{.label}}</a></p>{{/elsewhere}}
        {{#hasJumps}}<nav class="jumps" aria-label="Dans cette réponse"><ul>{{#jumps}}<li><a href="#{{.anchor}}">{{.title}}</a></li>{{/jumps}}</ul></nav>{{/hasJumps}}
        {{#hasBodies}}<section aria-labelledby="ou"><h2 id="ou">Où aller</h2>{{#whereToGo}}{{> body}}{{/whereToGo}}</section>{{/hasBodies}}
        {{#hasDocuments}}<section aria-labelledby="documents"><h2 id="documents">Documents</h2><ul class="services">{{#documents}}<li>{{#.url}}<a href="{{.}}" rel="external noreferrer">{{/.url}}{{.title}}{{#.url}}</a>{{/.url}}{{#.cerfa}} <span class="note">cerfa n° {{.}}</span>{{/.cerfa}}</li>{{/documents}}</ul></section>{{/hasDocuments}}
        {{#hasOnline}}<section aria-labelledby="en-ligne"><h2 id="en-ligne">En ligne</h2><ul class="services">{{#online}}<li>{{#.url}}<a href="{{.}}" rel="external noreferrer">{{/.url}}{{.title}}{{#.url}}</a>{{/.url}}</li>{{/online}}</ul></section>{{/hasOnline}}
        {{#wayOut}}<section class="wayout" aria-labelledby="suite"><h2 id="suite">Ce n'est pas cela ?</h2>
        <div class="row">{{#.conversation}}<form method="post" action="{{action}}"><input type="hidden" name="conversation" value="{{.}}" /><input type="hidden" name="question" value="{{question}}" /><input type="hidden" name="cle" value="{{key}}" /><button class="second" type="submit" name="q" value="non">Ce n'est pas ma question</button></form>{{/.conversation}}<a class="button second" href="{{.agentPath}}">Parler à un agent</a></div></section>{{/wayOut}}
        </article>
        {{/emergency}}
        {{/main}}{{/layout}}
        """
}
