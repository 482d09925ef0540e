import type { HeadlineFigure, ReportDocument } from '../document.ts'
import { constructOf, type IndexReport } from '../index-report.ts'
import { axisOf } from '../pictures/axis.ts'
import type { ReportInput } from '../report-input.ts'
import { intervalWords } from '../sentences/intervals.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'

/** The index that the report is about with its interval and n, and its change. */
export function focusIndex(
  report: IndexReport,
  { change, earlierWave }: Pick<ReportInput, 'change' | 'earlierWave'>,
  words: ReportWords,
): ReportDocument['index'] {
  const { t, formats } = words
  const index = constructOf(report, report.focus)?.index
  if (!index) return undefined
  const title = words.construct(report.focus)
  const interval = intervalWords(index, report, words)
  return {
    figure: {
      title,
      value: {
        kind: 'number',
        value: index.value,
        format: 'index',
        derivation: `index:${report.focus}`,
      },
      unit: t('report.index.outOf'),
      picture: {
        kind: 'interval-bar',
        label: t('report.index.bar', {
          construct: title,
          index: formats.index(index.value),
          interval,
        }),
        value: index.value,
        ...(index.interval && { interval: index.interval }),
        axis: axisOf({ min: 0, max: 100, step: 50 }, formats.plain),
      },
      facts: [interval, t('report.index.n', { n: formats.count(report.n) })],
    },
    change:
      focusChange(report, change, words) ??
      (earlierWave
        ? t('report.change.pending', { wave: earlierWave.name })
        : t('report.change.first')),
  }
}

function focusChange(
  report: IndexReport,
  change: ChangeSince | undefined,
  words: ReportWords,
): HeadlineFigure | undefined {
  const own = change?.changes.find(({ construct }) => construct === report.focus)
  if (!change || !own) return undefined
  return {
    title: words.t('report.change.since', { wave: change.earlierWave.name }),
    value: {
      kind: 'number',
      value: own.difference.value,
      format: 'signedIndex',
      derivation: `change:${report.focus}`,
    },
    verdict: words.t(`report.change.verdict.${own.verdict}`),
    facts: [intervalWords(own.difference, report, words)],
  }
}
