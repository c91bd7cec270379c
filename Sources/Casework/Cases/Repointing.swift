/// A body that has ended, as cases wait for it, and the one that took over.
package struct Repointing: Hashable, Sendable {
    /// The body that took over.
    package struct Successor: Hashable, Sendable {
        /// Identifier in the directory.
        package let id: String
        /// As shown.
        package let name: String
        /// Where requests are sent to it; nil when the directory gives no e-mail address.
        package let email: String?

        /// A successor.
        package init(id: String, name: String, email: String?) {
            self.id = id
            self.name = name
            self.email = email
        }
    }

    /// Identifier of the ended body in the directory.
    package let body: String
    /// Its names: a case waits for a body by its name.
    package let names: Set<String>
    /// Nil when nobody took over.
    package let successor: Successor?
    /// Why, in French, without personal data: told to the citizen and kept in the journal.
    package let reason: String

    /// What to re-point.
    package init(body: String, names: Set<String>, successor: Successor?, reason: String) {
        self.body = body
        self.names = names
        self.successor = successor
        self.reason = reason
    }

    /// Why nothing can be re-pointed so, or nil.
    package var fault: Refusal? {
        successor?.id == body ? Refusal(.invalid, "Un organisme ne se remplace pas lui-même.") : nil
    }

    /// What the citizen reads.
    package var notice: String {
        guard let successor else {
            return "L’organisme à qui votre demande avait été transmise n’existe plus (\(reason)). Elle est revenue à notre guichet, "
                + "qui la reprend. Vous gardez la même référence et n’avez rien à refaire."
        }
        return "Votre demande est désormais suivie par \(successor.name) (\(reason)). "
            + "Vous gardez la même référence et n’avez rien à refaire."
    }

    /// What precedes the request in the letter to the successor, whom the first letter did not reach.
    package var preface: String { "Cette demande avait été adressée à un organisme que vous remplacez (\(reason)).\n\n" }
}

/// A case that was re-pointed, or would be.
package struct Repointed: Hashable, Sendable {
    /// The case.
    package let caseID: CaseID
    /// What the citizen quotes.
    package let reference: Reference
    /// The offer made to another receiver; nil when the case only waited.
    package let transfer: TransferID?
    /// A letter goes to the successor.
    package let isWritten: Bool

    /// A case re-pointed.
    package init(caseID: CaseID, reference: Reference, transfer: TransferID?, isWritten: Bool) {
        self.caseID = caseID
        self.reference = reference
        self.transfer = transfer
        self.isWritten = isWritten
    }
}
