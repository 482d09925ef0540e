import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyzeCommand } from '#server/shell/analyze-command.ts'
import { RAW_CODES } from '../kano/raw-codes.ts'

const folder = mkdtempSync(join(tmpdir(), 'analyze-kano-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function file(content: string): string {
  const path = join(folder, `file-${files++}`)
  writeFileSync(path, content)
  return path
}

const features = Array.from({ length: 7 }, (_, j) => `feature${j + 1}`)
const header = features.flatMap((_, j) => [`F${j + 1}`, `D${j + 1}`])
const pairs = file(
  JSON.stringify({
    features: Object.fromEntries(
      features.map((feature, j) => [
        feature,
        { functional: `F${j + 1}`, dysfunctional: `D${j + 1}` },
      ]),
    ),
  }),
)
const csv = (rows: readonly (readonly (number | string)[])[], names = header) =>
  file([names, ...rows].map(row => row.join(',')).join('\n'))
const data = csv(RAW_CODES)

function kanoOf(...args: string[]) {
  const { exitCode, stdout, stderr } = analyzeCommand(args)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return JSON.parse(stdout).kano
}

describe('analyze --kano', () => {
  it('gives the coefficients of method vector C-2', () => {
    const kano = kanoOf(data, '--kano', pairs)
    expect(kano.n).toBe(8)
    const told = kano.features.map((each: { better: Share; worse: Share }) => [
      each.better.value.toFixed(4),
      each.worse.value.toFixed(4),
    ])
    expect(told).toEqual([
      ['0.4286', '-0.2857'],
      ['0.4286', '-0.1429'],
      ['0.1667', '0.0000'],
      ['0.3333', '-0.3333'],
      ['0.0000', '-0.4286'],
      ['0.1429', '-0.4286'],
      ['0.0000', '-0.7143'],
    ])
  })

  it('prints the same for the same seed, and no model part', () => {
    const once = analyzeCommand([data, '--kano', pairs, '--seed', '7'])
    expect(analyzeCommand([data, '--kano', pairs, '--seed', '7'])).toEqual(once)
    expect(Object.keys(JSON.parse(once.stdout))).toEqual(['kano'])
  })

  it('counts a respondent with case weight 2 like two of them', () => {
    const names = [...header, 'W']
    const weighted = csv(
      RAW_CODES.map((codes, row) => [...codes, row === 5 ? 2 : 1]),
      names,
    )
    const twice = csv([...RAW_CODES, RAW_CODES[5] ?? []])
    const better = (kano: { features: { better: Share }[] }) =>
      kano.features.map(each => each.better.value)
    const once = better(kanoOf(weighted, '--kano', pairs, '--weights', 'W'))
    better(kanoOf(twice, '--kano', pairs)).forEach((value, j) => {
      expect(once[j]).toBeCloseTo(value, 12)
    })
  })

  it('looks for latent classes where it is asked to', () => {
    expect(kanoOf(data, '--kano', pairs)).not.toHaveProperty('latentClasses')
    const { latentClasses } = kanoOf(data, '--kano', pairs, '--kano-classes', '1')
    expect(latentClasses.candidates).toHaveLength(1)
  })

  it('takes the other table at its word', () => {
    const kano = kanoOf(data, '--kano', pairs, '--kano-table', 'pouliot')
    expect(kano.settings.table).toBe('pouliot')
    expect(kano).not.toEqual(kanoOf(data, '--kano', pairs))
  })

  const wrong: readonly [string, () => string[], RegExp][] = [
    ['neither model nor pairs', () => [data], /no --model and no --kano given/],
    ['an assessment of pairs', () => [data, '--kano', pairs, '--assess'], /--assess needs --model/],
    ['a table of nothing', () => [data, '--kano-table', 'pouliot'], /no --model and no --kano/],
    [
      'an unknown table',
      () => [data, '--kano', pairs, '--kano-table', 'berger'],
      /--kano-table is one of standard, pouliot, not "berger"/,
    ],
    ['pairs that are no JSON', () => [data, '--kano', file('{')], /is not JSON/],
    [
      'pairs without a question',
      () => [data, '--kano', file('{"features":{"battery":{"functional":"F1"}}}')],
      /feature "battery" needs the name of a column for "dysfunctional"/,
    ],
    [
      'a column that is not there',
      () => [
        data,
        '--kano',
        file('{"features":{"battery":{"functional":"F1","dysfunctional":"X"}}}'),
      ],
      /has no column "X", the dysfunctional question of "battery"/,
    ],
    [
      'an answer off the scale',
      () => [csv([[...(RAW_CODES[0] ?? []).slice(0, 13), 6]]), '--kano', pairs],
      /line 2, column D7: 6 is off the scale 1 to 5/,
    ],
    [
      'half an answer',
      () => [csv([[...(RAW_CODES[0] ?? []).slice(0, 13), 2.5]]), '--kano', pairs],
      /feature "feature7": D7 in row 0 is 2.5, and answers are 1 to 5/,
    ],
    [
      'a weight of nothing',
      () => [
        csv([[...(RAW_CODES[0] ?? []), 0]], [...header, 'W']),
        '--kano',
        pairs,
        '--weights',
        'W',
      ],
      /--weights W: row 1 of .* has "0", wanted is a positive number/,
    ],
  ]
  it.each(wrong)('refuses %s', (_, args, message) => {
    expect(analyzeCommand(args())).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  })
})

interface Share {
  readonly value: number
}
