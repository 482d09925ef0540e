import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './data-table.module.css'
import type { TableContent } from './table-content.ts'

interface Props extends TableContent {
  readonly captionShown?: boolean
}

/** Figures in columns that line up; on a narrow page the table scrolls, not the page. */
export function DataTable({ caption, columns, rows, captionShown = false }: Props) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('tableNamed', { caption })}>
      <Table tabularNums className={classes.table}>
        <Table.Caption className={captionShown ? classes.caption : classes.hidden}>
          {caption}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ header, numeric }) => (
              <Table.Th key={header} scope="col" className={numeric ? classes.number : undefined}>
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((cell, index) => {
                const column = columns[index]
                return index === 0 ? (
                  <Table.Th key={column.header} scope="row" className={classes.name}>
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td
                    key={column.header}
                    className={column.numeric ? classes.number : undefined}
                  >
                    {cell}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
