import Foundation
import Reception

/// Everything the desk's screen knows: a value, changed by `update` alone, drawn by `view` alone.
struct Model: Sendable {
    /// The line to the hub.
    enum Link: Hashable, Sendable {
        case up
        /// How many times in a row the hub did not answer.
        case lost(attempt: Int)
        case signedOut
    }

    let site: String
    var size: Size
    var now: Date
    var clock = WallClock(offsetMinutes: 0)
    var link = Link.up
    var board: DeskBoard?
    /// Id of the line under the marker.
    var selected: String?
    var screens: [Screen] = [.board]
    var open: CaseView?
    /// Id of the case asked for; an answer that nobody waits for any more opens nothing.
    var opening: String?
    var history: DeskHistory?
    var search = SearchView()
    var transfer: TransferView?
    var intake = Intake()
    var offer = 0
    var line = TextEditor()
    var scroll = 0
    var spoken: DeskSheet?
    /// Replies not sent yet, by case; kept whatever happens to the line or the screen.
    var drafts: [String: TextEditor] = [:]
    /// The last thing the desk has to say; gone at the next key.
    var notice: String?
    /// Calls that have not come back.
    var inFlight: [Request] = []
    /// Number of the last typing; a pause is counted from it.
    var typing = 0
    /// A new attempt is on its way: others that fail do not add theirs.
    var isRetrying = false

    init(site: String, size: Size, now: Date) {
        self.site = site
        self.size = size
        self.now = now
    }

    var top: Screen { screens.last ?? .board }

    /// Lines of the board, mine first.
    var lines: [DeskLine] { (board?.mine ?? []) + (board?.queue ?? []) }

    var selectedLine: DeskLine? { lines.first { $0.id == selected } ?? lines.first }

    /// Cases whose reply is not sent.
    var unsent: [String] { drafts.filter { !$0.value.isBlank }.keys.sorted() }

    /// What leaving would lose, in the words of the desk.
    var unfinished: [String] {
        let isAsked = screens.contains { if case .prompt = $0 { true } else { false } }
        let isTaken = screens.contains(.intake) && !intake.isBlank
        let drafts = unsent.count
        return [
            drafts == 0 ? nil : drafts == 1 ? "1 brouillon non envoyé" : "\(drafts) brouillons non envoyés",
            isAsked && !line.isBlank ? "1 texte non validé" : nil,
            isTaken ? (intake.caseID == nil ? "1 appel non noté" : "1 personne non notée") : nil,
        ]
        .compactMap { $0 }
    }

    /// The reply to the case on the screen.
    var draft: TextEditor {
        get { open.flatMap { drafts[$0.sheet.line.id] } ?? TextEditor() }
        set { if let id = open?.sheet.line.id { drafts[id] = newValue } }
    }

    /// Where the next search is made: in the commune of the case on the screen, else where the last one was.
    var searchedCommune: String {
        let code = open?.sheet.commune?.split(separator: "(").last.map { String($0.prefix { $0 != ")" }) }
        return code ?? search.commune.text
    }

    /// Whether a letter is text, not a command.
    var isTyping: Bool {
        switch top {
        case .sheet: open?.isWriting ?? false
        case .prompt, .intake: true
        case .search: search.selected == nil
        case .transfer: true
        default: false
        }
    }

    mutating func push(_ screen: Screen) {
        guard top != screen else { return }
        screens.append(screen)
        scroll = 0
    }

    mutating func pop() {
        if screens.count > 1 { screens.removeLast() }
        scroll = 0
    }

    /// A call, unless the same one that writes is already on its way.
    mutating func ask(_ request: Request) -> [Effect] {
        if request.isWrite, inFlight.contains(request) { return [] }
        inFlight.append(request)
        return [.ask(request)]
    }
}

/// How a case ends, in the words of the desk.
struct Ending: Sendable {
    /// Its name in the hub.
    var name: String
    var label: String
    var needsReason = false

    static let all = [
        Ending(name: "answered", label: "répondu"), Ending(name: "rerouted", label: "réorienté vers un autre organisme"),
        Ending(name: "done", label: "fait"), Ending(name: "refused", label: "refusé (avec motif)", needsReason: true),
        Ending(name: "duplicate", label: "doublon"), Ending(name: "withdrawn", label: "retiré par la personne"),
        Ending(name: "abusive", label: "abusif (avec motif)", needsReason: true),
    ]
}

/// How long to wait before calling the hub again, in seconds.
enum Backoff {
    static func delay(attempt: Int) -> Double { min(30, Double(1 << min(max(0, attempt - 1), 5))) }
}
