import Foundation
import Glibc
import Reception

/// A pipe that ends a wait for keys when something else happened.
struct Waker: Sendable {
    let reading: Int32
    let writing: Int32

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    func wake() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }

    /// - Returns: whether the input is still there.
    func wait(milliseconds: Int32) -> Bool {
        var watched = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0), pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
        poll(&watched, 2, milliseconds)
        var bytes = [UInt8](repeating: 0, count: 64)
        if watched[1].revents != 0 { while read(reading, &bytes, bytes.count) > 0 {} }
        return Int32(watched[0].revents) & (POLLHUP | POLLERR) == 0
    }

    func close() {
        _ = Glibc.close(reading)
        _ = Glibc.close(writing)
    }
}

/// The full screen: waits, updates, draws.
enum ScreenLoop {
    /// How often the size is looked at, in milliseconds; a signal may go to another thread.
    private static let glance: Int32 = 250

    static func run(desk: any Desk, site: String) -> Bool {
        guard let waker = Waker() else { return false }
        defer { waker.close() }
        let colours = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        guard var curses = Curses(colours: colours) else { return false }
        defer { curses.close() }
        let mailbox = Mailbox { waker.wake() }
        let hub = Hub(desk: desk, site: site, mailbox: mailbox)
        let ticking = hub.tick()
        defer {
            ticking.cancel()
            hub.stop()
        }
        var model = Model(site: site, size: curses.size, now: Date())
        var events: [Event] = [.start]
        while true {
            for event in events {
                for effect in model.update(event) {
                    if effect == .leave { return true }
                    if case .edit(let text) = effect { mailbox.post(.edited(curses.edited(text))) } else { hub.perform(effect) }
                }
            }
            if !events.isEmpty { curses.draw(view(model, model.size)) }
            guard waker.wait(milliseconds: glance) else { return true }
            events = (curses.followSize().map { [.resized($0)] } ?? []) + mailbox.drain() + curses.events()
        }
    }
}
