import Foundation
import Testing

@testable import Directory

/// Skips a whole text; nil when it is sound, else the fault.
private func fault(in text: String, depth: Int = 32, maximumText: Int = 1 << 20) -> JsonFault.Reason? {
    Array(text.utf8).withUnsafeBytes { bytes -> JsonFault.Reason? in
        var json = JsonReader(bytes, maximumDepth: depth, maximumText: maximumText)
        do throws(JsonFault) {
            try json.skip()
            return json.isAtEnd() ? nil : .unexpectedByte
        } catch {
            return error.reason
        }
    }
}

private func string(_ bytes: [UInt8]) -> (text: String?, repaired: Int) {
    bytes.withUnsafeBytes { bytes in
        var json = JsonReader(bytes)
        let text = try? json.string()
        return (text, json.repairedStrings)
    }
}

@Suite struct JsonTexts {
    @Test(arguments: ["{}", "[]", "[1,-2.5e3,true,false,null,\"a\"]", " { \"a\" : [ { } , [ ] ] } ", "\"\\u00e9\\\"\"", "\u{FEFF}[1]"])
    func `a sound text is passed over to its end`(text: String) {
        #expect(fault(in: text) == nil)
    }

    @Test(
        arguments: [
            ("", JsonFault.Reason.unexpectedEnd), ("{", .unexpectedEnd), ("[1", .unexpectedEnd), ("\"abc", .unexpectedEnd),
            ("\"abc\\", .unexpectedEnd),
            ("{\"a\" 1}", .unexpectedByte), ("{a:1}", .unexpectedByte), ("[1 2]", .unexpectedByte), ("tru", .unexpectedEnd),
            ("nulx", .unexpectedByte),
            ("[1]]", .unexpectedByte), ("@", .unexpectedByte), ("{\"a\":}", .unexpectedByte), ("[,]", .unexpectedByte),
            ("<html>", .unexpectedByte),
        ])
    func `a broken text is a fault, never a crash`(text: String, reason: JsonFault.Reason) {
        #expect(fault(in: text) == reason)
    }

    @Test func `depth and length have limits`() {
        #expect(fault(in: String(repeating: "[", count: 100_000)) == .tooDeep)
        #expect(fault(in: String(repeating: "{\"a\":", count: 100_000)) == .tooDeep)
        #expect(fault(in: "[[[]]]", depth: 3) == nil)
        #expect(fault(in: "[[[[]]]]", depth: 3) == .tooDeep)
        #expect(fault(in: "\"" + String(repeating: "x", count: 101) + "\"", maximumText: 100) == .textTooLong)
    }

    @Test func `every truncation and every altered byte of a record is survived`() {
        let bytes = Array(
            #"{"service":[{"id":"a","nom":"b\u00e9","pivot":[{"type_service_local":"caf","code_insee_commune":["77284"]}]}]}"#.utf8)
        for end in 0..<bytes.count {
            let report = BodyFeed.read(Data(bytes[..<end])).report
            #expect(report.interruption != nil, "cut at \(end)")
        }
        for index in bytes.indices {
            for byte in [UInt8(0), 0x22, 0x5C, 0x7B, 0x5D, 0xFF] {
                var altered = bytes
                altered[index] = byte
                _ = BodyFeed.read(Data(altered))
            }
        }
    }

    @Test func `escapes are resolved, surrogate pairs included`() {
        #expect(string(Array(#""\u00e9\n\t\"\\\/ \ud83d\ude00""#.utf8)).text == "é\n\t\"\\/ 😀")
        #expect(string(Array(#""\ud83d""#.utf8)).text == "\u{FFFD}")
        #expect(string(Array(#""\x""#.utf8)).text == nil)
        #expect(string(Array(#""\u12""#.utf8)).text == nil)
    }

    @Test func `a string that is not UTF-8 is read as Windows-1252 and counted`() {
        let (text, repaired) = string([0x22, 0xC9, 0x76, 0x72, 0x65, 0x75, 0x78, 0x20, 0x80, 0x22])
        #expect(text == "Évreux €" && repaired == 1)
    }
}
