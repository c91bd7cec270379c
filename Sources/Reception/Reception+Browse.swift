import Answering
package import Knowledge

extension Reception {
    package func search(_ text: String, site: String, top: Int) async -> [FicheSummary] {
        let catalogue = live.current
        return catalogue.index.search(catalogue.index.understand(text), top: top, site: site).compactMap { hit in
            catalogue.corpus.number(of: hit.id, site: site).map { catalogue.corpus.summaries[$0] }
        }
    }

    package func fiche(_ id: String, site: String) async -> Fiche? { live.current.corpus.fiche(id, site: site) }

    package func themes(site: String) async -> [ThemeRef] {
        let corpus = live.current.corpus
        let declared = corpus.summaries.filter { $0.kind == .theme }.map { ThemeRef(id: $0.id, title: $0.title) }
        let named = corpus.summaries.indices.filter { corpus.isVisible($0, to: site) }.compactMap { corpus.summaries[$0].theme }
        var seen = Set(declared.map(\.id))
        return (declared + named.filter { seen.insert($0.id).inserted }).sorted { $0.title < $1.title }
    }

    package func children(of theme: String, site: String) async -> [FicheSummary]? {
        let corpus = live.current.corpus
        if let node = corpus.fiche(theme, site: site), !node.children.isEmpty {
            return node.children.compactMap { child in corpus.number(of: child.id, site: site).map { corpus.summaries[$0] } }
        }
        let members = corpus.summaries.indices.filter { number in
            corpus.isVisible(number, to: site)
                && (corpus.summaries[number].theme?.id == theme || corpus.summaries[number].path.contains { $0.id == theme })
        }
        return members.isEmpty ? nil : members.map { corpus.summaries[$0] }
    }
}
