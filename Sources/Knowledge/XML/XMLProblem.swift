/// Why an XML file cannot be read.
struct XMLProblem: Error, Equatable {
    /// Name of the file inside the zip or the folder.
    var file: String
    /// Line in the file, from 1; 0 when the problem is that of the whole file.
    var line: Int
    /// A French sentence without the name of the file.
    var reason: String
}
