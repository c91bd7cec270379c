/// A block of a fiche as a page shows it. `template` names the part of `BlockTemplates` that draws it; it is stored, because templates read
/// stored properties.
protocol BlockView {
    var template: String { get }
}

/// A run of text; `href` only for links.
struct RunView {
    let template: String
    let text: String
    let href: String?
}

struct ParagraphView: BlockView {
    let template = "block-paragraph"
    let runs: [RunView]
}

struct HeadingView: BlockView {
    let template = "block-heading"
    /// 2…6.
    let level: Int
    let runs: [RunView]
}

struct ListView: BlockView {
    struct Item {
        let blocks: [any BlockView]
    }

    let template: String
    let items: [Item]

    init(numbered: Bool, items: [Item]) {
        template = numbered ? "block-steps" : "block-list"
        self.items = items
    }
}

/// A framed remark: « À savoir », « Attention »…
struct NoteView: BlockView {
    let template = "block-note"
    let isWarning: Bool
    let label: String
    let blocks: [any BlockView]
}

/// A titled part; `runs` is empty for a part without a title.
struct PartView: BlockView {
    let template: String
    let level: Int
    let runs: [RunView]
    let blocks: [any BlockView]

    init(level: Int, runs: [RunView], blocks: [any BlockView]) {
        template = runs.isEmpty ? "block-untitled" : "block-part"
        self.level = level
        self.runs = runs
        self.blocks = blocks
    }
}

/// Mutually exclusive branches: one `<details>` each; the shared `group` lets a browser keep a single one open.
struct BranchesView: BlockView {
    struct Branch {
        let runs: [RunView]
        let blocks: [any BlockView]
        /// `open` for the branch that the address names.
        let isOpen: Bool
    }

    let template = "block-branches"
    let group: String
    let legend: String
    let branches: [Branch]
}

struct TableView: BlockView {
    struct Cell {
        let template: String
        /// `col` or `row` for a header cell.
        let scope: String?
        let columnSpan: Int?
        let rowSpan: Int?
        let blocks: [any BlockView]
    }

    struct Row {
        let cells: [Cell]
    }

    let template = "block-table"
    let caption: String
    let rows: [Row]
}

/// A contact of the fiche, a service, a text of law, a media, an unknown element: a title, perhaps a link, perhaps a text.
struct LinkView: BlockView {
    let template = "block-link"
    let kind: String
    let title: String
    let url: String?
    let note: String?
    let blocks: [any BlockView]

    init(kind: String, title: String, url: String?, note: String? = nil, blocks: [any BlockView] = []) {
        self.kind = kind
        self.title = title
        self.url = SafeLink.web(url)
        self.note = note
        self.blocks = blocks
    }
}

struct PlainView: BlockView {
    let template = "block-plain"
    let text: String
}
