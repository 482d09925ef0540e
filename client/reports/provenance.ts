import type { IndexReport, Uncertainty } from '#analysis/report/index-report.ts'
import { levelWords } from './interval-words.ts'
import type { MethodWords } from './method-words.ts'
import type { WaveReport } from './wave-report.ts'

/** Everything that the figures can be derived from again, line by line. */
export function provenance(waveReport: WaveReport, words: MethodWords): [string, string][] {
  const { m, reader } = words
  const { formats } = reader
  const { wave, report, run } = waveReport
  if (!report) return []
  const { n, partials, sparse = 0, options, iterations, converged, uncertainty, engine } = report
  const count = formats.count
  const lines: [string, string | undefined][] = [
    [m('run.wave'), `${reader.textOf(wave.surveyTitle)} · ${wave.name}`],
    [m('run.version'), count(wave.versionNumber)],
    [
      m('run.n'),
      partials > 0 ? m('run.nWithPartials', { n: count(n), partials: count(partials) }) : count(n),
    ],
    [m('run.sparse'), sparse > 0 ? count(sparse) : undefined],
    [m('run.innerWeights'), m(`options.innerWeights.${options.innerWeights}`)],
    [m('run.missing'), m(`options.missing.${options.missing}`)],
    [m('run.consistent'), m(`options.consistent.${options.consistent ? 'yes' : 'no'}`)],
    [
      m('run.includePartials'),
      m(`options.includePartials.${options.includePartials ? 'yes' : 'no'}`),
    ],
    [
      m('run.iterations'),
      converged ? count(iterations) : m('run.notConverged', { iterations: count(iterations) }),
    ],
    [m('run.engine'), engine],
    [
      m('run.intervals'),
      uncertainty ? intervalMethod(uncertainty, report, words) : m('run.pending'),
    ],
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

function intervalMethod(
  { method, fallbacks = 0 }: Uncertainty,
  report: IndexReport,
  words: MethodWords,
): string {
  const { m, reader } = words
  const told = m('run.intervalsValue', {
    level: levelWords(report, words),
    method: m(`options.interval.${method}`),
  })
  const kept = fallbacks > 0 ? [m('run.fallbacks', { count: fallbacks })] : []
  return reader.formats.list([told, ...kept])
}
