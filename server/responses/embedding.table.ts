/** Which sites may show the questionnaire of a wave inside their pages; none where there is no row. */
export interface EmbeddingTable {
  readonly waveId: string
  /** JSON: their origins, as a browser writes them. */
  readonly origins: string
}

declare module '../database/database.ts' {
  interface Database {
    embedding: EmbeddingTable
  }
}
