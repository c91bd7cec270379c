import CNcurses
import Foundation
import Glibc

/// The one place that touches the terminal. Lives on one thread; ncurses knows no other.
struct Curses {
    /// Codes above those of ncurses for sequences that it does not know.
    private enum Code {
        static let pasteStart: Int32 = 3000
        static let pasteEnd: Int32 = 3001
        static let wordLeft: Int32 = 3002
        static let wordRight: Int32 = 3003
    }

    private let window: UnsafeMutablePointer<WINDOW>
    private let hasColours: Bool
    /// A paste that has begun; its end may come with a later reading.
    private var pasted: String?

    /// Nothing when the terminal cannot be set up.
    init?(colours: Bool) {
        setlocale(LC_ALL, "")
        if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
        guard let window = initscr() else { return nil }
        self.window = window
        raw()
        noecho()
        nonl()
        keypad(window, true)
        nodelay(window, true)
        set_escdelay(50)
        hasColours = colours && has_colors()
        if hasColours {
            start_color()
            use_default_colors()
            init_pair(1, 1, -1)
        }
        define_key("\u{1B}[200~", Code.pasteStart)
        define_key("\u{1B}[201~", Code.pasteEnd)
        define_key("\u{1B}[1;5D", Code.wordLeft)
        define_key("\u{1B}[1;5C", Code.wordRight)
        paste(true)
    }

    var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

    /// The size that the terminal has now; the screen follows it.
    func followSize() -> Size? {
        var found = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &found) == 0, found.ws_col > 0, found.ws_row > 0 else { return nil }
        let now = Size(columns: Int(found.ws_col), rows: Int(found.ws_row))
        guard now != size else { return nil }
        resizeterm(Int32(now.rows), Int32(now.columns))
        wclear(window)
        return now
    }

    func close() {
        paste(false)
        endwin()
    }

    // MARK: Drawing

    func draw(_ frame: Frame) {
        werase(window)
        for (row, line) in frame.lines.enumerated() {
            wmove(window, Int32(row), 0)
            for run in Self.runs(line) {
                wattr_set(window, attributes(run.style), colour(run.style), nil)
                let scalars = run.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
                waddnwstr(window, scalars, Int32(scalars.count))
            }
        }
        wattr_set(window, 0, 0, nil)
        curs_set(frame.cursor == nil ? 0 : 1)
        if let cursor = frame.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
        wrefresh(window)
    }

    private static func runs(_ line: Line) -> [(text: String, style: Style)] {
        var runs: [(text: String, style: Style)] = []
        for cell in line.cells {
            if let last = runs.last, last.style == cell.style {
                runs[runs.count - 1].text += cell.text
            } else {
                runs.append((cell.text, cell.style))
            }
        }
        return runs
    }

    private func attributes(_ style: Style) -> attr_t {
        var attributes: attr_t = 0
        if style.contains(.bold) { attributes |= desk_bold }
        if style.contains(.dim) { attributes |= desk_dim }
        if style.contains(.reverse) { attributes |= desk_reverse }
        return attributes
    }

    private func colour(_ style: Style) -> Int16 {
        guard hasColours else { return 0 }
        return style.contains(.alert) ? 1 : 0
    }

    // MARK: Reading

    /// All that was typed since the last time.
    mutating func events() -> [Event] {
        var events: [Event] = []
        while let (code, isKey) = read() {
            if isKey, code == Code.pasteStart {
                pasted = ""
            } else if isKey, code == Code.pasteEnd {
                if let text = pasted { events.append(.paste(text)) }
                pasted = nil
            } else if pasted != nil {
                if !isKey, let scalar = Unicode.Scalar(UInt32(bitPattern: code)) {
                    pasted?.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
                }
            } else if isKey, code == KEY_RESIZE {
                events.append(.resized(size))
            } else if let key = isKey ? special(code) : typed(code) {
                events.append(.key(key))
            }
        }
        if let text = pasted, !text.isEmpty {
            events.append(.paste(text))
            pasted = ""
        }
        return events
    }

    private func read() -> (Int32, isKey: Bool)? {
        var code: wint_t = 0
        switch wget_wch(window, &code) {
        case OK: return (Int32(bitPattern: code), false)
        case Int32(KEY_CODE_YES): return (Int32(bitPattern: code), true)
        default: return nil
        }
    }

    private func typed(_ code: Int32) -> Key? {
        switch code {
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        case 1...26: return Unicode.Scalar(UInt32(code) + 96).map { .control(Character($0)) }
        default: return Unicode.Scalar(UInt32(bitPattern: code)).map { .char(Character($0)) }
        }
    }

    private func special(_ code: Int32) -> Key? {
        switch code {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_BTAB: .backTab
        case KEY_ENTER: .enter
        case Code.wordLeft: .wordLeft
        case Code.wordRight: .wordRight
        default: nil
        }
    }

    /// Bracketed paste, so that a pasted line break is text.
    private func paste(_ on: Bool) {
        let order = "\u{1B}[?2004\(on ? "h" : "l")"
        _ = order.withCString { Glibc.write(STDOUT_FILENO, $0, strlen($0)) }
    }

    // MARK: The agent's editor

    /// The text as the agent's own editor leaves it; nothing when it fails. The file is readable by its owner alone, and goes at once.
    func edited(_ text: String) -> String? {
        var name = Array("\(NSTemporaryDirectory())/guichet-XXXXXX".utf8CString)
        guard let folder = mkdtemp(&name) else { return nil }
        let directory = URL(fileURLWithPath: String(cString: folder))
        let file = directory.appendingPathComponent("reponse.txt")
        defer { try? FileManager.default.removeItem(at: directory) }
        guard (try? text.write(to: file, atomically: false, encoding: .utf8)) != nil else { return nil }
        paste(false)
        endwin()
        defer {
            paste(true)
            wclear(window)
        }
        return Self.run(editorOn: file.path) ? try? String(contentsOf: file, encoding: .utf8) : nil
    }

    private static func run(editorOn path: String) -> Bool {
        let command = ["sh", "-c", "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"", "sh", path]
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, desk_environment()) == 0 else { return false }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return false } }
        return status == 0
    }
}
