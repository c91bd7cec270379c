import Reception

extension Model {
    /// What was typed for a request that did not go through comes back on the screen, to be sent again. Replies are drafts, and calls are
    /// intakes: both stay where they are until they have gone.
    mutating func restore(_ request: Request) {
        if case .prompt = top { return }
        switch request {
        case .note(let id, let text) where isOpen(id): bring(.note, text)
        case .release(let id, let reason) where isOpen(id): bring(.release, reason)
        case .close(let id, let outcome, let reason?) where isOpen(id): bring(.closing(outcome: outcome), reason)
        case .transfer(let id, let destination, let reason) where isOpen(id) && transfer != nil:
            push(.transfer)
            bring(.transfer(to: destination), reason)
        case .answerTransfer(let id, false, let reason?): bring(.refuseOffer(id), reason)
        case .report(let id, let fault): bring(.report(id), fault)
        case .identify(let id, _, _) where isOpen(id) && intake.caseID == id: push(.intake)
        default: break
        }
    }

    private func isOpen(_ id: String) -> Bool { open?.sheet.line.id == id }

    private mutating func bring(_ prompt: Prompt, _ text: String) {
        line = TextEditor(text)
        push(.prompt(prompt))
    }
}
