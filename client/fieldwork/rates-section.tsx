import { useTranslation } from 'react-i18next'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import classes from './fieldwork.module.css'
import type { Fieldwork } from './fieldwork.ts'
import { formulaText, RATE_FORMULAS, type RateName } from './rate-formulas.ts'

/** Each with AAPOR's letter and code. */
const DISPOSITIONS = [
  ['complete', 'I 1.1'],
  ['partial', 'P 1.2'],
  ['refusal', 'R 2.1'],
  ['nonContact', 'NC 2.2'],
  ['other', 'O 2.3'],
  ['unknownHousehold', 'UH 3.1'],
  ['unknownOther', 'UO 3.2–3.9'],
  ['ineligible', 'NE 4.8'],
] as const
const RATES = Object.keys(RATE_FORMULAS).filter(isRateName)

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
            { header: t('rates.code') },
            { header: t('rates.people'), numeric: true },
          ]}
          rows={DISPOSITIONS.map(([name, code]) => ({
            key: name,
            cells: [
              t(`rates.dispositions.${name}`, { cut: formats.share(partialFrom) }),
              code,
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
            { header: t('rates.formula') },
          ]}
          rows={RATES.flatMap(name => {
            const rate = rates[name]
            if (rate === undefined) return []
            const short = name === 'eligibility' ? 'e' : name.toUpperCase()
            const formula = formulaText(RATE_FORMULAS[name])
            return [
              {
                key: name,
                cells: [short, formats.shareInColumn(rate), t(`rates.${name}`), formula],
              },
            ]
          })}
        />
        <p className={classes.hint}>{t('rates.lettersNote')}</p>
      </Disclosure>
    </Section>
  )
}

function isRateName(name: string): name is RateName {
  return Object.hasOwn(RATE_FORMULAS, name)
}
