// swift-tools-version: 6.1
import PackageDescription

/// Said once for every target: what may cross a module is visible at the top of each file.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Parsing 80 MB of XML or ranking a question is 20 to 50 times slower without the optimiser: these targets keep it in debug builds,
/// so that tests on the real data take seconds.
let textual: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "guichet",
    products: [.executable(name: "guichet", targets: ["guichet"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-async-algorithms", exact: "1.1.4"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // The wiring.
        .executableTarget(
            name: "guichet",
            dependencies: [
                "Channels", "Terminal", "Storage", "Reception", "Answering", "Routing", "Sites", "Casework", "Knowledge", "Directory",
                "CArchive", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        // Edges: they never import one another.
        .target(
            name: "Channels",
            dependencies: [
                "Reception", "Sites", "Casework", "Knowledge", "Directory", "Answering", "Routing",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "Terminal",
            dependencies: [
                "Reception", "CNcurses",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: ["Casework", "CPostgres", "CSodium", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),

        // The spine.
        .target(
            name: "Reception", dependencies: ["Answering", "Routing", "Sites", "Casework", "Knowledge", "Directory"],
            swiftSettings: strict),

        // Values in, values out, time passed in.
        .target(name: "Answering", dependencies: ["Knowledge", "CStemmer"], swiftSettings: textual),
        .target(name: "Routing", dependencies: ["Knowledge", "Directory"], swiftSettings: textual),
        .target(
            name: "Sites", dependencies: ["Knowledge", "Directory", .product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .target(name: "Casework", swiftSettings: strict),
        .target(name: "Knowledge", dependencies: ["CLibXML2", "CArchive"], swiftSettings: textual),
        .target(name: "Directory", swiftSettings: textual),

        // Libraries of the system, by Debian's package names.
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CNcurses", pkgConfig: "ncursesw", providers: [.apt(["libncurses-dev"])]),

        .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge"], swiftSettings: strict),
        .testTarget(name: "DirectoryTests", dependencies: ["Directory"], swiftSettings: strict),
        .testTarget(
            name: "AnsweringTests", dependencies: ["Answering", "Knowledge"],
            exclude: ["PassagesFacts.tsv", "PassagesHeldOut.tsv", "PassagesOffSubject.tsv"], swiftSettings: strict),
        .testTarget(name: "RoutingTests", dependencies: ["Routing", "Directory", "Knowledge"], swiftSettings: strict),
        .testTarget(name: "SitesTests", dependencies: ["Sites", "Directory", "Knowledge"], swiftSettings: strict),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework"], swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "Casework"], swiftSettings: strict),
        .testTarget(
            name: "ReceptionTests",
            dependencies: ["Reception", "Storage", "Casework", "Answering", "Routing", "Sites", "Knowledge", "Directory"],
            swiftSettings: strict),
        .testTarget(
            name: "ChannelsTests",
            dependencies: [
                "Channels", "Reception", "Storage", "Casework", "Sites", "Knowledge", "Directory", "Answering", "Routing",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Reception"], exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "GuichetTests",
            dependencies: [
                "guichet", "Reception", "Answering", "Casework", "Directory", "Knowledge", "Routing", "Sites", "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ]
)
