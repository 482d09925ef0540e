import type { ModelAssessment } from '#analysis/report/model-assessment.ts'
import type { AssessmentWords } from './assessment-words.ts'
import { clearRoutes } from './clear-routes.ts'

/** Whether effects can be told apart, which arrow adds most, and whether any effect travels on. */
export function structureSentences(assessment: ModelAssessment, words: AssessmentWords): string[] {
  const { a, reader } = words
  const { collinearity, explanation, drawn } = assessment
  const mixed = collinearity.findings.filter(
    ({ code, verdict }) => code === 'vif-predecessor' && verdict === 'poor',
  )
  const negligible = explanation.findings.filter(
    ({ code, verdict }) => code === 'effect-size' && verdict === 'poor',
  )
  const [strongest] = explanation.paths.toSorted(
    (one, other) => (other.scoresFixed ?? 0) - (one.scoresFixed ?? 0),
  )
  const arrow = (from: string, to: string) =>
    a('arrow', { from: words.construct(from), to: words.construct(to) })
  const routes = drawn ? clearRoutes(drawn.mediation) : []
  const [longest] = routes
  return [
    mixed.length === 0
      ? a('structure.apart')
      : a('structure.mixed', {
          arrows: reader.formats.list(
            mixed.map(({ about: [from = '', to = ''] }) => arrow(from, to)),
          ),
        }),
    ...(strongest
      ? [
          a('structure.strongest', {
            arrow: arrow(strongest.from, strongest.to),
            value: reader.formats.coefficient(strongest.scoresFixed ?? 0),
          }),
        ]
      : []),
    ...(negligible.length > 0 ? [a('structure.negligible', { count: negligible.length })] : []),
    ...(longest
      ? [
          a('structure.routes', {
            count: routes.length,
            route: longest.constructs.map(words.construct).join(' → '),
            effect: reader.formats.coefficient(longest.effect.estimate),
          }),
        ]
      : drawn
        ? [a('structure.noRoutes')]
        : []),
  ]
}
