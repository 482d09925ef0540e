import type { ReportWords } from '../words.ts'

/** Why nothing can be estimated: a code, the names involved, and how many have answered. */
export interface Obstacle {
  readonly code: string
  readonly names: readonly string[]
  readonly n: number
}

/** Why nothing can be estimated, with the names involved in the questionnaire's own words. */
export function obstacleSentence(
  { code, names, n }: Obstacle,
  { t, formats, construct, indicator }: ReportWords,
): string {
  if (code === 'no-answers-yet' || (code === 'too-few-answers' && n === 0)) {
    return t('report.obstacle.no-answers-yet')
  }
  if (code === 'too-few-answers') {
    return t('report.obstacle.too-few-answers', { count: n, n: formats.count(n) })
  }
  if (code === 'not-computed') return t('report.obstacle.not-computed')
  if (code === 'no-measurement') return t('report.obstacle.no-measurement')
  if (names.length === 0) return t('report.obstacle.model-error')
  const titled = names.map(name => {
    const title = construct(name)
    return title === name ? indicator(name) : title
  })
  return t('report.obstacle.model-error-about', { names: formats.list(titled) })
}
