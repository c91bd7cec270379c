/// The public API as an OpenAPI 3.1 document; the tests compare it with the routes. The pages' own routes are not in it.
enum OpenAPI {
    static let document = """
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Guichet",
            "version": "1",
            "summary": "Poser une question à une collectivité, et suivre une demande.",
            "description": "Aucun compte. La forme de la réponse suit l'en-tête Accept : application/json, text/plain (80 colonnes), text/html."
          },
          "paths": {
        \(OpenAPIPaths.all)
          },
          "components": {
        \(OpenAPISchemas.all)
          }
        }
        """
}
