import type { IndexReport } from '#analysis/report/index-report.ts'
import { levelWords } from './interval-words.ts'
import type { MethodWords } from './method-words.ts'
import type { WaveReport } from './wave-report.ts'

/** Everything that the figures can be derived from again, line by line. */
export function provenance(waveReport: WaveReport, words: MethodWords): [string, string][] {
  const { m, reader } = words
  const { formats } = reader
  const { wave, report, run } = waveReport
  if (!report) return []
  const { n, partials, options, engine, pathModel } = report
  const { sparse = 0, uncertainty, population } = pathModel ?? {}
  const { notAsked = 0 } = population ?? {}
  const count = formats.count
  const lines: [string, string | undefined][] = [
    [m('run.wave'), `${reader.textOf(wave.surveyTitle)} · ${wave.name}`],
    [m('run.version'), count(wave.versionNumber)],
    [
      m('run.n'),
      partials > 0 ? m('run.nWithPartials', { n: count(n), partials: count(partials) }) : count(n),
    ],
    [m('run.notAsked'), notAsked > 0 ? count(notAsked) : undefined],
    [m('run.sparse'), sparse > 0 ? count(sparse) : undefined],
    [m('run.leftOut'), run?.leftOut === undefined ? undefined : count(run.leftOut)],
    ...(pathModel ? modelOptions(options, words) : []),
    [
      m('run.includePartials'),
      m(`options.includePartials.${options.includePartials ? 'yes' : 'no'}`),
    ],
    [m('run.iterations'), pathModel && iterationWords(pathModel, words)],
    [m('run.engine'), engine],
    [m('run.intervals'), pathModel && intervalMethod(pathModel, words)],
    [m('run.intervalN'), uncertainty && count(uncertainty.n)],
    [
      m('run.resamples'),
      uncertainty &&
        (uncertainty.failed > 0
          ? m('run.resamplesFailed', {
              resamples: count(uncertainty.resamples),
              failed: count(uncertainty.failed),
            })
          : count(uncertainty.resamples)),
    ],
    [m('run.seed'), uncertainty?.seed === undefined ? undefined : String(uncertainty.seed)],
    [m('run.generator'), uncertainty?.generator],
    [m('run.fingerprint'), run?.fingerprint],
    [m('run.id'), run?.id],
    [m('run.createdAt'), run && formats.moment(run.createdAt)],
  ]
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

function modelOptions(
  { innerWeights, missing, consistent }: IndexReport['options'],
  { m }: MethodWords,
): [string, string][] {
  return [
    [m('run.innerWeights'), m(`options.innerWeights.${innerWeights}`)],
    [m('run.missing'), m(`options.missing.${missing}`)],
    [m('run.consistent'), m(`options.consistent.${consistent ? 'yes' : 'no'}`)],
  ]
}

function iterationWords({ converged, iterations }: IndexReport, { m, reader }: MethodWords) {
  const count = reader.formats.count(iterations)
  return converged ? count : m('run.notConverged', { iterations: count })
}

function intervalMethod(report: IndexReport, words: MethodWords): string {
  const { m, reader } = words
  if (!report.uncertainty) return m('run.pending')
  const { method, fallbacks = 0 } = report.uncertainty
  const told = m('run.intervalsValue', {
    level: levelWords(report, words),
    method: m(`options.interval.${method}`),
  })
  const kept = fallbacks > 0 ? [m('run.fallbacks', { count: fallbacks })] : []
  return reader.formats.list([told, ...kept])
}
