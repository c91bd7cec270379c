import Foundation
package import Reception

/// The agents' desk in a terminal.
package enum DeskTerminal {
    /// Runs until the agent leaves, or the terminal goes away.
    ///
    /// - Parameters:
    ///   - site: slug of the site where the agent works.
    ///   - plain: line by line, without cursor addressing nor colour, for a screen reader or a pipe.
    /// - Throws: `DeskError.refused` when the terminal cannot be set up.
    package static func run(desk: any Desk, site: String, plain: Bool) async throws {
        if plain { return await PlainLoop.run(desk: desk, site: site) }
        let isDone = await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: ScreenLoop.run(desk: desk, site: site)) }.start()
        }
        guard isDone else { throw DeskError.refused("Ce terminal ne convient pas : essayez --plain.") }
    }
}
