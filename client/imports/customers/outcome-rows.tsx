import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import classes from '../../ui/file-import.module.css'
import type { ImportOutcome } from './customer-import.ts'
import { rowWords } from './row-words.ts'

interface Props {
  readonly importId: string
  readonly outcome: ImportOutcome
}

/** The rows that something is to be said about, the first of them here, the refused all in a file. */
export function OutcomeRows({ importId, outcome }: Props) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const { data: attributes = [] } = useQuery(queries.customerAttributes())
  const rows = outcome.listed.flatMap(listed => {
    const words = rowWords(t, listed, attributes)
    return words.length === 0 ? [] : [{ ...listed, words }]
  })
  const { rejected } = outcome.counts
  const file = `/api/customer-imports/${encodeURIComponent(importId)}/rows.csv`
  return (
    <>
      {rows.length > 0 && (
        <Disclosure summary={t('import.rowsTitle')}>
          <p className={classes.hint}>{t('import.rowsHint')}</p>
          <ul className={classes.rows} data-named>
            {rows.map(({ row, externalId, words }) => (
              <li key={row}>
                <span>{t('import.row', { row: formats.count(row) })}</span>
                <span>{externalId ?? ''}</span>
                <span>{words.join(t('import.rowsBetween'))}</span>
              </li>
            ))}
          </ul>
          <Button component="a" href={file} download="rows.csv" variant="default" mt={16}>
            {t('import.download')}
          </Button>
        </Disclosure>
      )}
      {rejected > 0 && (
        <Button
          component="a"
          href={`${file}?outcome=rejected`}
          download="refused-rows.csv"
          variant="default"
          mt={16}
        >
          {t('import.refusedOnly', { count: rejected, shown: formats.count(rejected) })}
        </Button>
      )}
    </>
  )
}
