import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  answersOf,
  bootstrapRange,
  findSegments,
  fitCovariance,
  fitPls,
  mediation,
  moderationRange,
  momentsOf,
  necessaryCondition,
  predictiveSegments,
  respondentScores,
  summariseModeration,
} from '#analysis'
import { analyzeCommand } from '#server/shell/analyze-command.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const folder = mkdtempSync(join(tmpdir(), 'analyze-covariance-'))
afterAll(() => rmSync(folder, { recursive: true }))

const n = 150
const plain = simulateEcsi(n)
const caseWeights = Float64Array.from({ length: n }, (_, row) => 1 + (row % 4))
const weighted = { ...plain, caseWeights }
const answers = answersOf(plain)
const data = join(folder, 'data.csv')
writeFileSync(
  data,
  [
    ['W', ...plain.indicators].join(','),
    ...Array.from({ length: n }, (_, row) =>
      [caseWeights[row], ...plain.indicators.map(name => answers[name][row])].join(','),
    ),
  ].join('\n'),
)
const model = join(folder, 'model.json')
writeFileSync(model, JSON.stringify({ scale: { min: 1, max: 10 }, ...ecsi }))

function documentOf(...args: string[]) {
  const { exitCode, stdout, stderr } = analyzeCommand([data, '--model', model, ...args])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** As it comes back from JSON. */
const told = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('analyze --covariance', () => {
  const { covariance, ...rest } = documentOf('--covariance', '--bootstrap', '40')
  const fit = fitCovariance(ecsi, momentsOf(plain))

  it('adds the covariance-based fit and leaves the rest as it was', () => {
    expect(rest).toEqual(documentOf('--bootstrap', '40'))
    expect(covariance.paths).toMatchObject(told(fit.paths))
    expect(covariance.fit).toMatchObject(told(fit.fit))
    expect(covariance.loadings).toMatchObject(told(fit.loadings))
  })

  it('says of each path whether the conclusion depends on the method', () => {
    expect(covariance.besidePls.paths).toHaveLength(fit.paths.length)
    for (const { verdict } of covariance.besidePls.paths)
      expect(['same', 'opposite', 'only-pls', 'only-covariance', 'undetermined']).toContain(verdict)
    expect(documentOf('--covariance').covariance.besidePls).toBeNull()
  })
})

describe('analyze --weights', () => {
  it('weights every row of the model', () => {
    const { indicators, paths } = documentOf('--weights', 'W')
    const fit = fitPls(ecsi, momentsOf(weighted))
    fit.indicators.forEach(({ name, outerWeight, mean }) => {
      expect(indicators[name].outerWeight).toBeCloseTo(outerWeight, 12)
      expect(indicators[name].mean).toBeCloseTo(mean, 12)
    })
    fit.paths.forEach(({ coefficient }, p) => {
      expect(paths[p].coefficient).toBeCloseTo(coefficient, 12)
    })
  })
})

describe('analyze --segments', () => {
  it('adds the segments that the effects suggest', () => {
    const { segments } = documentOf('--segments', '2', '--seed', '3')
    const search = findSegments(ecsi, plain, { seed: 3, mostSegments: 2 })
    expect(segments.solutions).toEqual(told(search.solutions))
    expect(segments.chosen).toBe(search.chosen ?? null)
  })
})

describe('analyze --predictive-segments', () => {
  it('adds the partition with the paths of each segment', () => {
    const { predictiveSegments: segments } = documentOf('--predictive-segments', '2', '--seed', '3')
    const found = predictiveSegments(ecsi, plain, { count: 2, seed: 3 })
    expect(segments.members).toEqual(found?.members)
    expect(segments.segments.map(({ paths }: { paths: unknown }) => paths)).toEqual(
      told(found?.segments.map(({ fit }) => fit.paths)),
    )
  })

  it('refuses more segments than the rows carry', () => {
    const { exitCode, stderr } = analyzeCommand([
      ...[data, '--model', model, '--predictive-segments', '9'],
    ])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/--predictive-segments: 150 rows are too few for 9 segments/)
  })
})

describe('analyze --necessary', () => {
  it('says of each direct driver whether a high target asks for it', () => {
    const { necessary } = documentOf('--necessary', 'loyalty', '--seed', '3')
    const fit = fitPls(ecsi, momentsOf(plain))
    const scores = (construct: 'loyalty' | 'satisfaction') =>
      respondentScores(fit, answers, construct)
    expect(necessary).toContainEqual({
      driver: 'satisfaction',
      target: 'loyalty',
      ...told(necessaryCondition(scores('satisfaction'), scores('loyalty'), { seed: 3 })),
    })
  })

  it('refuses a construct that nothing leads to', () => {
    const { exitCode, stderr } = analyzeCommand([data, '--model', model, '--necessary', 'image'])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'analyze: --necessary: no path of the model leads to "image"\n',
    })
  })
})

describe('analyze --moderation', () => {
  it('adds the interaction with its simple slopes', () => {
    const { moderation } = documentOf(
      '--moderation',
      'image*expectation->satisfaction',
      '--bootstrap',
      '30',
    )
    const moderator = {
      predictor: 'image',
      moderator: 'expectation',
      target: 'satisfaction',
    } as const
    const options = { resamples: 30, seed: 1 }
    const draws = moderationRange(ecsi, plain, moderator, options, 0, 30)
    expect(moderation).toEqual(told(summariseModeration(moderator, [draws])))
  })

  it.each([
    ['image,expectation', /--moderation is like "image\*expectation->satisfaction"/],
    ['image*loyalty->value', /--moderation: /],
  ])('refuses %s', (text, message) => {
    const { exitCode, stderr } = analyzeCommand([data, '--model', model, '--moderation', text])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('analyze --assess --bootstrap', () => {
  it('tells what carries each effect', () => {
    const { assessment } = documentOf('--assess', '--bootstrap', '40', '--seed', '5')
    const draws = bootstrapRange(ecsi, plain, { resamples: 40, seed: 5 }, 0, 40)
    expect(assessment.mediation).toMatchObject(told(mediation(ecsi, [draws])))
    expect(documentOf('--assess').assessment.mediation).toBeNull()
  })
})
