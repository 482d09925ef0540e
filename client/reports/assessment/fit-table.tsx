import type { ExactFitTest } from '#analysis'
import type { ModelAssessment } from '#analysis/report/model-assessment.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { DerivedNumber } from '../derived-number.tsx'
import type { AssessmentWords } from './assessment-words.ts'

const MEASURES = { srmr: 'SRMR', dUls: 'd_ULS', dG: 'd_G' } as const

/** SRMR, d_ULS and d_G of both models, with the test of exact fit. */
export function fitTable({ fit, drawn }: ModelAssessment, words: AssessmentWords): TableContent {
  const { a, reader } = words
  const { statistic, probability } = reader.formats
  const known = (value: number | undefined) => (value === undefined ? '–' : statistic(value))
  const row = (of: ExactFitTest['of'], measure: 'srmr' | 'dUls' | 'dG') => {
    const test = drawn?.exactFits.find(exact => exact.of === of)?.[measure]
    const name = `${MEASURES[measure]}, ${a(`fit.model.${of}`)}`
    return {
      key: `${of} ${measure}`,
      cells: [
        name,
        <DerivedNumber key="value" target={`fit:${of}`} of={name}>
          {known(fit[of][measure])}
        </DerivedNumber>,
        known(test?.critical),
        test ? probability(test.p) : '–',
      ],
    }
  }
  return {
    caption: a('fit.caption'),
    columns: [
      { header: a('fit.columns.measure') },
      { header: a('fit.columns.value'), numeric: true },
      { header: a('fit.columns.critical'), numeric: true },
      { header: a('fit.columns.p'), numeric: true },
    ],
    rows: (['saturated', 'estimated'] as const).flatMap(of =>
      (['srmr', 'dUls', 'dG'] as const).map(measure => row(of, measure)),
    ),
  }
}
