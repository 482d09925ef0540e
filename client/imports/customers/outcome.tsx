import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import type { OutcomeOf } from '../import-kind.ts'
import type { OutcomeStep } from '../import-steps.tsx'
import { Outcome, OutcomeRows } from '../outcome.tsx'
import type { CustomerImport } from './customer-import.ts'
import { rowWords } from './row-words.ts'

const KINDS = ['created', 'updated', 'unchanged', 'stale', 'superseded', 'rejected'] as const
/** Rows, added and changed, which are shown even where there are none. */
const ALWAYS_SHOWN = 3

export function CustomerOutcome({ file, outcome, commit }: OutcomeStep<CustomerImport>) {
  const { t } = useTranslation('import')
  const { rows, counts, rowsWithWarnings, rowsWithDuplicates } = outcome
  const all = [
    [t('outcome.rows'), rows],
    ...KINDS.map(kind => [t(`customers.counts.${kind}`), counts[kind]] as const),
    [t('customers.counts.warnings'), rowsWithWarnings],
    [t('customers.counts.duplicates'), rowsWithDuplicates],
  ] as const
  const fitting = counts.created + counts.updated
  return (
    <Outcome
      {...commit}
      counts={all.filter(([, count], at) => at < ALWAYS_SHOWN || count > 0)}
      fitting={fitting}
      hint={t(fitting === 0 ? 'customers.nothing' : 'customers.commitHint')}
    >
      <CustomerRows importId={file.id} outcome={outcome} />
    </Outcome>
  )
}

interface RowsProps {
  readonly importId: string
  readonly outcome: OutcomeOf<CustomerImport>
}

/** The rows that there is something to say about, the first of them here, the refused all in a file. */
export function CustomerRows({ importId, outcome }: RowsProps) {
  const { t } = useTranslation(['import', 'customers'])
  const { formats } = useReader()
  const { data: attributes = [] } = useQuery(queries.customerAttributes())
  const rows = outcome.listed.flatMap(listed => {
    const words = rowWords(t, listed, attributes)
    const row = t('customers.rowNumber', { row: formats.count(listed.row) })
    const said = words.join(t('customers.rowsBetween'))
    return words.length === 0
      ? []
      : [{ key: String(listed.row), cells: [row, listed.externalId ?? '', said] }]
  })
  const { rejected } = outcome.counts
  const file = `/api/customer-imports/${encodeURIComponent(importId)}/rows.csv`
  return (
    <>
      <OutcomeRows hint={t('customers.rowsHint')} rows={rows}>
        <Button component="a" href={file} download="rows.csv" variant="default" mt={16}>
          {t('customers.download')}
        </Button>
      </OutcomeRows>
      {rejected > 0 && (
        <Button
          component="a"
          href={`${file}?outcome=rejected`}
          download="refused-rows.csv"
          variant="default"
          mt={16}
        >
          {t('customers.refusedOnly', { count: rejected, shown: formats.count(rejected) })}
        </Button>
      )}
    </>
  )
}
