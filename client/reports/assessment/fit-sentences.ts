import type { ModelAssessment } from '#analysis/report/model-assessment.ts'
import type { AssessmentWords } from './assessment-words.ts'

/** How far the model misses the answers, whether chance explains it, and what another method says. */
export function fitSentences({ fit, drawn }: ModelAssessment, words: AssessmentWords): string[] {
  const { a, reader } = words
  const { coefficient, probability } = reader.formats
  const { srmr } = fit.estimated
  const exact = drawn?.exactFits.find(({ of }) => of === 'estimated')
  const methods = drawn?.methods
  const same = methods?.paths.filter(({ verdict }) => verdict === 'same').length ?? 0
  const undetermined =
    methods?.paths.filter(({ verdict }) => verdict === 'undetermined').length ?? 0
  return [
    a(srmr < GOOD_SRMR ? 'fit.good' : 'fit.loose', {
      srmr: coefficient(srmr),
      saturated: coefficient(fit.saturated.srmr),
    }),
    ...(exact
      ? [
          a(exact.srmr.p < exact.significance ? 'fit.notExact' : 'fit.exact', {
            p: probability(exact.srmr.p),
          }),
        ]
      : []),
    ...(methods
      ? [
          undetermined === methods.paths.length
            ? a('fit.noSecondMethod')
            : same === methods.paths.length
              ? a('fit.sameConclusions', { count: same })
              : a('fit.someConclusions', { same, total: methods.paths.length }),
        ]
      : []),
  ]
}

/** Hu & Bentler 1999. */
const GOOD_SRMR = 0.08
