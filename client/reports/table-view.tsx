import type { Table } from '#analysis/report/document.ts'
import { DataTable } from '../ui/data-table.tsx'
import { CellView, useCellText } from './cell-view.tsx'

/** A table as its document has it; the first cell of a row says what the others are of. */
export function TableView({
  table: { caption, columns, rows },
  captionShown,
}: {
  table: Table
  captionShown: boolean
}) {
  const textOf = useCellText()
  return (
    <DataTable
      caption={caption}
      columns={columns}
      captionShown={captionShown}
      rows={rows.map(({ key, cells }) => {
        const [name = ''] = cells
        return {
          key,
          cells: cells.map((cell, index) => (
            <CellView key={columns[index]?.header} cell={cell} of={textOf(name)} />
          )),
        }
      })}
    />
  )
}
