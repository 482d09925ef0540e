import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fitPls, momentsOf } from '#analysis'
import { bootstrapSettings } from '#analysis/bootstrap/bootstrap-options.ts'
import { resampler } from '#analysis/bootstrap/resampler.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { ecsi, simulateEcsi } from '../analysis/simulated-ecsi.ts'
import { measure, type Timing } from './measure.ts'
import { plainDraw } from './plain-draw.ts'
import { thirtyAnswers, thirtyQuestions } from './thirty-questions.ts'
import { twoThreads } from './two-threads.ts'

const SIZES = [
  { n: 250, repetitions: 4000 },
  { n: 10_000, repetitions: 200 },
  { n: 100_000, repetitions: 30 },
] as const

function print(label: string, { median, lowerQuartile, upperQuartile, repetitions }: Timing) {
  const number = (value: number) => value.toFixed(4).padStart(10)
  const line = `${label.padEnd(46)}${number(median)}${number(lowerQuartile)}${number(upperQuartile)}${String(repetitions).padStart(8)}`
  process.stdout.write(`${line}\n`)
}

function timeDraw(n: number, repetitions: number, missing: number): Timing {
  const settings = bootstrapSettings({ resamples: 10_000, seed: 1 })
  const { draw, estimate } = resampler(ecsi, simulateEcsi(n, missing), settings)
  const into = new Float64Array(estimate.length)
  return measure(repetitions, resample => {
    draw(resample, into, 0)
  })
}

const [processor] = cpus()
const load = loadavg()[0].toFixed(1)
process.stdout.write(
  `${processor.model}, ${cpus().length} processors, load ${load}, Node ${process.version}, one thread\n` +
    'ECSI: 24 indicators, 7 constructs, 12 paths, path scheme, own simulated answers\n\n' +
    `${'milliseconds'.padEnd(46)}    median     lower     upper    runs\n`,
)

const moments = momentsOf(simulateEcsi(250))
const fitTime = measure(4000, () => fitPls(ecsi, moments))
print('fit from moments, n = 250', fitTime)
const drawMs: Record<string, number> = {}
const plainDrawMs: Record<string, number> = {}
for (const { n, repetitions } of SIZES) {
  const full = timeDraw(n, repetitions, 0)
  drawMs[n] = full.median
  print(`bootstrap draw, n = ${n}`, full)
  print(`  the same with 3 % of the answers missing`, timeDraw(n, repetitions, 0.03))
  const plain = measure(Math.ceil(repetitions / 5), plainDraw(simulateEcsi(n)))
  plainDrawMs[n] = plain.median
  print(`  by a plain scalar loop`, plain)
}

const twoThreadsRatio = {
  10000: await twoThreads(10_000, 1000),
  100000: await twoThreads(100_000, 100),
}
for (const [n, ratio] of Object.entries(twoThreadsRatio))
  process.stdout.write(`two threads, n = ${n}: ${ratio.toFixed(2)} of the time of one\n`)

const validator = compileAnswers(thirtyQuestions)
if (!validator.validate(thirtyAnswers, { final: true }).ok) throw new Error('refused')
const answerTime = measure(4000, () => validator.validate(thirtyAnswers, { final: true }))
print('checking an answer to 30 questions', answerTime)

const fold: { seconds: number; peakMiB: number; beforeMiB: number } = JSON.parse(
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'fold-million.ts')],
    { encoding: 'utf8' },
  ),
)
process.stdout.write(
  `\nfolding 1,000,000 × 24 packed answers (3 % missing) into moments: ${fold.seconds.toFixed(2)} s;\n` +
    `the process took ${fold.peakMiB.toFixed(0)} MiB at most, ${fold.beforeMiB.toFixed(0)} MiB with the answers before it\n\n`,
)
const stored: { n: number; readSeconds: number; foldSeconds: number } = JSON.parse(
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'read-million.ts')],
    { encoding: 'utf8' },
  ),
)
process.stdout.write(
  `the same from a SQLite file: ${stored.readSeconds.toFixed(2)} s to read the blocks, ${stored.foldSeconds.toFixed(2)} s to fold them\n\n`,
)
process.stdout.write(
  `${JSON.stringify({
    fitFromMomentsMs: { 250: fitTime.median },
    drawMs,
    plainDrawMs,
    checkThirtyQuestionsMs: answerTime.median,
    foldMillionSeconds: fold.seconds,
    foldMillionMiB: fold.peakMiB,
    readMillionSeconds: stored.readSeconds,
    twoThreadsRatio,
  })}\n`,
)
