import Foundation

/// A real terminal, in a tmux server of its own.
struct RealTerminal {
    private let socket = "guichet-\(UUID().uuidString.prefix(8))"

    /// Runs a command in a window of 120 by 40.
    init(_ command: [String]) async throws {
        let quoted = command.map { "'\($0)'" }.joined(separator: " ")
        try await tmux("-f", "/dev/null", "-u", "new-session", "-d", "-x", "120", "-y", "40", "LC_ALL=C.UTF-8 \(quoted)")
    }

    /// Keys by tmux's names.
    func press(_ keys: String...) async throws { try await Program.run("tmux", ["-L", socket, "send-keys"] + keys) }

    /// Text as it is.
    func type(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

    /// What is on the screen.
    func screen() async throws -> String { try await tmux("capture-pane", "-p") }

    /// Waits until the screen shows all of these.
    func see(_ words: String...) async throws {
        do {
            try await Program.until(words.joined(separator: ", ")) {
                let screen = try await screen()
                return words.allSatisfy(screen.contains) ? true : nil
            }
        } catch let failure as Program.Failure {
            throw Program.Failure(description: "\(failure)\n\((try? await screen()) ?? "no screen")")
        }
    }

    /// Whether the command has ended, and its server with it.
    func hasEnded() async -> Bool { (try? await tmux("has-session")) == nil }

    func close() async { _ = try? await tmux("kill-server") }

    @discardableResult
    private func tmux(_ arguments: String...) async throws -> String { try await Program.run("tmux", ["-L", socket] + arguments) }
}
