import Foundation
import Testing

@testable import Directory

private func archive(_ bodies: Body...) throws -> BodyArchive { try BodyArchive(BodyArchive.encode(bodies)) }

@Suite struct Changes {
    @Test func `new, changed, gone and unchanged are told apart, field by field`() throws {
        let same = Body(id: "same", name: "Même")
        let old = try archive(
            same, Body(id: "moved", name: "Voirie", phones: Phone.read("01 60 09 97 00")), Body(id: "gone", name: "Parti"))
        let new = try archive(Body(id: "new", name: "Neuf"), same, Body(id: "moved", name: "Voirie", phones: Phone.read("01 60 09 98 12")))
        let changes = DirectoryChanges(from: old, to: new)
        #expect(changes.new.map(\.id) == ["new"] && changes.gone.map(\.name) == ["Parti"] && changes.unchanged == 1)
        #expect(
            changes.changed.map(\.fields) == [
                [DirectoryChanges.Field(label: "téléphone", before: "01 60 09 97 00", after: "01 60 09 98 12")]
            ])
        #expect(abs(changes.loss - 1.0 / 3) < 0.001)
    }

    @Test func `the same directory changes nothing, and a first one is all new`() throws {
        let directory = try archive(Body(id: "a", name: "A"), Body(id: "b", name: "B"))
        let none = DirectoryChanges(from: directory, to: directory)
        #expect(none.unchanged == 2 && none.new.isEmpty && none.changed.isEmpty && none.gone.isEmpty && none.loss == 0)
        #expect(DirectoryChanges(from: nil, to: directory).new.count == 2)
    }
}
