import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Picture } from '../../ui/picture.tsx'
import { Section } from '../../ui/section.tsx'
import { Figure } from '../figure.tsx'
import classes from '../path-section.module.css'
import { loyaltyChart } from './loyalty-chart.ts'
import { loyaltySentences } from './loyalty-sentences.ts'
import { curveTable, formTable } from './loyalty-tables.ts'
import { PartFindings } from './part-findings.tsx'
import { LEVEL } from './part-numbers.ts'
import type { PartProps } from './part-props.ts'

/** How loyalty follows satisfaction, and who is satisfied and yet not loyal. */
export function LoyaltySection({ part, words }: Omit<PartProps<'loyaltyCurve'>, 'change'>) {
  const { p, reader, name } = words
  const { formats, locale } = reader
  const sentence = joinSentences(loyaltySentences(part, words), locale)
  const pair =
    part.satisfaction === 'csat'
      ? p('loyalty.pair.metrics')
      : p('loyalty.pair.constructs', {
          satisfaction: name(part.satisfaction),
          loyalty: name(part.loyalty),
        })
  return (
    <Section title={p('loyalty.title')} intro={sentence}>
      <Figure tableWords={p('table')} tables={[curveTable(part, words), formTable(part, words)]}>
        <Picture picture={loyaltyChart(part, words, sentence)} />
        <figcaption className={classes.legend}>
          {joinSentences([pair, p('loyalty.chart', { level: formats.share(LEVEL) })], locale)}{' '}
          {p('n', { n: formats.count(part.resampling.n) })}
        </figcaption>
      </Figure>
      <PartFindings
        findings={part.findings.filter(({ verdict }) => verdict !== 'information')}
        words={words}
      />
    </Section>
  )
}
