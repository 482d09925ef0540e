import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Picture } from '../../ui/picture.tsx'
import { Section } from '../../ui/section.tsx'
import { Figure } from '../figure.tsx'
import classes from '../path-section.module.css'
import { gapChart } from './gap-chart.ts'
import { gapMovements } from './gap-movements.ts'
import { gapSentences } from './gap-sentences.ts'
import { gapDimensionTable, gapItemTable } from './gap-tables.ts'
import { PartFindings } from './part-findings.tsx'
import heading from './part-heading.module.css'
import { LEVEL } from './part-numbers.ts'
import type { PartProps } from './part-props.ts'
import { statedMap, statedMapTable } from './stated-map.ts'
import { toleranceTable } from './tolerance-table.ts'

interface Props extends PartProps<'gaps'> {
  readonly map: SurveyReport['importancePerformance']
}

/** What was expected and what was perceived: by dimension, by statement, and by what matters. */
export function GapsSection({ part, map, change, words }: Props) {
  const { p, reader } = words
  const sentence = joinSentences(
    [...gapSentences(part, words), ...gapMovements(change, words)],
    reader.locale,
  )
  const level = reader.formats.share(LEVEL)
  return (
    <Section title={p('gaps.title')} intro={sentence}>
      <Figure tableWords={p('table')} tables={[gapDimensionTable(part, words)]}>
        <Picture picture={gapChart(part, words, sentence)} />
        <figcaption className={classes.legend}>{p('gaps.chart')}</figcaption>
      </Figure>
      {part.reliability.length > 0 && <p className={classes.legend}>{p('gaps.reliability')}</p>}
      <Disclosure summary={p('gaps.items')}>
        <DataTable {...gapItemTable(part, words)} />
      </Disclosure>
      {part.tolerance.length > 0 && (
        <>
          <h3 className={heading.heading}>{p('gaps.toleranceTitle')}</h3>
          <DataTable {...toleranceTable(part, words)} />
        </>
      )}
      {map && (
        <>
          <h3 className={heading.heading}>{p('gaps.mapTitle')}</h3>
          <Figure tableWords={p('table')} tables={[statedMapTable(map, words)]}>
            <Picture picture={statedMap(map, words, p('gaps.map', { level }))} />
            <figcaption className={classes.legend}>{p('gaps.map', { level })}</figcaption>
          </Figure>
        </>
      )}
      <PartFindings findings={part.findings} words={words} />
    </Section>
  )
}
