import Knowledge

extension ReplyService {
    init(_ link: ServiceLink) {
        self.init(id: link.id, title: link.title, url: link.url, cerfa: link.cerfa ?? link.otherNumber)
    }
}
