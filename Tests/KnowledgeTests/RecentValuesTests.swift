import Testing

@testable import Knowledge

@Suite struct RecentValuesTests {
    @Test func `what was made is not made again`() {
        let values = RecentValues<Int, String>(capacity: 4)
        var made = 0
        for key in [1, 2, 1, 1, 2] {
            #expect(
                values.value(key) {
                    made += 1
                    return "v\(key)"
                } == "v\(key)")
        }
        #expect(made == 2)
    }

    @Test func `what nobody asked for lately goes first, and the weight stays within bounds`() {
        let values = RecentValues<Int, Int>(capacity: 10) { $0 }
        var made: [Int] = []
        func ask(_ key: Int, weight: Int) {
            #expect(
                values.value(key) {
                    made.append(key)
                    return weight
                } == weight)
        }
        ask(1, weight: 5)
        ask(2, weight: 5)
        ask(1, weight: 5)
        ask(3, weight: 5)
        ask(1, weight: 5)
        #expect(made == [1, 2, 3], "2 made room for 3")
        ask(4, weight: 50)
        ask(4, weight: 50)
        #expect(made == [1, 2, 3, 4], "a value heavier than all is kept alone")
        ask(1, weight: 5)
        #expect(made == [1, 2, 3, 4, 1])
    }

    @Test func `nothing is kept of what cannot be made`() {
        let values = RecentValues<Int, String>(capacity: 4)
        let unmade: String? = values.value(1) { nil }
        #expect(unmade == nil)
        #expect(values.value(1) { "now" } == "now")
    }
}
