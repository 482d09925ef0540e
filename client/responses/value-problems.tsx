import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { ImportOutcome } from './outcome.tsx'
import { problemWords } from './problem-words.ts'

interface Props {
  readonly problems: ImportOutcome['valueProblems']
  readonly busy: boolean
  readonly treatAsMissing: (column: string, value: string) => void
}

/** The same unfit value once, however often it occurs, with a click that mends it. */
export function ValueProblems({ problems, busy, treatAsMissing }: Props) {
  const { t } = useTranslation('import')
  const { formats } = useReader()
  return (
    <DataTable
      caption={t('outcome.values')}
      captionShown
      columns={[
        { header: t('outcome.valueColumns.column') },
        { header: t('outcome.valueColumns.value') },
        { header: t('outcome.valueColumns.problem') },
        { header: t('outcome.valueColumns.rows'), numeric: true },
        { header: t('outcome.valueColumns.mend') },
      ]}
      rows={problems.map(({ column, value, code, rows }) => ({
        key: `${column} ${value}`,
        cells: [
          column,
          value,
          problemWords(t, code),
          formats.count(rows),
          <Button
            key="mend"
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => treatAsMissing(column, value)}
            aria-label={t('outcome.asMissingNamed', { column, value })}
          >
            {t('outcome.asMissing')}
          </Button>,
        ],
      }))}
    />
  )
}
