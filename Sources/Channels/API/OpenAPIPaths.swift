/// The `paths` of the OpenAPI document.
enum OpenAPIPaths {
    static let all = [sites, site, search, fiche, agent, caseByReference, caseByBody, health].joined(separator: ",\n")

    private static let sites = """
        "/": {
          "get": {
            "operationId": "listSites", "summary": "Les collectivités servies",
            "responses": {
              "200": {"description": "Liste", "content": {"application/json": {"schema": {"type": "object", "required": ["sites"], "properties": {"sites": {"type": "array", "items": {"$ref": "#/components/schemas/Site"}}}}}, "text/plain": {}, "text/html": {}}},
              "303": {"description": "Un navigateur, quand une seule collectivité est servie"}
            }
          }
        }
        """

    private static let site = """
        "/s/{site}": {
          "parameters": [{"$ref": "#/components/parameters/site"}],
          "get": {
            "operationId": "ask", "summary": "La réponse à une question, par une adresse que l'on peut transmettre",
            "parameters": [
              {"name": "q", "in": "query", "description": "La question", "schema": {"type": "string"}},
              {"$ref": "#/components/parameters/commune"},
              {"name": "fiche", "in": "query", "description": "La fiche à montrer", "schema": {"type": "string"}},
              {"name": "situation", "in": "query", "description": "La branche de la fiche : titres séparés par ›", "schema": {"type": "string"}}
            ],
            "responses": {
              "200": {"$ref": "#/components/responses/Reply"},
              "404": {"$ref": "#/components/responses/Problem"}, "406": {"$ref": "#/components/responses/Problem"},
              "414": {"$ref": "#/components/responses/Problem"}, "422": {"$ref": "#/components/responses/Problem"},
              "503": {"$ref": "#/components/responses/Problem"}
            }
          },
          "post": {
            "operationId": "send", "summary": "Un message d'une conversation",
            "parameters": [{"$ref": "#/components/parameters/commune"}, {"$ref": "#/components/parameters/conversation"}, {"$ref": "#/components/parameters/key"}],
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/Question"}},
                "text/plain": {"schema": {"type": "string", "description": "La question, au plus 16 Kio d'UTF-8"}},
                "application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {"q": {"type": "string"}, "commune": {"type": "string"}, "fiche": {"type": "string"}, "situation": {"type": "string"}, "conversation": {"type": "string"}}}}
              }
            },
            "responses": {
              "200": {"$ref": "#/components/responses/Reply"},
              "303": {"description": "Un navigateur est envoyé à l'adresse de la réponse"},
              "400": {"$ref": "#/components/responses/Problem"}, "404": {"$ref": "#/components/responses/Problem"},
              "406": {"$ref": "#/components/responses/Problem"}, "413": {"$ref": "#/components/responses/Problem"},
              "415": {"$ref": "#/components/responses/Problem"}, "422": {"$ref": "#/components/responses/Problem"},
              "503": {"$ref": "#/components/responses/Problem"}
            }
          }
        }
        """

    private static let search = """
        "/s/{site}/recherche": {
          "parameters": [{"$ref": "#/components/parameters/site"}],
          "get": {
            "operationId": "search", "summary": "Les fiches qui correspondent à quelques mots, la meilleure d'abord",
            "parameters": [{"name": "q", "in": "query", "required": true, "schema": {"type": "string"}}],
            "responses": {
              "200": {"description": "Résultats", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/SearchResults"}}, "text/plain": {}, "text/html": {}}},
              "404": {"$ref": "#/components/responses/Problem"}, "422": {"$ref": "#/components/responses/Problem"}
            }
          }
        }
        """

    private static let fiche = """
        "/s/{site}/fiches/{id}": {
          "parameters": [{"$ref": "#/components/parameters/site"}, {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
          "get": {
            "operationId": "fiche", "summary": "Une fiche entière",
            "responses": {"200": {"description": "La fiche", "content": {"text/plain": {}, "text/html": {}}}, "404": {"$ref": "#/components/responses/Problem"}}
          }
        }
        """

    private static let agent = """
        "/s/{site}/agent": {
          "parameters": [{"$ref": "#/components/parameters/site"}],
          "post": {
            "operationId": "handOff", "summary": "Remettre un message à un agent",
            "parameters": [{"$ref": "#/components/parameters/conversation"}, {"$ref": "#/components/parameters/key"}],
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/HandOff"}},
                "text/plain": {"schema": {"type": "string"}},
                "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/HandOff"}}
              }
            },
            "responses": {
              "201": {"description": "Remis : référence et code, dits une seule fois", "headers": {"Location": {"schema": {"type": "string"}}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Reply"}}, "text/plain": {}, "text/html": {}}},
              "400": {"$ref": "#/components/responses/Problem"}, "404": {"$ref": "#/components/responses/Problem"},
              "413": {"$ref": "#/components/responses/Problem"}, "415": {"$ref": "#/components/responses/Problem"},
              "422": {"$ref": "#/components/responses/Problem"}, "503": {"$ref": "#/components/responses/Problem"}
            }
          }
        }
        """

    private static let caseByReference = """
        "/r/{reference}": {
          "parameters": [{"name": "reference", "in": "path", "required": true, "schema": {"type": "string"}}],
          "post": \(followOperation("follow"))
        }
        """

    private static let caseByBody = """
        "/r": {
          "post": \(followOperation("followByBody"))
        }
        """

    private static func followOperation(_ id: String) -> String {
        """
        {
          "operationId": "\(id)", "summary": "Suivre une demande, y ajouter un message, ou la retirer",
          "parameters": [{"$ref": "#/components/parameters/key"}],
          "requestBody": {
            "required": true,
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/CaseRequest"}},
              "text/plain": {"schema": {"type": "string", "description": "Le code"}},
              "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/CaseRequest"}}
            }
          },
          "responses": {
            "200": {"description": "La demande", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Case"}}, "text/plain": {}, "text/html": {}}},
            "400": {"$ref": "#/components/responses/Problem"}, "403": {"$ref": "#/components/responses/Problem"},
            "413": {"$ref": "#/components/responses/Problem"}, "415": {"$ref": "#/components/responses/Problem"},
            "422": {"$ref": "#/components/responses/Problem"}, "429": {"$ref": "#/components/responses/Problem"}, "503": {"$ref": "#/components/responses/Problem"}
          }
        }
        """
    }

    private static let health = """
        "/health": {
          "get": {
            "operationId": "health", "summary": "L'état du service",
            "responses": {
              "200": {"description": "En service", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Health"}}}},
              "503": {"description": "Aucun site n'est servi", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Health"}}}}
            }
          }
        }
        """
}
