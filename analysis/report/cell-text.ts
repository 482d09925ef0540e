import type { Cell } from './document.ts'
import type { ReportWords } from './words.ts'

/**
 * A cell as it is read, empty where there is nothing to say.
 *
 * Example: `{ kind: 'range', low: 70.61, high: 74.12, format: 'index' }` is "70.6 to 74.1".
 */
export function cellText(cell: Cell, { formats, t }: ReportWords): string {
  if (typeof cell === 'string') return cell
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return formats[cell.format](cell.value)
    case 'range': {
      const write = formats[cell.format]
      return t('report.interval.range', { low: write(cell.low), high: write(cell.high) })
    }
    case 'link':
      return cell.link.text
  }
}
