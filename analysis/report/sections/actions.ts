import type { Section } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import { intervalWords } from '../sentences/intervals.ts'
import { type Action, rankActions } from '../verdicts/rank-actions.ts'
import type { ReportWords } from '../words.ts'

const WANTED = 3

/** The drivers with the most to gain, in words. */
export function actionsSection(report: IndexReport, words: ReportWords): Section {
  const { t } = words
  const focus = words.construct(report.focus)
  const actions = rankActions(report, WANTED)
  const section = { id: 'actions', title: t('report.actions.title') }
  if (actions.length === 0) {
    return { ...section, sentences: [t('report.actions.none', { focus })], blocks: [] }
  }
  const areFew = actions.length < WANTED && actions.length < report.drivers.length
  return {
    ...section,
    sentences: [t('report.actions.ranked', { focus })],
    blocks: [
      {
        kind: 'actions',
        actions: actions.map(action => ({
          key: action.construct,
          title: words.construct(action.construct),
          gain: {
            kind: 'number',
            value: action.gain.value,
            format: 'signedIndex',
            derivation: `effect:${action.construct}→${report.focus}`,
          },
          unit: t('report.actions.points', { focus }),
          sentences: actionSentences(action, report, words),
        })),
        ...(areFew && { remark: t('report.actions.fewer', { count: actions.length }) }),
      },
    ],
  }
}

/** What one action would bring, where the driver stands, and which question to begin with. */
export function actionSentences(
  { rise, gain, performance, mainIndicator }: Action,
  report: IndexReport,
  words: ReportWords,
): string[] {
  const { t, formats } = words
  return [
    t('report.actions.gain', {
      focus: words.construct(report.focus),
      rise: Number.isInteger(rise) ? formats.count(rise) : formats.index(rise),
      gain: formats.index(gain.value),
      interval: intervalWords(gain, report, words),
    }),
    t('report.actions.standing', { performance: formats.index(performance.value) }),
    ...(mainIndicator
      ? [
          t('report.actions.main', {
            indicator: words.indicator(mainIndicator.id).replace(/[.。]$/, ''),
            share: formats.share(Math.round(100 * mainIndicator.share) / 100),
          }),
        ]
      : []),
  ]
}
