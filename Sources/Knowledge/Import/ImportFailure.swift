/// Why nothing at all can be read from what was given to an import.
package struct ImportFailure: Error, Equatable {
    /// A French sentence.
    package let sentence: String
}
