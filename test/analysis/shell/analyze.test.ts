import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answersOf, bootstrap, fitPls, momentsOf, satisfactionIndex } from '#analysis'
import { bundledServer } from '#server/build/bundle.js'
import { analyzeCommand, type CommandOutput } from '#server/shell/analyze-command.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows } from '../toy.ts'

const root = resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'analyze-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The command as a process of its own. */
function spawnAnalyze(...args: string[]): Promise<CommandOutput> {
  const command = ['server/build/run.js', 'server/shell/analyze.ts', ...args]
  return new Promise(done => {
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      done({ exitCode: error?.code === 2 ? 2 : 0, stdout, stderr })
    })
  })
}

/** The same without the process, for the many ways to go wrong. */
const analyze = (...args: string[]) => analyzeCommand(args)

let files = 0
function file(content: string, ending: string): string {
  const path = join(folder, `file-${files++}.${ending}`)
  writeFileSync(path, content)
  return path
}
const json = (content: unknown) => file(JSON.stringify(content), 'json')
const csv = (lines: readonly string[], end = '\n') => file(lines.join(end) + end, 'csv')

const scale = { min: 1, max: 10 }
const toy = { scale, ...toyModel() }
const header = 'id,q1,q2,s1,s2,s3'
const lines = toyRows.map(({ q1, q2, s1, s2, s3 }, r) => [`r${r}`, q1, q2, s1, s2, s3].join(','))
const toyJson = json(toy)
const toyCsv = csv([header, ...lines])

const sample = simulateEcsi(80, 0.03)
const answers = answersOf(sample)
const ecsiJson = json({ scale, ...ecsi })
const ecsiCsv = csv([
  sample.indicators.join(','),
  ...Array.from({ length: sample.n }, (_, row) =>
    sample.indicators
      .map(name => (Number.isNaN(answers[name][row]) ? 'NA' : answers[name][row]))
      .join(','),
  ),
])

describe('analyze', () => {
  it('prints one JSON document of the stated form, and nothing else', () => {
    const { exitCode, stdout, stderr } = analyze(toyCsv, '--model', toyJson)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const document = JSON.parse(stdout)
    expect(document).toEqual({
      n: 10,
      iterations: expect.any(Number),
      converged: true,
      indicators: expect.any(Object),
      constructs: {
        quality: {
          index: expect.closeTo(61.217429, 6),
          rSquared: null,
          rSquaredAdjusted: null,
          alpha: expect.any(Number),
          rhoA: expect.any(Number),
          rhoC: expect.any(Number),
          ave: expect.any(Number),
          indexStandardError: null,
          indexInterval: null,
        },
        satisfaction: {
          index: expect.closeTo(61.102915, 6),
          rSquared: expect.closeTo(0.9199368, 7),
          rSquaredAdjusted: expect.closeTo(1 - ((1 - 0.9199368) * 9) / 8, 7),
          alpha: expect.closeTo(0.951598, 6),
          rhoA: expect.closeTo(0.951974, 6),
          rhoC: expect.closeTo(0.968766, 6),
          ave: expect.closeTo(0.911815, 6),
          indexStandardError: null,
          indexInterval: null,
        },
      },
      paths: [
        {
          from: 'quality',
          to: 'satisfaction',
          coefficient: expect.closeTo(0.9591334, 7),
          totalEffect: expect.closeTo(0.9591334, 7),
          standardError: null,
          interval: null,
          p: null,
        },
      ],
      findings: [expect.objectContaining({ code: 'few-cases', text: expect.any(String) })],
    })
    expect(document.indicators.s1).toEqual({
      construct: 'satisfaction',
      outerWeight: expect.closeTo(0.342804, 6),
      loading: expect.closeTo(0.955983, 6),
      mean: 6.3,
      standardDeviation: expect.closeTo(2.1108187, 7),
      missing: 0,
    })
    expect(Object.keys(document.indicators)).toEqual(['q1', 'q2', 's1', 's2', 's3'])
  })

  it('prints doubles in full, as the engine has them', () => {
    const { stdout } = analyze(ecsiCsv, '--model', ecsiJson, '--scheme', 'centroid')
    const document = JSON.parse(stdout)
    const fit = fitPls(ecsi, momentsOf(sample), { innerWeights: 'centroid' })
    for (const { name, outerWeight, loading, answered } of fit.indicators)
      expect(document.indicators[name]).toMatchObject({
        outerWeight,
        loading,
        missing: 80 - answered,
      })
    for (const { name } of fit.constructs)
      expect(document.constructs[name].index).toBe(satisfactionIndex(fit, name).value)
  })

  it('prints BCa intervals on demand', () => {
    const options = ['--bootstrap', '60', '--seed', '9', '--interval', 'bca']
    const document = JSON.parse(analyze(ecsiCsv, '--model', ecsiJson, ...options).stdout)
    const expected = bootstrap(ecsi, sample, { resamples: 60, seed: 9, intervals: ['bca'] })
    expect(document.paths.map(({ interval }: { interval: unknown }) => interval)).toEqual(
      expected.paths.map(({ bca }) => (bca && 'interval' in bca ? bca.interval : null)),
    )
    expect(document.paths[0].interval).not.toEqual(expected.paths[0].interval)
  })

  it('bootstraps with a seed, the same again', () => {
    const { stdout } = analyze(ecsiCsv, '--model', ecsiJson, '--bootstrap', '60', '--seed', '9')
    const document = JSON.parse(stdout)
    const expected = bootstrap(ecsi, sample, { resamples: 60, seed: 9 })
    expect(document.paths).toMatchObject(
      expected.paths.map(({ standardError, interval, p }) => ({ standardError, interval, p })),
    )
    const [image] = expected.indices
    expect(document.constructs.image).toMatchObject({
      indexStandardError: image.standardError,
      indexInterval: image.interval,
    })
  })

  it('takes the resamples themselves, parted by commas or spaces', () => {
    const draws = [0, 1, 2].map(b =>
      Array.from({ length: 80 }, (_, k) => (k * (7 + 2 * b) + b) % 80),
    )
    const drawsFile = file(`${draws[0].join(',')}\n${draws[1].join(' ')}\n${draws[2]}\n\n`, 'txt')
    const all = analyze(ecsiCsv, '--model', ecsiJson, '--draws', drawsFile)
    const expected = bootstrap(ecsi, sample, { draws })
    expect(JSON.parse(all.stdout).paths[0]).toMatchObject({
      standardError: expected.paths[0].standardError,
      interval: expected.paths[0].interval,
    })
    const two = analyze(ecsiCsv, '--model', ecsiJson, '--draws', drawsFile, '--bootstrap', '2')
    expect(JSON.parse(two.stdout).paths[0].standardError).toBe(
      bootstrap(ecsi, sample, { draws: draws.slice(0, 2) }).paths[0].standardError,
    )
  })

  it('completes gaps by means, or drops their rows', () => {
    const [mean, listwise] = ['mean', 'listwise'].map(missing =>
      analyze(ecsiCsv, '--model', ecsiJson, '--missing', missing),
    )
    expect(JSON.parse(mean.stdout).n).toBe(80)
    const complete = sample.columns[0].filter((_, row) =>
      sample.columns.every(column => column[row] !== 255),
    ).length
    expect(JSON.parse(listwise.stdout).n).toBe(complete)
  })

  it('estimates modes, consistent factors and scales as the model says', () => {
    const mixed = json({
      scales: Object.fromEntries(['q1', 'q2', 's1', 's2', 's3'].map(name => [name, scale])),
      constructs: {
        quality: { kind: 'composite', mode: 'B', indicators: ['q1', 'q2'] },
        satisfaction: { kind: 'commonFactor', indicators: ['s1', 's2', 's3'] },
      },
      paths: { quality: ['satisfaction'] },
    })
    const { stdout } = analyze(toyCsv, '--model', mixed, '--consistent')
    const { constructs, paths } = JSON.parse(stdout)
    expect(constructs.quality.rhoA).toBeNull()
    // The plain mode B coefficient .9719699, disattenuated by ρA of satisfaction.
    expect(paths[0].coefficient).toBeCloseTo(0.9719699 / Math.sqrt(constructs.satisfaction.rhoA), 6)
  })

  it('has no index, and says why, where a weight is negative', () => {
    const against = csv([
      header,
      ...toyRows.map(({ q1, q2, s1, s2, s3 }, r) => [r, q1, 11 - q2, s1, s2, s3].join(',')),
    ])
    const three = json({
      ...toy,
      constructs: {
        quality: { kind: 'composite', indicators: ['q1', 'q2', 's3'] },
        satisfaction: { kind: 'composite', indicators: ['s1', 's2'] },
      },
    })
    const { stdout } = analyze(against, '--model', three, '--bootstrap', '20', '--seed', '1')
    const { constructs, findings } = JSON.parse(stdout)
    expect(constructs.quality).toMatchObject({
      index: null,
      indexStandardError: null,
      indexInterval: null,
    })
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'negative-outer-weight', about: ['quality', 'q2'] }),
    )
  })

  it('reads what spreadsheets write: BOM, CRLF, quotes, blanks, other columns', () => {
    const quoted = lines.map(
      (line, r) => `"said ""${r}"", and more",${line.replaceAll(',', ' , ')}`,
    )
    const messy = file(`\uFEFFnote,"id",${header.slice(3)}\r\n${quoted.join('\r\n')}\r\n`, 'csv')
    const [one, other] = [messy, toyCsv].map(path => analyze(path, '--model', toyJson))
    expect(one).toEqual(other)
  })

  it('takes missing codes, empty cells and NA for missing', () => {
    const gappy = [...lines]
    gappy[0] = 'r0,98,8,,6,NA'
    const { stdout } = analyze(
      csv([header, ...gappy]),
      '--model',
      toyJson,
      '--missing-codes',
      '98,99',
    )
    const { indicators } = JSON.parse(stdout)
    expect(['q1', 'q2', 's1', 's2', 's3'].map(name => indicators[name].missing)).toEqual([
      1, 0, 1, 0, 1,
    ])
  })

  it('explains itself', () => {
    const { exitCode, stdout } = analyze('--help')
    expect(exitCode).toBe(0)
    for (const option of [
      '--model',
      '--scheme',
      '--missing',
      '--missing-codes',
      '--consistent',
      '--bootstrap',
      '--seed',
      '--draws',
    ])
      expect(stdout).toContain(option)
  })
})

describe('analyze refuses, on stderr and with exit code 2,', () => {
  const withLine = (position: number, line: string) =>
    csv([header, ...lines.slice(0, position), line, ...lines.slice(position)])
  const withModel = (change: object) => json({ ...toy, ...change })
  const withBlock = (change: object) =>
    withModel({
      constructs: { ...toy.constructs, quality: { ...toy.constructs.quality, ...change } },
    })

  const data: readonly [string, () => string, RegExp][] = [
    ['a missing file', () => join(folder, 'none.csv'), /none\.csv: no such file/],
    ['a folder', () => folder, /is a folder/],
    ['an empty file', () => file('', 'csv'), /is empty/],
    ['a header without rows', () => csv([header]), /has a header and no rows/],
    [
      'a row with too few cells',
      () => withLine(2, 'r,1,2'),
      /line 4: 3 cells, but the header has 6/,
    ],
    ['a row with too many cells', () => withLine(2, 'r,1,2,3,4,5,6'), /line 4: 7 cells/],
    [
      'a quote that is never closed',
      () => withLine(2, 'r,"1,2,3,4,5'),
      /line 4: a quote is opened/,
    ],
    [
      'text in a cell',
      () => withLine(0, 'r,1,good,3,4,5'),
      /line 2, column q2: "good" is not a number/,
    ],
    [
      'a decimal comma',
      () => withLine(0, 'r,1,"2,5",3,4,5'),
      /line 2, column q2: "2,5" is not a number/,
    ],
    ['infinity', () => withLine(0, 'r,1,Infinity,3,4,5'), /"Infinity" is not a number/],
    [
      'a rating of 99',
      () => withLine(4, 'r,1,2,99,4,5'),
      /line 6, column s1: 99 is off the scale 1 to 10/,
    ],
    [
      'an unknown column',
      () => csv([header.replace('s3', 'S3'), ...lines]),
      /no column "s3", an indicator of "satisfaction"/,
    ],
    [
      'a column that stands twice',
      () => csv([`${header},q1`, ...lines.map(line => `${line},1`)]),
      /two columns "q1"/,
    ],
    [
      'a constant column',
      () => csv([header, ...lines.map(line => line.replace(/,\d+$/, ',5'))]),
      /column "s3".*is constant/,
    ],
    [
      'a column without answers',
      () => csv([header, ...lines.map(line => line.replace(/,\d+$/, ','))]),
      /column "s3".*has no answers/,
    ],
    ['two rows', () => csv([header, ...lines.slice(0, 2)]), /2 rows are too few/],
  ]
  it.each(data)('data that are %s', (_, path, message) => {
    expect(analyze(path(), '--model', toyJson)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  })

  const models: readonly [string, () => string, RegExp][] = [
    ['that is not there', () => join(folder, 'none.json'), /none\.json: no such file/],
    ['that is not JSON', () => file('{"scale":', 'json'), /is not JSON/],
    ['with a key that is not ours', () => withModel({ weights: 1 }), /Unrecognized key: "weights"/],
    ['of another kind', () => withBlock({ kind: 'latent' }), /constructs\.quality\.kind/],
    [
      'with a scale upside down',
      () => withModel({ scale: { min: 10, max: 1 } }),
      /scale: min must be below max/,
    ],
    ['without a scale', () => withModel({ scale: undefined }), /indicator "q1" has no scale/],
    ['with a scale for nothing', () => withModel({ scales: { q9: scale } }), /scales names "q9"/],
    [
      'with a cycle',
      () => withModel({ paths: { quality: ['satisfaction'], satisfaction: ['quality'] } }),
      /cycle: quality → satisfaction → quality/,
    ],
    [
      'with an empty block',
      () => withBlock({ indicators: [] }),
      /construct "quality" has no indicators/,
    ],
    [
      'with an unknown construct',
      () => withModel({ paths: { quality: ['satisfaction', 'value'] } }),
      /"value", which is not a construct/,
    ],
    ['with an unknown column', () => withBlock({ indicators: ['q1', 'q7'] }), /no column "q7"/],
  ]
  it.each(models)('a model %s', (_, path, message) => {
    expect(analyze(toyCsv, '--model', path())).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  })

  it('fewer rows than a mode B block has indicators', () => {
    const formative = json({
      scale,
      constructs: {
        satisfaction: { kind: 'composite', mode: 'B', indicators: ['s1', 's2', 's3'] },
        quality: { kind: 'composite', indicators: ['q1', 'q2'] },
      },
      paths: { satisfaction: ['quality'] },
    })
    const { exitCode, stdout, stderr } = analyze(
      csv([header, ...lines.slice(0, 3)]),
      '--model',
      formative,
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('3 rows are too few for the mode B construct "satisfaction"')
  })

  const draws = (content: string) => () => ['--draws', file(content, 'txt')]
  const options: readonly [string, () => string[], RegExp][] = [
    ['an unknown option', () => ['--smooth'], /--smooth/],
    [
      'an unknown scheme',
      () => ['--scheme', 'pca'],
      /--scheme is one of path, centroid, factorial, not "pca"/,
    ],
    [
      'an unknown treatment of gaps',
      () => ['--missing', 'zero'],
      /--missing is one of mean, listwise/,
    ],
    [
      'codes that are no numbers',
      () => ['--missing-codes', '98,x'],
      /--missing-codes is a list of numbers/,
    ],
    ['half a resample', () => ['--bootstrap', '99.5'], /--bootstrap is a whole number/],
    ['one resample', () => ['--bootstrap', '1'], /--bootstrap is a whole number of at least 2/],
    ['a negative seed', () => ['--bootstrap', '9', '--seed=-1'], /--seed is a whole number/],
    ['a seed for nothing', () => ['--seed', '1'], /--seed needs one of --bootstrap/],
    [
      'seed and draws',
      () => ['--bootstrap', '9', '--seed', '1', '--draws', 'x'],
      /give one of them/,
    ],
    ['a second data file', () => ['more.csv'], /also given: more\.csv/],
    [
      'draws of another length',
      draws('0 1 2\n'),
      /line 1 has 3 row numbers, the analysed rows are 10/,
    ],
    [
      'draws off the rows',
      draws('0 1 2 3 4 5 6 7 8 10\n'),
      /line 1: "10" is not a row number from 0 to 9/,
    ],
    ['one draw', draws('0 1 2 3 4 5 6 7 8 9\n'), /has 1 resamples, needed are 2/],
  ]
  it.each(options)('%s', (_, args, message) => {
    expect(analyze(toyCsv, '--model', toyJson, ...args())).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  })

  it('to run without data or model', () => {
    expect(analyze()).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no data file'),
    })
    expect(analyze(toyCsv)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no --model'),
    })
  })
})

describe('npm run analyze', { timeout: 60_000 }, () => {
  // The first start bundles, and says so on stderr.
  beforeAll(() => bundledServer(() => {}), 60_000)

  it('prints what the command says, to stdout alone', async () => {
    const run = await spawnAnalyze(toyCsv, '--model', toyJson, '--bootstrap', '20', '--seed', '2')
    expect(run).toEqual(analyze(toyCsv, '--model', toyJson, '--bootstrap', '20', '--seed', '2'))
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(JSON.parse(run.stdout).n).toBe(10)
  })

  it('ends with code 2 and an empty stdout where it refuses', async () => {
    const run = await spawnAnalyze(toyCsv, '--model', toyJson, '--scheme', 'pca')
    expect(run).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'analyze: --scheme is one of path, centroid, factorial, not "pca"\n',
    })
  })
})
