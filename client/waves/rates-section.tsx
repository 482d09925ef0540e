import { useTranslation } from 'react-i18next'
import { joinSentences } from '../i18n/join-sentences.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import type { Fieldwork } from './fieldwork.ts'

const RATES = [
  ...(['rr1', 'rr2', 'rr3', 'rr4', 'rr5', 'rr6', 'coop1', 'coop2', 'coop3', 'coop4'] as const),
  ...(['ref1', 'ref2', 'ref3', 'con1', 'con2', 'con3', 'eligibility'] as const),
]
const DISPOSITIONS = [
  ...(['complete', 'partial', 'refusal', 'nonContact', 'other'] as const),
  ...(['unknownHousehold', 'unknownOther', 'ineligible'] as const),
]

interface Props {
  readonly fieldwork: Fieldwork
  readonly isRunning: boolean
}

/** How many of those who were asked have answered; over an open link, why nobody can say. */
export function RatesSection({ fieldwork: { invited, completionRate }, isRunning }: Props) {
  const { t } = useTranslation('fieldwork')
  const { formats, locale } = useReader()
  const completion = completionRate === undefined ? undefined : formats.share(completionRate)
  if (!invited) {
    const words = completion ? t('rates.open', { rate: completion }) : t('rates.openNobody')
    return <Section title={t('rates.openTitle')} intro={words} />
  }
  const { total, dispositions, rates, partialFrom } = invited
  const sentences = [
    t('rates.sentence', {
      total: formats.count(total),
      complete: formats.count(dispositions.complete),
      rate: formats.share(rates.rr1 ?? 0),
    }),
    ...(isRunning ? [t('rates.interim')] : []),
    ...(completion ? [t('rates.completion', { rate: completion })] : []),
  ]
  return (
    <Section title={t('rates.title')} intro={joinSentences(sentences, locale)}>
      <Disclosure summary={t('rates.table')}>
        <DataTable
          caption={t('rates.dispositionsCaption')}
          captionShown
          columns={[
            { header: t('rates.disposition') },
            { header: t('rates.people'), numeric: true },
          ]}
          rows={DISPOSITIONS.map(name => ({
            key: name,
            cells: [
              t(`rates.dispositions.${name}`, { cut: formats.share(partialFrom) }),
              formats.count(dispositions[name]),
            ],
          }))}
        />
        <DataTable
          caption={t('rates.caption')}
          captionShown
          columns={[
            { header: t('rates.rate') },
            { header: t('rates.value'), numeric: true },
            { header: t('rates.meaning') },
          ]}
          rows={RATES.flatMap(name => {
            const rate = rates[name]
            if (rate === undefined) return []
            const short = name === 'eligibility' ? 'e' : name.toUpperCase()
            return [{ key: name, cells: [short, formats.shareInColumn(rate), t(`rates.${name}`)] }]
          })}
        />
      </Disclosure>
    </Section>
  )
}
