import type { ReportWords } from '../report-words.ts'
import type { WaveReport } from '../wave-report.ts'

/** Why nothing can be estimated, with the names involved in the questionnaire's own words. */
export function obstacleSentence(
  { code, names, n }: NonNullable<WaveReport['obstacle']>,
  words: ReportWords,
): string {
  const { t, reader } = words
  const count = reader.formats.count(n)
  if (code === 'no-answers-yet' || (code === 'too-few-answers' && n === 0)) {
    return t('obstacle.no-answers-yet')
  }
  if (code === 'too-few-answers') return t('obstacle.too-few-answers', { count: n, n: count })
  if (code === 'not-computed') return t('obstacle.not-computed')
  if (code === 'no-measurement') return t('obstacle.no-measurement')
  if (names.length === 0) return t('obstacle.model-error')
  const titled = names.map(name => {
    const construct = words.construct(name)
    return construct === name ? words.indicator(name) : construct
  })
  return t('obstacle.model-error-about', { names: reader.formats.list(titled) })
}
