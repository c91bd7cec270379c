import Hummingbird
import Sites

/// The statement that law 2005-102, article 47, and decree 2019-768 ask of each site: conformity, what is not, whom to write to, and remedies.
struct AccessibilityPage: Page {
    static let template = "accessibility"

    let shell: Shell
    let name: String
    let email: String?
    let emailLink: String?
    let phone: String?
    let agentPath: String

    init(site: Site) {
        shell = Shell(title: "Accessibilité", site: site, isIndexed: true)
        name = site.name
        email = site.contact.email
        emailLink = email.flatMap(SafeLink.mail)
        phone = site.contact.phone
        agentPath = "/s/\(site.slug)/agent"
    }

    static let view = """
        {{<layout}}{{$main}}
        <h1>Accessibilité</h1>
        <div class="lead"><p>{{name}} s'engage à rendre ce guichet utilisable par tous, conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005.</p></div>
        <h2>État de conformité</h2>
        <p>Ce site n'a pas encore été audité selon le référentiel général d'amélioration de l'accessibilité (RGAA 4.1). En l'absence d'audit, il est déclaré <strong>non conforme</strong>.</p>
        <h2>Ce qui est fait</h2>
        <ul><li>Les pages se lisent et s'utilisent au clavier, avec un lecteur d'écran, sans JavaScript et jusqu'à 400 % d'agrandissement.</li><li>Chaque champ a son étiquette visible, chaque erreur est dite et liée à son champ.</li><li>Les contrastes visent le niveau AA, en clair comme en sombre.</li><li>Les réponses se reçoivent aussi en texte seul.</li></ul>
        <h2>Ce qui ne dépend pas de ce site</h2>
        <p>Les documents et services vers lesquels pointent les fiches officielles appartiennent à d'autres organismes : leur accessibilité n'est pas vérifiée ici.</p>
        <h2>Signaler un problème</h2>
        <p>Si vous ne pouvez pas accéder à un contenu ou à un service, <a href="{{agentPath}}">écrivez à un agent</a>{{#emailLink}}, envoyez un e-mail à <a href="{{.}}">{{email}}</a>{{/emailLink}}{{#phone}} ou appelez le {{.}}{{/phone}}.</p>
        <h2>Voies de recours</h2>
        <p>Sans réponse satisfaisante, vous pouvez écrire au Défenseur des droits (<a href="https://www.defenseurdesdroits.fr/" rel="external noreferrer">defenseurdesdroits.fr</a>), joindre son délégué de votre région, ou lui écrire sans affranchir : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.</p>
        {{/main}}{{/layout}}
        """
}

extension PublicRoutes {
    /// `GET /s/{site}/accessibilite`.
    func accessibility(_ request: Request, _ context: WebContext) async throws -> Response {
        let site = try await site(context)
        _ = try request.format(among: [.html])
        return try pages.response(AccessibilityPage(site: site))
    }
}
