import Foundation

/// Durations of one operation, in seconds.
struct Samples {
    private let sorted: [Double]

    init(_ seconds: [Double]) { sorted = seconds.sorted() }

    /// The value that a share of the samples does not exceed; 0 when there is none.
    func quantile(_ share: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    var perSecond: Double {
        let total = sorted.reduce(0, +)
        return total == 0 ? 0 : Double(sorted.count) / total
    }

    /// Times each element's work; the sum of what the work returns is handed to `sink`, so that it cannot be optimised away.
    static func timing<Element>(_ elements: [Element], sink: inout Int, _ work: (Element) throws -> Int) rethrows -> Samples {
        let clock = ContinuousClock()
        var seconds: [Double] = []
        seconds.reserveCapacity(elements.count)
        for element in elements {
            let start = clock.now
            sink &+= try work(element)
            seconds.append((clock.now - start) / .seconds(1))
        }
        return Samples(seconds)
    }
}

extension Double {
    /// « 85 µs », « 3.20 ms ».
    var asDuration: String {
        self < 1e-3
            ? String(format: "%.0f µs", self * 1e6) : self < 1 ? String(format: "%.2f ms", self * 1e3) : String(format: "%.2f s", self)
    }
}

/// Memory of this process.
enum Memory {
    /// Resident set in MiB (`VmRSS` of /proc/self/status); nothing where the kernel does not say.
    static var residentMebibytes: Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        return kibibytes / 1024
    }
}
