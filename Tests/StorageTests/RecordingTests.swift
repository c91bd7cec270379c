import Casework
import Foundation
import Testing

@testable import Storage

@Suite struct Recording {
    @Test(arguments: Engine.available)
    func `an exchange is read back as it was recorded`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let outcome = try await store.record(exchange(), saving: conversation(thread: "cookie-1"))
            #expect(outcome == .saved(version: 1))
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")) == [exchange()])
            let found = try #require(await store.conversation(site: "meaux", thread: "cookie-1"))
            #expect(found.id == ConversationID("c1"))
            #expect(found.state == #"{"step":1}"#)
            #expect(found.version == 1)
            #expect(try await store.conversation(site: "val", id: ConversationID("c1")) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `recording the same exchange twice records it once`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.record(exchange())
            try await store.record(exchange(text: "autre"))
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")) == [exchange()])
        }
    }

    @Test(arguments: Engine.available)
    func `of two writers of a conversation the second is told`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.save(conversation())
            var first = try #require(await store.conversation(site: "meaux", id: ConversationID("c1")))
            var second = first
            first.state = #"{"step":2}"#
            second.state = #"{"step":9}"#
            #expect(try await store.save(first) == .saved(version: 2))
            #expect(try await store.record(exchange(), saving: second) == .stale)
            #expect(try await store.conversation(site: "meaux", id: ConversationID("c1"))?.state == #"{"step":2}"#)
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `one who believes that a conversation begins writes under the key that it has`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.record(exchange())
            try await store.record(exchange("e2", at: now.plus(1), text: "et pour un mineur ?"), saving: conversation())
            let kept = try await store.exchanges(site: "meaux", conversation: ConversationID("c1"))
            #expect(kept.map(\.textIn) == ["j’ai perdu ma carte", "et pour un mineur ?"])
        }
    }

    @Test(arguments: Engine.available)
    func `one who believes that a forgotten conversation begins leaves no word in it`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let driver = try driver(of: place)
            let store = try await SQLStore(driver: driver)
            let vault = store.vault
            try await store.record(exchange())
            try await driver.write { connection in
                try SQLStore.forget(ConversationID("c1"), site: "meaux", vault, at: now, connection)
            }
            try await store.record(exchange("e2", at: now.plus(1)), saving: conversation())
            let kept = try await store.exchanges(site: "meaux", conversation: ConversationID("c1"))
            #expect(kept.count == 2 && kept.allSatisfy { $0.textIn == nil && $0.textOut == nil })
            await store.close()
        }
    }

    @Test(arguments: Engine.available)
    func `five hundred exchanges at once are all on record`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<500 {
                    group.addTask {
                        try await store.record(exchange("e\(index)", conversation: "c\(index % 7)", at: now.plus(Double(index))))
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.exchangeCounts(site: "meaux", from: now, to: now.plus(1000)) == [.answered: 500])
            #expect(try await store.exchanges(site: "meaux", conversation: ConversationID("c3")).count == 72 - 1)
        }
    }

    @Test(arguments: Engine.available)
    func `hostile texts come back unchanged and do nothing else`(engine: Engine) async throws {
        let texts = [
            "'; DROP TABLE exchange; --", "\" OR 1=1", "a\0b", "👩‍👩‍👧‍👦🇫🇷", "\u{202E}abc", "\u{1B}[2J\u{1B}]0;titre\u{7}", "$1 ? :x", "\\x00", "",
            String(repeating: "é", count: 500_000),
        ]
        try await withStore(engine) { store in
            for (index, text) in texts.enumerated() {
                try await store.record(exchange("e\(index)", at: now.plus(Double(index)), text: text))
            }
            let kept = try await store.exchanges(site: "meaux", conversation: ConversationID("c1")).map(\.textIn)
            #expect(kept == texts)
        }
    }

    @Test(arguments: Engine.available)
    func `NUL and quotes in what is stored in clear do no harm`(engine: Engine) async throws {
        try await withStore(engine) { store in
            var hostile = request()
            hostile.theme = "état\0civil'; --"
            hostile.handoffReason = "a\0b"
            try await store.opened(hostile)
            #expect(try await store.case(site: "meaux", id: hostile.id)?.theme == "état\u{FFFD}civil'; --")
            #expect(try await store.case(site: "meaux'; --", id: CaseID("d1\0")) == nil)
            #expect(try await store.verifyJournal(site: "meaux").isEmpty)
        }
    }

    @Test(arguments: Engine.shared)
    func `what was acknowledged is there when the database is opened again`(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let first = try await place.open()
            try await first.record(exchange())
            let second = try await place.open()
            #expect(try await second.exchanges(site: "meaux", conversation: ConversationID("c1")) == [exchange()])
            await first.close()
            await second.close()
        }
    }
}
