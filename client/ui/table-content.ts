import type { ReactNode } from 'react'

/** A table as data: the first cell of a row names it. */
export interface TableContent {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

export interface TableColumn {
  readonly header: string
  readonly numeric?: boolean
}
