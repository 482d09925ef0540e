import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answersOf, compareGroups, completeCases } from '#analysis'
import { analyzeCommand } from '#server/shell/analyze-command.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const folder = mkdtempSync(join(tmpdir(), 'analyze-groups-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sample = simulateEcsi(130, 0.01)
const answers = answersOf(sample)
const regionOf = (row: number) => (row < 4 ? '' : row < 7 ? 'islands' : row % 2 ? 'north' : 'south')
const lines = Array.from({ length: 130 }, (_, row) =>
  [
    regionOf(row),
    ...sample.indicators.map(name => (Number.isNaN(answers[name][row]) ? '' : answers[name][row])),
  ].join(','),
)
const data = join(folder, 'data.csv')
writeFileSync(data, [['region', ...sample.indicators].join(','), ...lines].join('\n'))
const model = join(folder, 'model.json')
writeFileSync(model, JSON.stringify({ scale: { min: 1, max: 10 }, ...ecsi }))

const analyze = (...args: string[]) => analyzeCommand([data, '--model', model, ...args])
const labelsOf = (rows: readonly number[]) => rows.map(row => (row < 7 ? undefined : regionOf(row)))
const all = Array.from({ length: 130 }, (_, row) => row)

describe('analyze --groups', () => {
  it('adds the comparison of the groups, and leaves all else as it was', () => {
    const { stdout, exitCode, stderr } = analyze('--groups', 'region', '--bootstrap', '20')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const { groups, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual(JSON.parse(analyze('--bootstrap', '20').stdout))
    const expected = compareGroups(ecsi, sample, labelsOf(all), { seed: 1, resamples: 20 })
    expect(groups).toMatchObject({ column: 'region', leftOut: 7, pairs: expected.pairs })
    expect(groups.findings[0].text).toContain('Group north has only')
  })

  it('drops incomplete rows and their labels alike', () => {
    const options = ['--groups', 'region', '--missing', 'listwise', '--bootstrap', '20']
    const { groups } = JSON.parse(analyze(...options).stdout)
    const complete = all.filter(row =>
      sample.indicators.every(name => !Number.isNaN(answers[name][row])),
    )
    expect(complete.length).toBeLessThan(130)
    const expected = compareGroups(ecsi, completeCases(sample), labelsOf(complete), {
      seed: 1,
      resamples: 20,
    })
    expect(groups.pairs).toEqual(expected.pairs)
  })

  it.each([
    [['--groups', 'county'], /no column "county"/],
    [
      ['--groups', 'image1', '--missing', 'em'],
      /--groups, --moderation, --segments, --predictive-segments, --necessary take mean or listwise/,
    ],
  ])('refuses %s', (args, message) => {
    const { exitCode, stderr, stdout } = analyze(...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('refuses a column without two groups', () => {
    const one = join(folder, 'one.csv')
    writeFileSync(
      one,
      [
        ['region', ...sample.indicators].join(','),
        ...lines.map(l => `x${l.slice(l.indexOf(','))}`),
      ].join('\n'),
    )
    const { stderr } = analyzeCommand([one, '--model', model, '--groups', 'region'])
    expect(stderr).toContain('--groups region: 1 groups of at least 10 rows')
  })
})
