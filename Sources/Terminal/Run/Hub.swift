import Foundation
import Reception
import Synchronization

/// Events on their way to the loop, from wherever they come.
final class Mailbox: Sendable {
    private let events = Mutex<[Event]>([])
    private let wake: @Sendable () -> Void

    init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

    func post(_ event: Event) {
        events.withLock { $0.append(event) }
        wake()
    }

    func drain() -> [Event] {
        events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}

/// Carries out the effects that need the hub or a clock; what comes of them goes to the mailbox.
final class Hub: Sendable {
    /// A pause in the typing, in seconds.
    private static let pause = 0.3

    private let desk: any Desk
    private let site: String
    private let mailbox: Mailbox
    private let listening = Mutex<Task<Void, Never>?>(nil)
    private let typing = Mutex<Task<Void, Never>?>(nil)

    init(desk: any Desk, site: String, mailbox: Mailbox) {
        self.desk = desk
        self.site = site
        self.mailbox = mailbox
    }

    func perform(_ effect: Effect) {
        switch effect {
        case .ask(let request): Task { await ask(request) }
        case .listen: replace(listening, by: Task { await listen() })
        case .retry(let seconds): Task { await wait(seconds, then: .retryDue) }
        case .searchSoon(let number): replace(typing, by: Task { await wait(Self.pause, then: .searchDue(number)) })
        case .edit, .leave: break
        }
    }

    func tick() -> Task<Void, Never> {
        Task {
            while !Task.isCancelled {
                await wait(60, then: nil)
                if !Task.isCancelled { mailbox.post(.tick(Date())) }
            }
        }
    }

    func stop() {
        replace(listening, by: nil)
        replace(typing, by: nil)
    }

    private func replace(_ slot: borrowing Mutex<Task<Void, Never>?>, by task: Task<Void, Never>?) {
        slot.withLock { old in
            old?.cancel()
            old = task
        }
    }

    private func wait(_ seconds: Double, then event: Event?) async {
        do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
        if let event { mailbox.post(event) }
    }

    private func listen() async {
        do {
            for try await _ in desk.changes(site: site) { mailbox.post(.changed) }
            if !Task.isCancelled { mailbox.post(.lost(.unreachable)) }
        } catch {
            if !Task.isCancelled { mailbox.post(.lost(error as? DeskError ?? .unreachable)) }
        }
    }

    private func ask(_ request: Request) async {
        do {
            mailbox.post(.answered(request, try await answer(to: request)))
        } catch {
            mailbox.post(.failed(request, error as? DeskError ?? .unreachable))
        }
    }

    func answer(to request: Request) async throws -> Answer {
        switch request {
        case .board: return .board(try await desk.board(site: site))
        case .sheet(let id): return .sheet(try await desk.sheet(site: site, case: id))
        case .claim(let id): return .sheet(try await desk.claim(site: site, case: id))
        case .renew(let id): try await desk.renew(site: site, case: id)
        case .release(let id, let reason): try await desk.release(site: site, case: id, reason: reason)
        case .reply(let id, let text, let version): return .sheet(try await desk.reply(site: site, case: id, text: text, version: version))
        case .note(let id, let text): return .sheet(try await desk.note(site: site, case: id, text: text))
        case .hold(let id): return .sheet(try await desk.hold(site: site, case: id))
        case .close(let id, let outcome, let reason): try await desk.close(site: site, case: id, outcome: outcome, reason: reason)
        case .transfer(let id, let to, let reason): return .sheet(try await desk.transfer(site: site, case: id, to: to, reason: reason))
        case .resend(let id): return .sheet(try await desk.resend(site: site, case: id))
        case .answerTransfer(let id, let accept, let reason):
            try await desk.answerTransfer(site: site, transfer: id, accept: accept, reason: reason)
        case .history(let person): return .history(try await desk.history(site: site, person: person))
        case .search(let text, let commune): return .findings(try await desk.search(site: site, text: text, commune: commune))
        case .directory(let text, let commune): return .bodies(try await desk.directory(site: site, text: text, commune: commune))
        case .matches(let sketch): return .matches(try await desk.matches(site: site, sketch: sketch))
        case .take(let call): return .sheet(try await desk.take(site: site, call: call))
        case .identify(let id, let person, let sketch):
            return .sheet(try await desk.identify(site: site, case: id, person: person, sketch: sketch))
        case .report(let id, let fault): try await desk.report(site: site, body: id, fault: fault)
        }
        return .done
    }
}
