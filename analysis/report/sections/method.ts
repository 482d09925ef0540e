import type { Fact, Section } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import type { ReportInput } from '../report-input.ts'
import { levelWords } from '../sentences/intervals.ts'
import type { SurveyReport } from '../survey-report.ts'
import type { ReportWords } from '../words.ts'

/** How the figures were made. */
export function methodSection(
  report: SurveyReport,
  provenance: readonly Fact[],
  words: ReportWords,
): Section {
  const { t } = words
  return {
    id: 'method',
    title: t('method.title'),
    sentences: [t(report.pathModel ? 'method.intro' : 'parts.method.intro')],
    blocks: [{ kind: 'facts', facts: [...provenance, ...partFacts(report, words)] }],
  }
}

/** Everything that the figures can be computed from again. */
export function provenanceOf(
  { survey, wave, run }: Pick<ReportInput, 'survey' | 'wave' | 'run'>,
  report: SurveyReport,
  words: ReportWords,
): Fact[] {
  const { t, formats } = words
  const { count } = formats
  const { n, partials, options, engine, pathModel } = report
  const { sparse = 0, uncertainty, population } = pathModel ?? {}
  const { notAsked = 0 } = population ?? {}
  return known([
    [t('method.run.wave'), `${survey} · ${wave.name}`],
    [t('method.run.version'), count(wave.versionNumber)],
    [
      t('method.run.n'),
      partials > 0
        ? t('method.run.nWithPartials', { n: count(n), partials: count(partials) })
        : count(n),
    ],
    [t('method.run.notAsked'), notAsked > 0 ? count(notAsked) : undefined],
    [t('method.run.sparse'), sparse > 0 ? count(sparse) : undefined],
    [t('method.run.leftOut'), run?.leftOut === undefined ? undefined : count(run.leftOut)],
    ...(pathModel ? modelOptions(options, words) : []),
    [
      t('method.run.includePartials'),
      t(`method.options.includePartials.${options.includePartials ? 'yes' : 'no'}`),
    ],
    [t('method.run.iterations'), pathModel && iterationWords(pathModel, words)],
    [t('method.run.engine'), engine],
    [t('method.run.intervals'), pathModel && intervalMethod(pathModel, words)],
    [t('method.run.intervalN'), uncertainty && count(uncertainty.n)],
    [t('method.run.resamples'), uncertainty && resampleWords(uncertainty, words)],
    [t('method.run.seed'), uncertainty?.seed === undefined ? undefined : String(uncertainty.seed)],
    [t('method.run.generator'), uncertainty?.generator],
    [t('method.run.fingerprint'), run?.fingerprint],
    [t('method.run.id'), run?.id],
    [t('method.run.createdAt'), run && formats.moment(run.createdAt)],
  ])
}

/** What is not known is left out. */
const known = (facts: readonly (readonly [name: string, value: string | undefined])[]): Fact[] =>
  facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))

function modelOptions(
  { innerWeights, missing, consistent }: IndexReport['options'],
  { t }: ReportWords,
): [string, string][] {
  return [
    [t('method.run.innerWeights'), t(`method.options.innerWeights.${innerWeights}`)],
    [t('method.run.missing'), t(`method.options.missing.${missing}`)],
    [t('method.run.consistent'), t(`method.options.consistent.${consistent ? 'yes' : 'no'}`)],
  ]
}

function iterationWords({ converged, iterations }: IndexReport, { t, formats }: ReportWords) {
  const count = formats.count(iterations)
  return converged ? count : t('method.run.notConverged', { iterations: count })
}

function intervalMethod(report: IndexReport, words: ReportWords): string {
  const { t, formats } = words
  if (!report.uncertainty) return t('method.run.pending')
  const { method, fallbacks = 0 } = report.uncertainty
  return formats.list([
    t('method.run.intervalsValue', {
      level: levelWords(report, words),
      method: t(`method.options.interval.${method}`),
    }),
    ...(fallbacks > 0 ? [t('method.run.fallbacks', { count: fallbacks })] : []),
  ])
}

function resampleWords(
  { resamples, failed }: NonNullable<IndexReport['uncertainty']>,
  { t, formats: { count } }: ReportWords,
): string {
  return failed > 0
    ? t('method.run.resamplesFailed', { resamples: count(resamples), failed: count(failed) })
    : count(resamples)
}

/** What the parts beside the path model can be computed from again. */
function partFacts(
  { weighting, kano, importancePerformance, impactAsymmetry, loyaltyCurve }: SurveyReport,
  { t, formats }: ReportWords,
): Fact[] {
  const drawn = [kano, importancePerformance, impactAsymmetry, loyaltyCurve].find(
    part => part?.resampling,
  )?.resampling
  return known([
    [
      t('parts.method.weighting'),
      weighting &&
        t('parts.method.weightingValue', {
          effectiveN: formats.index(weighting.effectiveN),
          designEffect: formats.coefficient(weighting.designEffect),
        }),
    ],
    [
      t('parts.method.drawn'),
      drawn &&
        t('parts.method.drawnValue', {
          resamples: formats.count(drawn.resamples),
          seed: drawn.seed,
          n: formats.count(drawn.n),
        }),
    ],
  ])
}
