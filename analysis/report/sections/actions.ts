import type { Section } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import { intervalWords, levelWords } from '../sentences/intervals.ts'
import { type Action, type Advice, adviceOf } from '../verdicts/rank-actions.ts'
import type { ReportWords } from '../words.ts'

const MAX_SHOWN = 3

/** The drivers with the most to gain, in words. */
export function actionsSection(report: IndexReport, words: ReportWords): Section {
  const { t } = words
  const focus = words.construct(report.focus)
  const advice = adviceOf(report)
  // Whatever may be first is shown: else the list would hide that there are more.
  const shown = advice.actions.slice(0, Math.max(MAX_SHOWN, advice.mayBeFirst.length))
  const section = { id: 'actions', title: t('report.actions.title') }
  if (shown.length === 0) {
    return { ...section, sentences: [t('report.actions.none', { focus })], blocks: [] }
  }
  const areFew = advice.actions.length < MAX_SHOWN && advice.actions.length < report.drivers.length
  return {
    ...section,
    sentences: [t('report.actions.ranked', { focus }), ...orderSentences(advice, report, words)],
    blocks: [
      {
        kind: 'actions',
        actions: shown.map(action => ({
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
        ...(areFew && { remark: t('report.actions.fewer', { count: advice.actions.length }) }),
      },
    ],
  }
}

/** How sure it is what comes first: in the list of actions and on the map alike. */
export function orderSentences(
  { actions, order, mayBeFirst }: Advice,
  report: IndexReport,
  words: ReportWords,
): string[] {
  const { t, formats, construct } = words
  const focus = construct(report.focus)
  if (order === 'pending') return actions.length > 0 ? [t('report.actions.order.pending')] : []
  const first = actions.filter(action => mayBeFirst.includes(action.construct))
  const drivers = formats.list(first.map(action => construct(action.construct)))
  if (order === 'tied') return [t('report.actions.order.tied', { focus, drivers })]
  return actions.length > 1
    ? [t('report.actions.order.clear', { focus, drivers, level: levelWords(report, words) })]
    : []
}

/** What one action would bring, how often it comes first, and which question to begin with. */
export function actionSentences(
  { rise, gain, performance, firstShare, question }: Action,
  report: IndexReport,
  words: ReportWords,
): string[] {
  const { t, formats } = words
  return [
    t('report.actions.gain', {
      focus: words.construct(report.focus),
      performance: formats.index(performance.value),
      target: formats.index(performance.value + rise),
      gain: formats.index(gain.value),
      interval: intervalWords(gain, report, words),
    }),
    ...(firstShare === undefined
      ? []
      : [t('report.actions.firstShare', { share: formats.share(roundShare(firstShare)) })]),
    ...(question
      ? [
          t('report.actions.question', {
            indicator: words.indicator(question.id).replace(/[.。]$/, ''),
            score: formats.index(question.score),
            share: formats.share(roundShare(question.share)),
          }),
        ]
      : []),
  ]
}

const roundShare = (share: number) => Math.round(100 * share) / 100
