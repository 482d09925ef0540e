import type { ReportOptions } from '#analysis'
import type { ReportDocument } from '#analysis/report/document.ts'
import { reportDocument } from '#analysis/report/report-document.ts'
import { reportWords } from '#analysis/report/words.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { groupTitlesIn, titlesIn } from '#survey-definitions/report-titles.ts'
import type { Deps } from '../deps.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { lastGroupRuns, viewGroupRun } from './group-run.queries.ts'
import { groupingWords } from './grouping-words.ts'
import { measurementOf } from './measurement-of-version.ts'
import { waveReport } from './wave-report.ts'

/** The report of a wave in words, with the newest comparison of groups; moments are written in `timeZone`. */
export async function readDocument(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'clock'>,
  wave: Wave,
  options: ReportOptions,
  locale: Locale,
  timeZone: string,
): Promise<ReportDocument> {
  const { read } = deps.store
  const report = await waveReport(deps, wave, options)
  const { version } = await measurementOf(read, wave.versionId)
  const [newest] = await lastGroupRuns(read, wave.id)
  const run = newest && viewGroupRun(newest)
  return reportDocument(
    {
      ...report,
      survey: textIn(report.wave.surveyTitle, locale) ?? '',
      ...(run && {
        groups: {
          run,
          titles: groupTitlesIn(groupingWords(version.definition, run.result.grouping), locale),
        },
      }),
    },
    reportWords(locale, titlesIn(report.titles, locale), timeZone),
  )
}
