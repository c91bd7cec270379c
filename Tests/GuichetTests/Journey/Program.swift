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

    /// Starts a program at the top of the repository.
    static func start(_ name: String, _ arguments: [String], input: Pipe? = nil, output: Any? = nil, error: Any? = nil) throws -> Process {
        let process = Process()
        guard let path = name.hasPrefix("/") ? name : find(name) else { throw Failure(description: "\(name): not found") }
        process.executableURL = URL(fileURLWithPath: path)
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
        let (inside, outside) = (Pipe(), Pipe())
        let process = try start(name, arguments, input: input == nil ? nil : inside, output: outside)
        if let input {
            inside.fileHandleForWriting.write(Data(input.utf8))
            try inside.fileHandleForWriting.close()
        }
        let reading = outside.fileHandleForReading
        let (text, status) = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let text = String(decoding: reading.readDataToEndOfFile(), as: UTF8.self)
                process.waitUntilExit()
                continuation.resume(returning: (text, process.terminationStatus))
            }
        }
        guard status == 0 else { throw Failure(description: "\(name) \(arguments.first ?? ""): status \(status)\n\(text)") }
        return text
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
