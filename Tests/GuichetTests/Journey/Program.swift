import Foundation

/// Programs run as a user runs them.
enum Program {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// `guichet` as it was built with these tests; `GUICHET` names another.
    static let guichet: String? = {
        let beside = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0]).deletingLastPathComponent()
        let candidates: [String?] = [
            ProcessInfo.processInfo.environment["GUICHET"], beside.appendingPathComponent("guichet").path,
            SampleHub.root.appendingPathComponent(".build/debug/guichet").path,
        ]
        return candidates.compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Whether the programs that a journey needs are all there.
    static let isReady = guichet != nil && ["tmux", "curl"].allSatisfy { find($0) != nil }

    private static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func path(of name: String) throws -> String {
        guard let path = name.hasPrefix("/") ? name : find(name) else { throw Failure(description: "\(name): not found") }
        return path
    }

    /// Starts a program at the top of the repository.
    static func start(_ name: String, _ arguments: [String], input: Pipe? = nil, output: Any? = nil, error: Any? = nil) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try path(of: name))
        process.arguments = arguments
        process.currentDirectoryURL = SampleHub.root
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = error ?? FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs a program to its end; its standard output.
    ///
    /// - Throws: `Failure` when it ends with another status than 0.
    @discardableResult
    static func run(_ name: String, _ arguments: [String], input: String? = nil) async throws -> String {
        let path = try path(of: name)
        let (text, status) = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try ended([path] + arguments, input: input ?? "") })
            }
        }
        guard status == 0 else { throw Failure(description: "\(name) \(arguments.first ?? ""): status \(status)\n\(text)") }
        return text
    }

    /// Spawned without any descriptor but the first three: `Process` waits for all who hold one of its own, and the server that
    /// `tmux` leaves behind would.
    private static func ended(_ arguments: [String], input: String) throws -> (text: String, status: Int32) {
        let (inside, outside) = (Pipe(), Pipe())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inside.fileHandleForReading.fileDescriptor, 0)
        posix_spawn_file_actions_adddup2(&actions, outside.fileHandleForWriting.fileDescriptor, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let bare = """
            cd "$0"
            for held in /proc/self/fd/*; do n=${held##*/}; if [ "$n" -gt 2 ]; then eval "exec $n>&-"; fi; done
            exec "$@"
            """
        var words = (["bash", "-c", bare, SampleHub.root.path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/bash", &actions, nil, &words, environ) == 0 else {
            throw Failure(description: "\(arguments[0]): not started")
        }
        try inside.fileHandleForReading.close()
        try outside.fileHandleForWriting.close()
        inside.fileHandleForWriting.write(Data(input.utf8))
        try inside.fileHandleForWriting.close()
        let text = String(decoding: outside.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return (text, status)
    }

    /// Tries until there is a value, or the deadline has passed.
    @discardableResult
    static func until<Value>(_ what: String, within limit: Duration = .seconds(60), _ attempt: () async throws -> Value?) async throws
        -> Value
    {
        let deadline = ContinuousClock.now + limit
        while ContinuousClock.now < deadline {
            if let value = try await attempt() { return value }
            await Task.yield()
        }
        throw Failure(description: "waited in vain for: \(what)")
    }
}
