import Foundation

/// Which element of the vocabulary a name is. The parser keeps each name of a file once, so its address is compared before its letters.
struct ElementNames {
    private static let places: [String: Int] = {
        let places = Dictionary(uniqueKeysWithValues: Element.all.enumerated().map { ($1, $0) })
        return Element.byLocalName.compactMapValues { places[$0] }
    }()

    private static let slotCount = 512

    private var addresses = [UInt](repeating: 0, count: slotCount)
    private var found = [Int16](repeating: -1, count: slotCount)
    private var used = 0

    /// The place of the element in `Element.allCases`, -1 outside the vocabulary. Names that differ only by Unicode composition are the same.
    mutating func place(of name: UnsafePointer<UInt8>) -> Int {
        let address = UInt(bitPattern: name)
        var slot = Int(truncatingIfNeeded: (address >> 3) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (Self.slotCount - 1)
        while addresses[slot] != 0 {
            if addresses[slot] == address { return Int(found[slot]) }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        let place = Self.places[String(cString: name)] ?? -1
        if used < Self.slotCount / 2 {
            used += 1
            addresses[slot] = address
            found[slot] = Int16(place)
        }
        return place
    }
}

extension String {
    /// The name as reports count it: composed (NFC), so that two spellings of one accented name are one.
    var precomposedName: String { precomposedStringWithCanonicalMapping }
}
