package import Directory
import Foundation

extension DirectoryFile {
    /// Why the file is no directory at all, in French: nothing, an archive, a workbook, a table that is too large. Told from its first bytes
    /// and its length, before anything is read; nil when it may be read.
    package func fault(_ limits: TableLimits = TableLimits()) -> String? {
        if data.isEmpty { return "Ce fichier est vide." }
        if data.starts(with: [0x50, 0x4B, 3, 4]) || data.starts(with: [0x50, 0x4B, 5, 6]) {
            return "C’est un classeur ou une archive : dans le tableur, enregistrez-le en CSV."
        }
        if data.starts(with: [0x1F, 0x8B]) { return "Ce fichier est compressé (gzip) : décompressez-le d’abord." }
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "C’est un classeur Excel ancien : enregistrez-le en CSV." }
        if data.starts(with: Array("%PDF".utf8)) { return "C’est un PDF : il faut le tableau, en CSV." }
        guard format == .table, data.count > limits.bytes else { return nil }
        return "Ce tableau compte \(data.count >> 20) Mio, plus que les \(limits.bytes >> 20) Mio d’un annuaire de collectivité."
    }
}
