import Casework
import Foundation
import Testing

@Suite struct References {
    @Test func `a reference is read back in any writing`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<1000 {
            let reference = Reference.random(prefix: "Meaux", using: &generator)
            #expect(reference.description.wholeMatch(of: /MEA-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/) != nil)
            #expect(Reference(reference.description) == reference)
            #expect(Reference(" " + reference.description.lowercased().replacingOccurrences(of: "-", with: " ")) == reference)
        }
    }

    @Test func `one wrong character or two swapped ones are noticed`() {
        var generator = SystemRandomNumberGenerator()
        let symbols = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
        for _ in 0..<50 {
            let right = Array(Reference.random(prefix: "Oison", using: &generator).characters)
            for position in 0..<11 {
                for symbol in symbols where symbol != right[position] {
                    var wrong = right
                    wrong[position] = symbol
                    #expect(Reference(String(wrong)) == nil)
                }
                if position < 10, position != 2, right[position] != right[position + 1] {
                    var swapped = right
                    swapped.swapAt(position, position + 1)
                    #expect(Reference(String(swapped)) == nil)
                }
            }
        }
    }

    @Test(arguments: ["", "MEA", "MEA-0000-0000", "MEA-7K4F-2M9", "🙂🙂🙂-🙂🙂🙂🙂-🙂🙂🙂🙂", "MEA-7K4F-2M9C-", "'; DROP TABLE"])
    func `what is not a reference is not read as one`(text: String) {
        #expect(Reference(text) == nil || Reference(text)?.characters.count == 11)
    }

    @Test func `a site's prefix is three plain letters`() {
        #expect(Reference.prefix(from: "Évry-Courcouronnes") == "EVR")
        #expect(Reference.prefix(from: "Y") == "YXX")
        #expect(Reference.prefix(from: "L’Haÿ-les-Roses") == "LHA")
    }

    @Test func `a reference is spelled out for the phone`() throws {
        var generator = SystemRandomNumberGenerator()
        let spoken = Reference.random(prefix: "MEA", using: &generator).spoken
        #expect(spoken.hasPrefix("M comme Marcel, E comme Eugène, A comme Anatole, "))
    }
}
