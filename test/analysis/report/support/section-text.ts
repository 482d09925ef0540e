import { cellText } from '#analysis/report/cell-text.ts'
import type { DerivationKey } from '#analysis/report/derivations/derivation-key.ts'
import type { Block, Section, Table } from '#analysis/report/document.ts'
import type { ReportWords } from '#analysis/report/words.ts'

/** All blocks of a section, those one click away included. */
export function blocksOf({ blocks }: Pick<Section, 'blocks'>): Block[] {
  return blocks.flatMap(block => (block.kind === 'details' ? [block, ...blocksOf(block)] : [block]))
}

/** All tables of a section, those of its figures included. */
export function tablesOf(section: Pick<Section, 'blocks'>): Table[] {
  return blocksOf(section).flatMap(block => {
    if (block.kind === 'table') return [block.table]
    return block.kind === 'figure' ? block.tables : []
  })
}

/** The rows of one table as they are read, by the key of the row. */
export function rowsOf(
  section: Pick<Section, 'blocks'>,
  id: string,
  words: ReportWords,
): Readonly<Record<string, readonly string[]>> {
  const table = tablesOf(section).find(other => other.id === id)
  if (!table) throw new Error(`no table ${id}`)
  return Object.fromEntries(
    table.rows.map(({ key, cells }) => [key, cells.map(cell => cellText(cell, words))]),
  )
}

/** The derivations that the cells of a section name. */
export function derivationsIn(section: Pick<Section, 'blocks'>): DerivationKey[] {
  return tablesOf(section).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(cell =>
        typeof cell !== 'string' && 'derivation' in cell && cell.derivation !== undefined
          ? [cell.derivation]
          : [],
      ),
    ),
  )
}

/** What a section holds that no reader may see: figures that are none, words without their parts. */
export function slipsIn(section: Section, words: ReportWords): string[] {
  const read = tablesOf(section).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(cell => cellText(cell, words))),
  )
  const said = [...section.sentences, JSON.stringify(section), ...read]
  return said.flatMap(
    text => text.match(/NaN|undefined|Infinity|\{\{\w*\}?|(?<=")\w+(\.\w+){2,}/g) ?? [],
  )
}

/** Every row of a table has as many cells as the table has columns. */
export function raggedTables(section: Section): string[] {
  return tablesOf(section)
    .filter(({ columns, rows }) => rows.some(({ cells }) => cells.length !== columns.length))
    .map(({ id }) => id)
}
