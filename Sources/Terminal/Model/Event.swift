import Foundation
import Reception

/// A key, whatever bytes the terminal sends for it.
enum Key: Hashable, Sendable {
    case char(Character)
    case control(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, wordLeft, wordRight, home, end, pageUp, pageDown
}

/// What an agent wants, by key or by word: both modes say the same verbs. Numbers are positions from 0.
enum Verb: Hashable, Sendable {
    case select(Int)
    case open, claim, surface, board
    case write
    case append(String)
    case send, clear
    case insert(Int)
    case edit
    case search, intake, transfer, note, hold, close, release, history, offers, identify, resend, report, help
    case pick(Int)
    case fill(String)
    case place(String)
    case yes, no, back, quit
}

/// All that can happen to the screen.
enum Event: Sendable {
    case start
    case key(Key)
    case paste(String)
    case verb(Verb)
    case resized(Size)
    /// The hour, every minute.
    case tick(Date)
    /// The hub says that the board may have changed.
    case changed
    /// The stream of changes ended, or a call could not reach the hub.
    case lost(DeskError)
    case retryDue
    /// The typing stopped since that search was asked for.
    case searchDue(Int)
    case edited(String?)
    case answered(Request, Answer)
    case failed(Request, DeskError)
}

/// What the loop does for the model, which does nothing by itself.
enum Effect: Equatable, Sendable {
    case ask(Request)
    /// Listens to the hub's changes, afresh.
    case listen
    /// `retryDue`, after that many seconds.
    case retry(Double)
    /// `searchDue`, once the typing pauses.
    case searchSoon(Int)
    /// The text in the agent's own editor.
    case edit(String)
    case leave
}

/// A call to the desk.
enum Request: Equatable, Sendable {
    case board
    case sheet(String)
    case claim(String?)
    case renew(String)
    case release(String, reason: String)
    case reply(String, text: String, version: Int)
    case note(String, text: String)
    case hold(String)
    case close(String, outcome: String, reason: String?)
    case transfer(String, DeskDestination, reason: String)
    /// The letter to the body that the case waits for, with a new link.
    case resend(String)
    case answerTransfer(String, accept: Bool, reason: String?)
    case history(String)
    case search(String, commune: String?)
    case directory(String, commune: String?)
    case matches(DeskSketch)
    case take(DeskCall)
    case identify(String, person: String?, DeskSketch)
    case report(String, fault: String)

    /// Not to be sent twice by a key pressed twice.
    var isWrite: Bool {
        switch self {
        case .board, .sheet, .history, .search, .directory, .matches, .renew: false
        default: true
        }
    }
}

/// What the desk said.
enum Answer: Sendable {
    case board(DeskBoard)
    case sheet(DeskSheet?)
    case history(DeskHistory)
    case findings([DeskFinding])
    case bodies([ReplyBody])
    case matches([DeskMatch])
    case done
}
