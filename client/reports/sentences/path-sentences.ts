import type { IndexReport } from '#analysis/report/index-report.ts'
import { constructOf } from '../construct-of.ts'
import type { ReportWords } from '../report-words.ts'
import { significanceOf } from '../significance.ts'

/** What the path diagram shows, for who does not look at it. */
export function pathSentences(report: IndexReport, words: ReportWords): string[] {
  const { formats } = words.reader
  const focus = words.construct(report.focus)
  const [strongest] = report.paths
    .filter(({ to }) => to === report.focus)
    .toSorted((a, b) => Math.abs(b.coefficient.value) - Math.abs(a.coefficient.value))
  const rSquared = constructOf(report, report.focus)?.rSquared
  const unclear = report.paths.filter(
    ({ coefficient }) => significanceOf(coefficient) === 'unclear',
  )
  const sentences: string[] = []
  if (strongest) {
    sentences.push(
      words.t('paths.sentence', {
        focus,
        driver: words.construct(strongest.from),
        coefficient: formats.coefficient(strongest.coefficient.value),
      }),
    )
  }
  if (rSquared !== undefined) {
    sentences.push(words.t('paths.explained', { focus, share: formats.share(rSquared) }))
  }
  if (report.uncertainty && report.paths.length > 0) {
    sentences.push(
      unclear.length === 0
        ? words.t('paths.clear', { count: report.paths.length })
        : words.t('paths.unclear', { count: unclear.length, total: report.paths.length }),
    )
  }
  return sentences
}
