/// Every template by name: pages, then the parts they share.
enum Templates {
    static let all: [(name: String, template: String)] =
        [
            ("layout", layout),
            (SitesPage.template, SitesPage.view),
            (AskPage.template, AskPage.view),
            (AnswerPage.template, AnswerPage.view),
            (FichePage.template, FichePage.view),
            (ThemesPage.template, ThemesPage.view),
            (ThemePage.template, ThemePage.view),
            (SearchPage.template, SearchPage.view),
            (HandOffPage.template, HandOffPage.view),
            (CasePage.template, CasePage.view),
            (AccessibilityPage.template, AccessibilityPage.view),
            (ProblemPage.template, ProblemPage.view),
            (OfferPage.template, OfferPage.view),
            (OfferReceiptPage.template, OfferReceiptPage.view),
            (SignInPage.template, SignInPage.view),
            (OfficePage.template, OfficePage.view),
            (ImportPage.template, ImportPage.view),
            (VersionsPage.template, VersionsPage.view),
            (DifferencePage.template, DifferencePage.view),
            (ServicesPage.template, ServicesPage.view),
            (ServicePage.template, ServicePage.view),
            (CorrectionsPage.template, CorrectionsPage.view),
            (OfficeProblemPage.template, OfficeProblemPage.view),
            ("office-frame", OfficeFrame.view),
            ("office-questions", ImportQuestions.view),
            ("question-form", QuestionForm.view),
            ("choices", ChoiceForm.view),
            ("error-summary", ErrorSummary.view),
            ("field-error", FieldError.view),
            ("lines", TextLines.view),
            ("body", BodyView.view),
            ("case-card", CaseCard.view),
            ("guided", GuidedView.view),
        ] + BlockTemplates.all

    private static let layout = """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {{^shell.isIndexed}}<meta name="robots" content="noindex" />{{/shell.isIndexed}}
        <title>{{shell.title}}</title>
        <link rel="icon" href="\(Icon.path)" type="image/svg+xml" />
        <link rel="stylesheet" href="{{shell.stylesheet}}" />
        </head>
        <body>
        <p class="skip"><a href="#{{shell.skipTarget}}">{{shell.skipLabel}}</a></p>
        <header class="top">
        <div class="column bar">
        {{#shell.sitePath}}<a class="brand" href="{{shell.sitePath}}">{{shell.siteName}}</a>
        <nav aria-label="Menu principal"><ul class="menu"><li><a href="{{shell.sitePath}}">Poser une question</a></li><li><a href="{{shell.sitePath}}/themes">Thèmes</a></li><li><a href="/r">Suivre ma demande</a></li></ul></nav>{{/shell.sitePath}}
        {{^shell.sitePath}}<a class="brand" href="/">Guichet</a>{{/shell.sitePath}}
        </div>
        </header>
        <main id="contenu" class="column" tabindex="-1">
        {{$main}}{{/main}}
        </main>
        <footer class="foot">
        <div class="column">
        {{#shell.legal}}<p>{{shell.legal}}</p>{{/shell.legal}}
        <ul class="menu">{{#shell.sitePath}}<li><a href="{{shell.sitePath}}/accessibilite">Accessibilité : non conforme (aucun audit encore)</a></li>{{/shell.sitePath}}<li><a href="/">Tous les guichets</a></li></ul>
        </div>
        </footer>
        </body>
        </html>
        """
}
