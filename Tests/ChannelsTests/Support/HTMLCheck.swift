import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads a page as XML, which our templates promise to be, and lists what a screen reader or a strict parser would trip over.
final class HTMLCheck: NSObject, XMLParserDelegate {
    private(set) var faults: [String] = []
    private(set) var ids: Set<String> = []
    private(set) var landmarks: [String: Int] = [:]
    private(set) var title = ""
    private var labelled: Set<String> = []
    private var fields: [String] = []
    private var described: [String] = []
    private var anchors: [String] = []
    private var lastLevel = 0
    private var path: [String] = []

    init(_ html: String) {
        super.init()
        let body = html.replacingOccurrences(of: "<!DOCTYPE html>", with: "")
        let parser = XMLParser(data: Data(body.utf8))
        parser.delegate = self
        if !parser.parse() { faults.append("not well-formed: line \(parser.lineNumber)") }
        for field in fields where !labelled.contains(field) { faults.append("field without label: \(field)") }
        for id in described + anchors where !ids.contains(id) { faults.append("no element has the id \(id)") }
        if landmarks["h1"] != 1 { faults.append("\(landmarks["h1"] ?? 0) h1") }
        for mark in ["main", "header", "footer"] where landmarks[mark] != 1 { faults.append("no single \(mark)") }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        path.append(name)
        landmarks[name, default: 0] += 1
        if let id = attributes["id"], !ids.insert(id).inserted { faults.append("id twice: \(id)") }
        if name == "html", attributes["lang"] != "fr" { faults.append("lang") }
        if ["script", "style", "iframe", "object"].contains(name) { faults.append("<\(name)>") }
        for attribute in attributes.keys where attribute.hasPrefix("on") || attribute == "style" { faults.append(attribute) }
        if name == "label" { attributes["for"].map { _ = labelled.insert($0) } }
        if ["input", "textarea", "select"].contains(name), attributes["type"] != "hidden" { fields.append(attributes["id"] ?? name) }
        if ["input", "textarea"].contains(name), attributes["placeholder"] != nil { faults.append("placeholder") }
        if name == "fieldset" { landmarks["legend", default: 0] += 0 }
        if name == "th", attributes["scope"] == nil { faults.append("th without scope") }
        for key in ["aria-describedby", "aria-labelledby"] { described += attributes[key]?.split(separator: " ").map(String.init) ?? [] }
        if let href = attributes["href"] { check(href) }
        if name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue { check(level) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if path == ["html", "head", "title"] { title += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { path.removeLast() }

    private func check(_ href: String) {
        if href.hasPrefix("#") { anchors.append(String(href.dropFirst())) }
        let isKnown = ["#", "/", "https://", "http://", "tel:", "mailto:"].contains { href.hasPrefix($0) }
        if !isKnown || href.hasPrefix("//") { faults.append("address: \(href)") }
    }

    private func check(_ level: Int) {
        if level > lastLevel + 1 { faults.append("h\(lastLevel) then h\(level)") }
        lastLevel = level
    }
}
