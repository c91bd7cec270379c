extension BodyRecord {
    static func encode(_ address: Address, to writer: inout ByteWriter) {
        writer.byte(address.use.rawValue)
        writer.texts(address.lines)
        writer.text(address.postalCode)
        writer.text(address.town)
        writer.text(address.country)
        writer.position(address.position)
        writer.byte(address.accessibility.rawValue)
        writer.text(address.accessNote)
    }

    static func address(_ reader: inout ByteReader) -> Address {
        Address(
            use: Address.Use(rawValue: reader.byte()) ?? .visit, lines: reader.texts(), postalCode: reader.text(), town: reader.text(),
            country: reader.text(), position: reader.position(),
            accessibility: Address.Accessibility(rawValue: reader.byte()) ?? .unknown, accessNote: reader.text())
    }

    static func encode(_ phone: Phone, to writer: inout ByteWriter) {
        switch phone.number {
        case .unreadable: writer.byte(0)
        case .short(let digits):
            writer.byte(1)
            writer.text(digits)
        case .international(let digits):
            writer.byte(2)
            writer.text(digits)
        }
        writer.text(phone.written)
        writer.text(phone.label)
    }

    static func phone(_ reader: inout ByteReader) -> Phone {
        let number: Phone.Number
        switch reader.byte() {
        case 1: number = .short(reader.text())
        case 2: number = .international(reader.text())
        default: number = .unreadable
        }
        return Phone(number: number, written: reader.text(), label: reader.text())
    }

    static func encode(_ hours: OpeningHours, to writer: inout ByteWriter) {
        encode(hours.weekly, to: &writer)
        writer.number(hours.exceptions.count)
        for exception in hours.exceptions {
            writer.date(exception.date)
            encode(exception.spans, to: &writer)
            writer.text(exception.comment)
        }
        writer.text(hours.comment)
    }

    static func hours(_ reader: inout ByteReader) -> OpeningHours {
        let weekly = spans(&reader)
        let exceptions = reader.list { reader in
            (date: reader.date(), spans: spans(&reader), comment: reader.text())
        }
        let dated = exceptions.compactMap { item in
            item.date.map { DatedException(date: $0, spans: item.spans, comment: item.comment) }
        }
        return OpeningHours(ordered: weekly, exceptions: dated, comment: reader.text())
    }

    /// The comment of a span is written once for the spans that share it.
    private static func encode(_ spans: [WeeklySpan], to writer: inout ByteWriter) {
        var comments: [String] = []
        for span in spans where !comments.contains(span.comment) { comments.append(span.comment) }
        writer.texts(comments)
        writer.number(spans.count)
        for span in spans {
            writer.byte(span.day.rawValue)
            writer.number(span.from)
            writer.number(span.until)
            writer.number(comments.firstIndex(of: span.comment) ?? 0)
            writer.byte(span.reliance.rawValue)
        }
    }

    private static func spans(_ reader: inout ByteReader) -> [WeeklySpan] {
        let comments = reader.texts()
        let spans = reader.list { reader -> WeeklySpan? in
            let day = Weekday(rawValue: reader.byte())
            let from = reader.number()
            let until = reader.number()
            let comment = reader.number()
            let reliance = Reliance(rawValue: reader.byte())
            guard let day, let reliance, comments.indices.contains(comment),
                let span = WeeklySpan(day: day, from: from, until: until, comment: comments[comment], reliance: reliance)
            else {
                reader.reject()
                return nil
            }
            return span
        }
        return spans.compactMap(\.self)
    }
}
