import Reception
import Sites

/// The reply's own question: radio buttons, one button. Each answer is an address of its own, except what must not be repeated by reloading.
struct ChoiceForm {
    struct Option {
        let id: String
        let name: String
        let value: String
        let label: String
    }

    struct Hidden {
        let name: String
        let value: String
    }

    let action: String
    let legend: String
    let hidden: [Hidden]
    let options: [Option]
    let submit: String

    /// Nothing when there is nothing to choose, or only actions.
    init?(_ reply: Reply, asked: Asked, site: Site) {
        let options = reply.choices.compactMap(Self.option)
        guard let first = options.first else { return nil }
        action = "/s/\(site.slug)/"
        self.options = options
        legend = first.name == "commune" ? Self.defaultLegend(first.name) : reply.prompt ?? Self.defaultLegend(first.name)
        submit = Self.submit(first.name)
        let fields = [
            ("q", asked.shownQuestion), ("commune", first.name == "commune" ? "" : asked.commune ?? ""),
            ("fiche", first.name == "situation" ? reply.entry?.id ?? asked.fiche ?? "" : ""),
        ]
        hidden = fields.filter { !$1.isEmpty }.map { Hidden(name: $0, value: $1) }
    }

    private static func option(_ choice: ReplyChoice) -> Option? {
        let id = "choix-\(choice.number)"
        if let entry = choice.entry { return Option(id: id, name: "fiche", value: entry, label: choice.title) }
        if let branch = choice.situation {
            return Option(id: id, name: "situation", value: SituationPath.written(branch), label: choice.title)
        }
        return choice.commune.map { Option(id: id, name: "commune", value: $0, label: choice.title) }
    }

    private static func defaultLegend(_ name: String) -> String {
        switch name {
        case "situation": "Votre situation"
        case "commune": "Votre commune"
        default: "Est-ce l'une de ces questions ?"
        }
    }

    private static func submit(_ name: String) -> String {
        switch name {
        case "situation": "Voir ma situation"
        case "commune": "Choisir cette commune"
        default: "Voir cette réponse"
        }
    }

    static let view = """
        <form class="choices" method="get" action="{{.action}}">
        {{#.hidden}}<input type="hidden" name="{{.name}}" value="{{.value}}" />{{/.hidden}}
        <fieldset>
        <legend>{{.legend}}</legend>
        {{#.options}}<div class="option"><input type="radio" id="{{.id}}" name="{{.name}}" value="{{.value}}" required="required" /><label for="{{.id}}">{{.label}}</label></div>{{/.options}}
        </fieldset>
        <button type="submit">{{.submit}}</button>
        </form>
        """
}

/// Choices that act (transmit the message, or not): sent with the thread key, by POST.
struct ActionForm {
    struct Button {
        let value: String
        let label: String
    }

    let action: String
    let conversation: String
    let question: String
    let key = IdempotencyKey.fresh()
    let buttons: [Button]

    /// Nothing when no choice acts.
    init?(_ reply: Reply, asked: Asked, site: Site) {
        let acting = reply.choices.filter { $0.action != nil && SiteLink($0, asked: asked) == nil }
        guard let conversation = reply.conversation, !acting.isEmpty else { return nil }
        action = "/s/\(site.slug)"
        self.conversation = conversation
        question = asked.shownQuestion
        buttons = acting.map { Button(value: String($0.number), label: $0.title) }
    }
}

/// « Ce n'est pas ma question » and « Parler à un agent ».
struct WayOut {
    let action: String
    /// Nothing where « non » has no sense.
    let conversation: String?
    let question: String
    let key = IdempotencyKey.fresh()
    let agentPath: String

    /// Nothing when nobody takes over here.
    init?(_ reply: Reply, asked: Asked, site: Site) {
        guard reply.canHandOff, reply.case == nil, reply.outcome != .emergency, reply.outcome != .handedOff else { return nil }
        action = "/s/\(site.slug)"
        conversation = [.answered, .choice, .rerouted].contains(reply.outcome) ? reply.conversation : nil
        question = asked.shownQuestion
        let message = question.utf8.count <= 1500 ? question : nil
        agentPath = "/s/\(site.slug)/agent?" + FormFields.encoded([("conversation", reply.conversation), ("message", message)])
    }
}
