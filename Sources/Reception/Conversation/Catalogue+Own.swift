import Directory
import Sites

extension Catalogue {
    /// Whether a body is the collectivité itself: one of its services, or the town hall of the commune that it is. Nothing is transferred
    /// from a collectivité to itself.
    func isOwn(_ body: Body, of site: Site) -> Bool {
        if services[site.slug]?.contains(where: { $0.id == body.id }) == true { return true }
        guard site.kind == .commune, let home = site.homeCommune.flatMap({ InseeCode($0.code) }) else { return false }
        return body.roles.contains { $0.kind == "mairie" && ($0.communes.contains(home) || body.commune == home) }
    }
}
