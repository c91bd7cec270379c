import CLibXML2

/// The French of libxml2's last error on this thread.
enum XMLFault {
    /// The problem that stopped the reader of `file`; `isCut` when the file does not end with a tag.
    static func last(in file: String, isCut: Bool) -> XMLProblem {
        guard let error = xmlGetLastError()?.pointee else { return XMLProblem(file: file, line: 0, reason: "le XML est mal formé.") }
        let isEncoding = error.code == XML_ERR_INVALID_ENCODING.rawValue || error.code == XML_ERR_INVALID_CHAR.rawValue
        let reason = isCut && !isEncoding ? "le fichier est tronqué." : reason(error.code)
        return XMLProblem(file: file, line: Int(error.line), reason: reason)
    }

    private static func reason(_ code: Int32) -> String {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
        case XML_ERR_DOCUMENT_EMPTY: "le fichier ne contient aucun élément."
        case XML_ERR_DOCUMENT_END: "une balise n’est pas fermée, ou du contenu suit la fin du document."
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED,
            XML_ERR_PI_NOT_FINISHED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED:
            "une balise n’est pas fermée."
        case XML_ERR_TAG_NAME_MISMATCH: "une balise fermante ne correspond pas à la balise ouverte."
        case XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_I18N_CONV_FAILED:
            "un caractère est invalide : le fichier n’est pas en UTF-8 ou contient un octet interdit."
        case XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF: "une référence de caractère est invalide."
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING,
            XML_ERR_NAME_REQUIRED:
            "un signe « & » ou « < » n’est pas échappé, ou une entité n’existe pas en XML."
        case XML_ERR_ATTRIBUTE_REDEFINED: "un attribut est donné deux fois."
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_SPACE_REQUIRED, XML_ERR_EQUAL_REQUIRED:
            "un attribut est mal écrit."
        case XML_NS_ERR_UNDEFINED_NAMESPACE: "un préfixe d’espace de noms n’est pas déclaré."
        default: "le XML est mal formé (erreur \(code) de l’analyseur)."
        }
    }
}
