import type { ModelAssessment } from '#analysis/report/model-assessment.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { DerivedNumber } from '../derived-number.tsx'
import type { AssessmentWords } from './assessment-words.ts'
import { sizeOfEffect } from './size-of-effect.ts'

/** Each arrow: what it adds, and how far its driver can be told from the others. */
export function arrowTable(
  { explanation, collinearity }: ModelAssessment,
  words: AssessmentWords,
): TableContent {
  const { a, t, reader } = words
  const known = (value: number | undefined) =>
    value === undefined ? '–' : reader.formats.statistic(value)
  return {
    caption: a('structure.arrowsCaption'),
    columns: [
      { header: t('paths.columns.path') },
      { header: a('structure.columns.fSquared'), numeric: true },
      { header: a('structure.columns.reestimated'), numeric: true },
      { header: a('structure.columns.size') },
      { header: a('structure.columns.vif'), numeric: true },
    ],
    rows: explanation.paths.map(({ from, to, scoresFixed, reestimated }) => {
      const name = `${words.construct(from)} → ${words.construct(to)}`
      const inner = collinearity.inner.find(entry => entry.from === from && entry.to === to)
      const derived = (topic: 'fSquared' | 'vif', value: number | undefined) => (
        <DerivedNumber key={topic} target={`${topic}:${from}→${to}`} of={name}>
          {known(value)}
        </DerivedNumber>
      )
      return {
        key: `${from}→${to}`,
        cells: [
          name,
          derived('fSquared', scoresFixed),
          known(reestimated),
          scoresFixed === undefined ? '–' : a(`structure.size.${sizeOfEffect(scoresFixed)}`),
          derived('vif', inner?.varianceInflation),
        ],
      }
    }),
  }
}
