package import Answering
package import Directory
package import Knowledge
package import Routing
package import Sites

/// Everything an answer is made of, read-only: built at start or at a publication, then swapped whole while requests go on.
package final class Catalogue: Sendable {
    /// Which publication each part comes from; recorded with every exchange.
    package struct Versions: Sendable, Equatable, Codable {
        package var knowledge: Int
        package var directory: Int
        package var communes: Int
        /// Of the directories that sites publish, by slug; a site that has published none is absent.
        package var services: [String: Int]

        package init(knowledge: Int, directory: Int, communes: Int, services: [String: Int] = [:]) {
            self.knowledge = knowledge
            self.directory = directory
            self.communes = communes
            self.services = services
        }
    }

    package let corpus: Corpus
    package let index: SearchIndex
    package let answerer: Answerer
    package let bodies: BodyCatalog
    /// Services of each site, by slug, those that have ended included.
    package let services: [String: [Body]]
    package let router: Router
    package let sites: [String: Site]
    package let versions: Versions
    let understanding = Understanding()
    let firstTurns = FirstTurns()

    package init(
        corpus: Corpus, index: SearchIndex, answerer: Answerer, bodies: BodyCatalog, services: [String: [Body]], router: Router,
        sites: [String: Site], versions: Versions
    ) {
        self.corpus = corpus
        self.index = index
        self.answerer = answerer
        self.bodies = bodies
        self.services = services
        self.router = router
        self.sites = sites
        self.versions = versions
    }
}
