import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  answersOf,
  completedMoments,
  exactFitTest,
  fitPls,
  modelFit,
  momentsOf,
  predictOutOfSample,
} from '#analysis'
import { analyzeCommand } from '#server/shell/analyze-command.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows } from '../toy.ts'

const folder = mkdtempSync(join(tmpdir(), 'assess-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function file(content: string): string {
  const path = join(folder, `file-${files++}`)
  writeFileSync(path, content)
  return path
}

const scale = { min: 1, max: 10 }
const sample = simulateEcsi(120, 0.02)
const answers = answersOf(sample)
const ecsiJson = file(JSON.stringify({ scale, ...ecsi }))
const ecsiCsv = file(
  [
    sample.indicators.join(','),
    ...Array.from({ length: sample.n }, (_, row) =>
      sample.indicators
        .map(name => (Number.isNaN(answers[name][row]) ? 'NA' : answers[name][row]))
        .join(','),
    ),
  ].join('\n'),
)
const toyJson = file(JSON.stringify({ scale, ...toyModel() }))
const toyCsv = file(
  ['q1,q2,s1,s2,s3', ...toyRows.map(row => Object.values(row).join(','))].join('\n'),
)

const analyze = (...args: string[]) => analyzeCommand([ecsiCsv, '--model', ecsiJson, ...args])
function documentOf(...args: string[]) {
  const { exitCode, stdout, stderr } = analyze(...args)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('analyze --assess', { timeout: 60_000 }, () => {
  const document = documentOf('--assess', '--bootstrap', '40', '--seed', '5')
  const { assessment, ...rest } = document

  it('adds to the document and leaves the rest as it was', () => {
    expect(rest).toEqual(documentOf('--bootstrap', '40', '--seed', '5'))
    expect(documentOf()).not.toHaveProperty('assessment')
  })

  it('prints the figures of the engine', () => {
    const fit = fitPls(ecsi, momentsOf(sample))
    expect(assessment.fit.saturated).toEqual(modelFit(fit).saturated)
    expect(assessment.fit.estimated.unitVariance).toEqual(modelFit(fit).estimated)
    const test = exactFitTest(ecsi, sample, { seed: 5 })
    expect(assessment.fit.exactFit.estimated).toMatchObject({ resamples: 499, srmr: test?.srmr })
    expect(assessment.htmt).toMatchObject({ level: 0.95, resamples: 40 })
    expect(assessment.htmt.pairs).toHaveLength(21)
    expect(Object.keys(assessment.fornellLarcker)).toEqual(Object.keys(ecsi.constructs))
    expect(Object.keys(assessment.vif.indicators)).toEqual(sample.indicators)
    expect(assessment.vif.predecessors).toHaveLength(12)
    expect(assessment.fSquared).toHaveLength(12)
    expect(assessment.formativeWeights).toEqual([])
    for (const finding of assessment.findings)
      expect(finding).toMatchObject({
        verdict: expect.stringMatching(/^(good|acceptable|poor|inadmissible|information)$/),
        text: expect.not.stringContaining('{{'),
        n: 120,
      })
  })

  it('says null where nothing was drawn', () => {
    const { assessment: plain } = documentOf('--assess')
    expect(plain.htmt).toMatchObject({ level: null, resamples: null })
    expect(plain.htmt.pairs[0].htmtUpperBound).toBeNull()
    expect(plain.formativeWeights).toBeNull()
  })
})

describe('analyze --predict', { timeout: 60_000 }, () => {
  it('adds the prediction of the engine', () => {
    const { prediction, ...rest } = documentOf('--predict', '--seed', '5')
    expect(rest).toEqual(documentOf())
    const ours = predictOutOfSample(ecsi, sample, { seed: 5 })
    expect(prediction.power).toEqual(ours.power)
    expect(prediction.againstLinear).toEqual(ours.againstLinear)
    expect(Object.keys(prediction.indicators)).toEqual(
      ours.indicators.map(({ indicator }) => indicator),
    )
    expect(prediction).toMatchObject({ from: 'directAntecedents', seed: 5, repetitions: 10 })
  })

  it('takes folds from a file', () => {
    const folds = Array.from({ length: sample.n }, (_, row) => Math.floor((row * 10) / sample.n))
    const { prediction } = documentOf(
      '--predict',
      '--folds',
      file(folds.join(' ')),
      '--predict-from',
      'earliest',
      '--benchmark',
      'outside-block',
    )
    const ours = predictOutOfSample(ecsi, sample, {
      foldOf: [folds],
      from: 'earliestAntecedents',
      benchmark: 'outsideBlock',
    })
    expect(prediction.seed).toBeNull()
    expect(prediction.indicators.satisfaction1).toMatchObject({ ...ours.indicators[12].pls })
    expect(ours.indicators[12].indicator).toBe('satisfaction1')
  })
})

describe('analyze --missing', { timeout: 60_000 }, () => {
  it.each(['pairwise', 'em'] as const)('%s estimates from those moments', missing => {
    const { moments } = completedMoments(sample, { missing })
    const fit = moments && fitPls(ecsi, moments)
    const document = documentOf('--missing', missing, '--assess')
    expect(document.paths[0].coefficient).toBe(fit?.paths[0].coefficient)
    expect(document.indicators.image1.missing).toBe(
      sample.n - (fit?.indicators[0].answered ?? Number.NaN),
    )
    // The test resamples rows, which these moments do not stand for.
    expect(document.assessment.fit.exactFit).toEqual({ saturated: null, estimated: null })
  })

  it('refuses pairwise correlations that contradict one another, or mends them', () => {
    const model = file(
      JSON.stringify({
        scale,
        constructs: Object.fromEntries(
          ['a', 'b', 'c'].map(name => [name, { kind: 'composite', indicators: [name] }]),
        ),
        paths: { a: ['b'], b: ['c'] },
      }),
    )
    const rows = [1, 2, 3, 4].flatMap(k => [`${k},${k},`, `,${k},${k}`, `${k},,${5 - k}`])
    const data = file(['a,b,c', ...rows].join('\n'))
    const run = (missing: string) => analyzeCommand([data, '--model', model, '--missing', missing])
    expect(run('pairwise')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('contradict one another'),
    })
    const { exitCode, stdout } = run('pairwise-nearest')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).findings).toContainEqual(
      expect.objectContaining({ code: 'correlations-repaired' }),
    )
  })
})

describe('analyze refuses', () => {
  const refusals: readonly [string, () => readonly string[], RegExp][] = [
    ['resamples by EM', () => ['--missing', 'em', '--bootstrap', '9'], /em gives moments only/],
    ['predictions by pairs', () => ['--missing', 'pairwise', '--predict'], /moments only/],
    ['folds for nothing', () => ['--folds', 'x'], /--folds needs --predict/],
    ['a direction for nothing', () => ['--predict-from', 'direct'], /--predict-from needs/],
    ['an unknown direction', () => ['--predict', '--predict-from', 'x'], /one of direct, earliest/],
    [
      'an unknown benchmark',
      () => ['--predict', '--benchmark', 'x'],
      /one of antecedents, outside/,
    ],
    ['folds of another length', () => ['--predict', '--folds', file('1 2')], /line 1 has 2 folds/],
    ['one fold', () => ['--predict', '--folds', file('0 '.repeat(10))], /line 1 has only one fold/],
    [
      'folds that are no numbers',
      () => ['--predict', '--folds', file(`${'0 '.repeat(9)}x`)],
      /"x" is not a fold's number/,
    ],
    ['an empty file of folds', () => ['--predict', '--folds', file('\n')], /has no folds/],
  ]
  it.each(refusals)('%s', (_, args, message) => {
    expect(analyzeCommand([toyCsv, '--model', toyJson, ...args()])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  })

  it('to make ten folds of nine rows', () => {
    const short = file(
      ['q1,q2,s1,s2,s3', ...toyRows.slice(1).map(row => Object.values(row).join(','))].join('\n'),
    )
    expect(analyzeCommand([short, '--model', toyJson, '--predict'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('10 folds, the analysed rows are 9'),
    })
  })
})
