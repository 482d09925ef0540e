import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Picture } from '../../ui/picture.tsx'
import { Section } from '../../ui/section.tsx'
import { Figure } from '../figure.tsx'
import classes from '../path-section.module.css'
import { deliveredChart } from './delivered-chart.ts'
import { deliveredSentences } from './delivered-sentences.ts'
import { deliveredBlockTable, deliveredTotalTable } from './delivered-tables.ts'
import { PartFindings } from './part-findings.tsx'
import heading from './part-heading.module.css'
import type { PartProps } from './part-props.ts'
import { sinceEarlier } from './since-earlier.ts'

/** What customers get and what it costs them, against the best other company where they know one. */
export function DeliveredValueSection({ part, change, words }: PartProps<'deliveredValue'>) {
  const { p, reader } = words
  const since = sinceEarlier(
    change?.deliveredValue,
    'delivered',
    change,
    words,
    reader.formats.coefficient,
  )
  const sentences = [...deliveredSentences(part, words), ...(since ? [since] : [])]
  const sentence = joinSentences(sentences, reader.locale)
  return (
    <Section title={p('delivered.title')} intro={sentence}>
      <DataTable {...deliveredTotalTable(part, words)} />
      <div className={heading.spaced}>
        <Figure tableWords={p('table')} tables={[deliveredBlockTable(part, words)]}>
          <Picture picture={deliveredChart(part, words, sentence)} />
          <figcaption className={classes.legend}>
            {joinSentences(
              [
                p('delivered.chart', {
                  min: reader.formats.plain(part.scale.min),
                  max: reader.formats.plain(part.scale.max),
                }),
                p(`delivered.points.${part.pointsFrom}`),
              ],
              reader.locale,
            )}
          </figcaption>
        </Figure>
      </div>
      <PartFindings findings={part.findings} words={words} />
    </Section>
  )
}
