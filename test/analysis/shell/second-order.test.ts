import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  answersOf,
  fitRepeatedIndicators,
  fitSecondOrder,
  type SecondOrderModel,
  secondOrderRange,
  summariseDraws,
} from '#analysis'
import { analyzeCommand } from '#server/shell/analyze-command.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const folder = mkdtempSync(join(tmpdir(), 'analyze-second-order-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sample = simulateEcsi(150)
const answers = answersOf(sample)
const data = join(folder, 'data.csv')
writeFileSync(
  data,
  [
    sample.indicators.join(','),
    ...Array.from({ length: sample.n }, (_, row) =>
      sample.indicators.map(name => answers[name][row]).join(','),
    ),
  ].join('\n'),
)
const { quality, value, loyalty } = ecsi.constructs
const model: SecondOrderModel = {
  constructs: { quality, value, loyalty },
  secondOrder: { offer: { components: ['quality', 'value'], mode: 'A' } },
  paths: { offer: ['loyalty'] },
}
function analyze(own: object, ...args: string[]) {
  const file = join(folder, 'model.json')
  writeFileSync(file, JSON.stringify({ scale: { min: 1, max: 10 }, ...model, ...own }))
  return analyzeCommand([data, '--model', file, ...args])
}

describe('analyze with second-order constructs', () => {
  it('estimates them in two stages, and resamples both', () => {
    const { stdout, stderr } = analyze({}, '--bootstrap', '20', '--seed', '3')
    expect(stderr).toBe('')
    const document = JSON.parse(stdout)
    const { fit, model: second } = fitSecondOrder(model, sample)
    const draws = secondOrderRange(model, sample, { resamples: 20, seed: 3 }, 0, 20)
    const { paths } = summariseDraws(second, [draws], { resamples: 20, seed: 3 })
    expect(document.method).toBe('disjoint two-stage')
    expect(Object.keys(document.constructs)).toEqual(['loyalty', 'offer'])
    expect(document.paths[0].coefficient).toBeCloseTo(fit.paths[0]?.coefficient ?? 0, 12)
    expect(document.paths[0].standardError).toBeCloseTo(paths[0]?.standardError ?? 0, 12)
    expect(document.components).toHaveLength(9)
  })

  it('estimates them with repeated indicators, where that is wished', () => {
    const { stdout, stderr } = analyze({}, '--repeated-indicators')
    expect(stderr).toBe('')
    const document = JSON.parse(stdout)
    const { fit } = fitRepeatedIndicators(model, sample)
    expect(document.method).toBe('repeated indicators')
    expect(document.paths.map(({ coefficient }: { coefficient: number }) => coefficient)).toEqual(
      fit.paths.map(({ coefficient }) => coefficient),
    )
  })

  it.each([
    [{}, ['--repeated-indicators', '--bootstrap', '20'], /takes no --bootstrap/],
    [
      { secondOrder: undefined },
      ['--repeated-indicators'],
      /names no construct|has no secondOrder|offer/,
    ],
    [{}, ['--predict'], /second-order constructs take --scheme/],
    [{}, ['--assess'], /second-order constructs take --scheme/],
    [{}, ['--missing', 'em'], /percentile intervals, and mean or listwise/],
    [{ secondOrder: { offer: { components: ['price'] } } }, [], /no construct price/],
    [{ secondOrder: { offer: { components: [] } } }, [], /secondOrder\.offer\.components/],
  ])('refuses %o %s', (own, args, message) => {
    const { exitCode, stderr } = analyze(own, ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(message)
  })
})
