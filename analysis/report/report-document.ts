import { derivationsOf } from './derivations/derivations.ts'
import type { Note, ReportDocument, Section } from './document.ts'
import type { IndexReport } from './index-report.ts'
import type { ReportInput } from './report-input.ts'
import { actionsSection } from './sections/actions.ts'
import { assessmentSections } from './sections/assessment.ts'
import { changeSection } from './sections/change.ts'
import { findingsSection } from './sections/findings.ts'
import { focusIndex } from './sections/focus-index.ts'
import { groupSection } from './sections/groups.ts'
import { importanceMapSection } from './sections/importance-map.ts'
import { indicesSection } from './sections/indices.ts'
import { measurementSection } from './sections/measurement.ts'
import { methodSection, provenanceOf } from './sections/method.ts'
import { outsideSection } from './sections/outside.ts'
import { partHeadline, partSections } from './sections/parts.ts'
import { pathsSection } from './sections/paths.ts'
import { freshnessSentences, notCountedSentences } from './sentences/freshness.ts'
import { headline } from './sentences/headline.ts'
import { obstacleSentence } from './sentences/obstacle.ts'
import type { ChangeSince } from './survey-change.ts'
import type { SurveyReport } from './survey-report.ts'
import type { ReportWords } from './words.ts'

/**
 * The report as it is read, in the language of `words`: the same input and words give the same document.
 *
 * Example: a customer satisfaction of 72.45 without an earlier wave has the headline "Customer
 * satisfaction stands at 72.5 out of 100."
 */
export function reportDocument(input: ReportInput, words: ReportWords): ReportDocument {
  const { survey, wave, report, change, groups } = input
  const heading = { locale: words.locale, survey, wave: wave.name }
  if (!report) return { ...heading, ...obstacleDocument(input, words) }
  const model = report.pathModel
  const provenance = provenanceOf(input, report, words)
  const index = model && focusIndex(model, input, words)
  return {
    ...heading,
    headline: headlineOf(report, change, words),
    freshness: [
      ...(model ? freshnessSentences(model, words) : []),
      ...notCountedSentences(input, words),
    ],
    ...(index && { index }),
    notes: model ? notesOf(input, model, words) : [],
    sections: [
      ...(model ? modelSections(model, change, words) : []),
      ...partSections(report, change, words),
      ...(model ? [measurementSection(model, words), ...assessmentSections(model, words)] : []),
      ...(model && groups ? [groupSection(groups.run, groups.titles, model, words)] : []),
      ...findingsSection(report, words),
      methodSection(report, provenance, words),
    ],
    derivations: model
      ? derivationsOf(
          model,
          change && {
            changes: change.changes,
            waves: { earlier: change.earlierWave.name, later: wave.name },
          },
          words,
        )
      : {},
    provenance,
  }
}

function obstacleDocument(
  { obstacle = { code: 'too-few-answers', names: [], n: 0 }, ...input }: ReportInput,
  words: ReportWords,
): Omit<ReportDocument, 'locale' | 'survey' | 'wave'> {
  return {
    headline: words.t('report.obstacle.title'),
    freshness: [],
    notes: [],
    sections: [
      {
        id: 'obstacle',
        title: words.t('report.obstacle.why'),
        sentences: [obstacleSentence(obstacle, words), ...notCountedSentences(input, words)],
        blocks: [],
      },
    ],
    derivations: {},
    provenance: [],
  }
}

function headlineOf(
  report: SurveyReport,
  change: ChangeSince | undefined,
  words: ReportWords,
): string {
  return report.pathModel
    ? headline(report.pathModel, change, words)
    : (partHeadline(report, words) ?? words.t('report.obstacle.title'))
}

/** Whom the figures are about, where that is not everybody, and whose answers are missing from them. */
function notesOf(
  { report, run }: ReportInput,
  { n, population }: IndexReport,
  { t, formats, construct }: ReportWords,
): Note[] {
  const { about = [], notAsked = 0 } = population ?? {}
  const isAmong = report?.options.among !== undefined
  const last = about.at(-1)
  return [
    ...(notAsked > 0 || isAmong
      ? [
          {
            text:
              last === undefined
                ? t('report.population.all', { n: formats.count(n) })
                : t('report.population.asked', {
                    construct: construct(last),
                    n: formats.count(n),
                    notAsked: formats.count(notAsked),
                  }),
            ...(isAmong && {
              link: { text: t('report.population.back'), options: { among: null } },
            }),
          },
        ]
      : []),
    ...(run?.leftOut === undefined
      ? []
      : [
          {
            text: t('report.leftOut.flagged', { n: formats.count(run.leftOut) }),
            link: { text: t('report.leftOut.back'), options: { flagged: null } },
          },
        ]),
  ]
}

function modelSections(
  model: IndexReport,
  change: ChangeSince | undefined,
  words: ReportWords,
): Section[] {
  return [
    actionsSection(model, words),
    indicesSection(model, words),
    ...outsideSection(model, words),
    ...pathsSection(model, words),
    importanceMapSection(model, words),
    ...changeSection(model, change, words),
  ]
}
