/// Who was said to be competent instead of the body addressed, as codes: what an overrule is measured against.
package struct ProposedRoute: Sendable, Equatable, Codable {
    /// Code of the need recognised in the words; nothing when none was.
    package var need: String?
    /// Kind of body (`caf`), or `site:<slug>` for a site of the installation.
    package var target: String
    /// The rule or the reason shown, without personal text.
    package var why: String?

    package init(need: String?, target: String, why: String?) {
        self.need = need
        self.target = target
        self.why = why
    }

    /// How a site is written among the targets.
    static func site(_ slug: String) -> String { "site:\(slug)" }
}
