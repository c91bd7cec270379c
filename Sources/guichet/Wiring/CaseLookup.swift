import Casework

extension Store {
    /// The case that a reference names in that site.
    ///
    /// - Throws: `CommandFailure` when it is not a reference, or names nothing there.
    func named(_ written: String, site: String) async throws -> Case {
        guard let reference = Reference(written) else {
            throw CommandFailure("« \(written) » n'est pas une référence : un de ses caractères est faux, ou il en manque un.")
        }
        guard let found = try await self.case(site: site, reference: reference) else {
            throw CommandFailure("Aucun dossier \(reference) dans « \(site) ».")
        }
        return found
    }

    /// The person that an id names, or the reference of one of their cases.
    func person(named written: String, site: String) async throws -> PersonID {
        guard Reference(written) != nil else { return PersonID(written) }
        guard let person = try await named(written, site: site).person else {
            throw CommandFailure("La personne de ce dossier n'est pas connue.")
        }
        return person
    }
}

extension HubOptions {
    /// Opens the store, lends it, closes it.
    func withStore<Value>(_ use: (any Store) async throws -> Value) async throws -> Value {
        let store = try await openStore()
        do {
            let value = try await use(store)
            await store.close()
            return value
        } catch {
            await store.close()
            throw error
        }
    }
}
