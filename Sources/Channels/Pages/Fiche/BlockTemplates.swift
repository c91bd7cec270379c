/// How each kind of block is drawn. Runs stay on one line: a line break between two of them would be a space for the reader.
enum BlockTemplates {
    static let all: [(name: String, template: String)] = [
        ("blocks", "{{#.blocks}}{{>*template}}{{/.blocks}}"),
        ("runs", "{{#.runs}}{{>*template}}{{/.runs}}"),
        ("run-plain", "{{.text}}"),
        ("run-emphasis", "<strong>{{.text}}</strong>"),
        ("run-value", "<span class=\"value\">{{.text}}</span>"),
        ("run-expression", "<em>{{.text}}</em>"),
        ("run-superscript", "<sup>{{.text}}</sup>"),
        ("run-subscript", "<sub>{{.text}}</sub>"),
        ("run-link", "<a href=\"{{.href}}\">{{.text}}</a>"),
        ("run-external", "<a href=\"{{.href}}\" rel=\"external noreferrer\">{{.text}}</a>"),
        ("block-paragraph", "<p>{{> runs}}</p>\n"),
        ("block-heading", "<h{{.level}}>{{> runs}}</h{{.level}}>\n"),
        ("block-list", "<ul>{{#.items}}<li>{{> blocks}}</li>{{/.items}}</ul>\n"),
        ("block-steps", "<ol>{{#.items}}<li>{{> blocks}}</li>{{/.items}}</ol>\n"),
        (
            "block-note",
            "<div class=\"{{#.isWarning}}warning{{/.isWarning}}{{^.isWarning}}remark{{/.isWarning}}\" role=\"note\"><p><strong>{{.label}}</strong></p>{{> blocks}}</div>\n"
        ),
        ("block-part", "<h{{.level}}>{{> runs}}</h{{.level}}>\n{{> blocks}}"),
        ("block-untitled", "{{> blocks}}"),
        (
            "block-branches",
            "<div class=\"branches\" role=\"group\" aria-label=\"{{.legend}}\"><p class=\"note\">{{.legend}}</p>{{#.branches}}<details name=\"{{group}}\"{{#.isOpen}} open=\"open\"{{/.isOpen}}><summary>{{> runs}}</summary><div class=\"branch\">{{> blocks}}</div></details>{{/.branches}}</div>\n"
        ),
        (
            "block-table",
            "<div class=\"table\" role=\"region\" aria-label=\"{{.caption}}\" tabindex=\"0\"><table><caption>{{.caption}}</caption><tbody>{{#.rows}}<tr>{{#.cells}}{{>*template}}{{/.cells}}</tr>{{/.rows}}</tbody></table></div>\n"
        ),
        ("cell-header", "<th scope=\"{{.scope}}\"{{> spans}}>{{> blocks}}</th>"),
        ("cell-data", "<td{{> spans}}>{{> blocks}}</td>"),
        ("spans", "{{#.columnSpan}} colspan=\"{{.}}\"{{/.columnSpan}}{{#.rowSpan}} rowspan=\"{{.}}\"{{/.rowSpan}}"),
        (
            "block-link",
            "<div class=\"linked\"><p><span class=\"kind\">{{.kind}}</span> {{#.url}}<a href=\"{{.}}\" rel=\"external noreferrer\">{{/.url}}{{.title}}{{#.url}}</a>{{/.url}}{{#.note}} <span class=\"note\">{{.}}</span>{{/.note}}</p>{{> blocks}}</div>\n"
        ),
        ("block-plain", "<p>{{.text}}</p>\n"),
    ]
}
