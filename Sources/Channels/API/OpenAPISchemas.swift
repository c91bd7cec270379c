import Reception

/// The `components` of the OpenAPI document.
enum OpenAPISchemas {
    static let all = """
        "parameters": {
          "site": {"name": "site", "in": "path", "required": true, "description": "Le nom court de la collectivité", "schema": {"type": "string", "pattern": "^[a-z0-9-]+$"}},
          "commune": {"name": "commune", "in": "query", "description": "Code Insee, code postal ou nom", "schema": {"type": "string"}},
          "conversation": {"name": "conversation", "in": "query", "description": "La clé reçue dans l'en-tête Guichet-Conversation", "schema": {"type": "string"}},
          "key": {"name": "\(IdempotencyKey.header)", "in": "header", "description": "La même demande, envoyée de nouveau sous la même clé dans la journée, n'est faite qu'une fois ; d'autres mots sous la même clé : 422", "schema": {"type": "string", "maxLength": \(Once.longestKey)}}
        },
        "responses": {
          "Reply": {
            "description": "La réponse",
            "headers": {"Guichet-Conversation": {"description": "Clé à renvoyer pour continuer la conversation", "schema": {"type": "string"}}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Reply"}}, "text/plain": {}, "text/html": {}}
          },
          "Problem": {
            "description": "Pourquoi il n'y a pas de réponse (RFC 9457)",
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}, "text/plain": {}, "text/html": {}}
          }
        },
        "schemas": {
          \(inputs),
          \(reply),
          \(others)
        }
        """

    private static let inputs = """
        "Question": {"type": "object", "properties": {
          "question": {"type": "string"}, "commune": {"type": "string"}, "conversation": {"type": "string"},
          "entry": {"type": "string", "description": "La fiche choisie"},
          "situation": {"type": "array", "items": {"type": "string"}, "description": "La branche choisie"}}},
        "HandOff": {"type": "object", "properties": {
          "message": {"type": "string"}, "contact": {"type": "string", "maxLength": 200}, "conversation": {"type": "string"}}},
        "CaseRequest": {"type": "object", "required": ["code"], "properties": {
          "reference": {"type": "string"}, "code": {"type": "string"}, "message": {"type": "string"},
          "action": {"enum": ["lire", "ajouter", "retirer"]}}}
        """

    private static let reply = """
        "Reply": {"type": "object",
          "required": ["outcome", "entry", "passages", "choices", "bodies", "services", "forms", "numbers", "case", "can_hand_off", "confidence"],
          "properties": {
            "outcome": {"enum": ["answered", "choice", "place_needed", "rerouted", "abstained", "handed_off", "emergency", "out_of_scope"]},
            "message": {"type": "string"}, "refusal": {"type": "string"}, "warning": {"type": "string"}, "prompt": {"type": "string"},
            "entry": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Entry"}]},
            "passages": {"type": "array", "items": {"type": "object", "required": ["text", "path"], "properties": {"text": {"type": "string"}, "path": {"type": "array", "items": {"type": "string"}}}}},
            "choices": {"type": "array", "items": {"type": "object", "required": ["number", "title"], "properties": {"number": {"type": "integer"}, "title": {"type": "string"}, "entry": {"type": "string"}, "situation": {"type": "array", "items": {"type": "string"}}, "commune": {"type": "string"}, "action": {"type": "string"}}}},
            "bodies": {"type": "array", "items": {"$ref": "#/components/schemas/Body"}},
            "services": {"type": "array", "items": {"$ref": "#/components/schemas/Service"}},
            "forms": {"type": "array", "items": {"$ref": "#/components/schemas/Service"}},
            "numbers": {"type": "array", "items": {"type": "string"}},
            "case": {"oneOf": [{"type": "null"}, {"type": "object", "required": ["reference", "secret"], "properties": {"reference": {"type": "string"}, "secret": {"type": "string"}, "promise": {"type": "string"}}}]},
            "can_hand_off": {"type": "boolean"}, "confidence": {"type": "number", "minimum": 0, "maximum": 1}, "conversation": {"type": "string"}}},
        "Entry": {"type": "object", "required": ["id", "title"], "properties": {"id": {"type": "string"}, "title": {"type": "string"}, "url": {"type": "string"}, "revised": {"type": "string", "format": "date"}, "revisedText": {"type": "string"}, "site": {"type": "string", "description": "Collectivité dont c'est la fiche ; absent : guide national."}}},
        "Body": {"type": "object", "required": ["id", "name", "kind", "why", "phones", "emails"], "properties": {
          "id": {"type": "string"}, "name": {"type": "string"}, "kind": {"type": "string"}, "why": {"type": "string"},
          "phones": {"type": "array", "items": {"type": "string"}}, "emails": {"type": "array", "items": {"type": "string"}},
          "address": {"type": "string"}, "website": {"type": "string"}, "open_now": {"type": "boolean"}, "until": {"type": "string"},
          "next_opening": {"type": "string"}, "hours": {"type": "string"}, "revised": {"type": "string", "format": "date"}, "revisedText": {"type": "string"}}},
        "Service": {"type": "object", "required": ["id", "title"], "properties": {"id": {"type": "string"}, "title": {"type": "string"}, "url": {"type": "string"}, "cerfa": {"type": "string"}}}
        """

    private static let others = """
        "Site": {"type": "object", "required": ["slug", "name", "address", "communes"], "properties": {
          "slug": {"type": "string"}, "name": {"type": "string"}, "address": {"type": "string"},
          "communes": {"type": "array", "items": {"type": "object", "properties": {"code": {"type": "string"}, "name": {"type": "string"}, "postal_codes": {"type": "array", "items": {"type": "string"}}}}}}},
        "SearchResults": {"type": "object", "required": ["results"], "properties": {"results": {"type": "array", "items": {"type": "object", "required": ["rank", "id", "title", "summary"], "properties": {"rank": {"type": "integer"}, "id": {"type": "string"}, "title": {"type": "string"}, "summary": {"type": "string"}, "url": {"type": "string"}, "revised": {"type": "string"}}}}}},
        "Case": {"type": "object", "required": ["reference", "state", "lines", "isClosed"], "properties": {
          "reference": {"type": "string"}, "state": {"type": "string"}, "promise": {"type": "string"}, "isClosed": {"type": "boolean"}, "notice": {"type": "string"},
          "lines": {"type": "array", "items": {"type": "object", "required": ["when", "who", "text"], "properties": {"when": {"type": "string"}, "who": {"type": "string"}, "text": {"type": "string"}, "delivery": {"type": "string"}}}}}},
        "Health": {"type": "object", "required": ["status"], "properties": {"status": {"enum": ["ok", "no_site"]}}},
        "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {"type": {"const": "about:blank"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"}, "field": {"type": "string"}}}
        """
}
