import HTTPTypes
import Hummingbird
import Mustache

/// The templates, parsed once.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    /// - Throws: when a template is not Mustache.
    init() throws {
        var library = MustacheLibrary()
        for (name, template) in Templates.all { try library.register(template, named: name) }
        self.library = library
    }

    func html(_ page: some Page) throws -> String {
        guard let html = library.render(page, withTemplate: type(of: page).template) else { throw Problem.unexpected }
        return html
    }

    func response(_ page: some Page, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status, headers: [.contentType: Format.html.contentType],
            body: .init(byteBuffer: ByteBuffer(string: try html(page))))
    }
}
