import type { IndexReport } from '#analysis/report/index-report.ts'
import { intervalWords } from '../interval-words.ts'
import type { Action } from '../rank-actions.ts'
import type { ReportWords } from '../report-words.ts'

/** What one action would bring, where the driver stands, and which question to begin with. */
export function actionSentences(action: Action, report: IndexReport, words: ReportWords): string[] {
  const { formats } = words.reader
  const { rise, gain, performance, mainIndicator } = action
  const sentences = [
    words.t('actions.gain', {
      focus: words.construct(report.focus),
      rise: Number.isInteger(rise) ? formats.count(rise) : formats.index(rise),
      gain: formats.index(gain.value),
      interval: intervalWords(gain, report, words),
    }),
    words.t('actions.standing', { performance: formats.index(performance.value) }),
  ]
  if (mainIndicator) {
    sentences.push(
      words.t('actions.main', {
        indicator: words.indicator(mainIndicator.id).replace(/[.。]$/, ''),
        share: formats.share(Math.round(100 * mainIndicator.share) / 100),
      }),
    )
  }
  return sentences
}
