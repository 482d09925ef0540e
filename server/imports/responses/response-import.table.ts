import type { ImportPieceTable, ImportTable } from '../import.table.ts'

/** A file of responses collected elsewhere, on its way into a wave. */
interface ResponseImportTable extends ImportTable {
  readonly waveId: string
}

declare module '../../database/database.ts' {
  interface Database {
    responseImport: ResponseImportTable
    responseImportPiece: ImportPieceTable
  }
}
