import { composite, packedSample, pathModel, type Sample } from '#analysis'

/** Constructs with their numbers of indicators, and how each depends on those before it. */
const STRUCTURE = [
  { name: 'image', indicators: 5, from: {} },
  { name: 'expectation', indicators: 3, from: { image: 0.5 } },
  { name: 'quality', indicators: 7, from: { expectation: 0.55 } },
  { name: 'value', indicators: 2, from: { expectation: 0.1, quality: 0.5 } },
  {
    name: 'satisfaction',
    indicators: 3,
    from: { image: 0.2, expectation: 0.1, quality: 0.45, value: 0.2 },
  },
  { name: 'complaints', indicators: 1, from: { satisfaction: 0.5 } },
  { name: 'loyalty', indicators: 3, from: { image: 0.15, satisfaction: 0.5, complaints: 0.1 } },
] as const satisfies readonly {
  name: string
  indicators: number
  from: Readonly<Record<string, number>>
}[]

type Name = (typeof STRUCTURE)[number]['name']

const namesOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`)

/** The ECSI model of 24 indicators, 7 constructs and 12 paths. */
export const ecsi = pathModel({
  constructs: {
    image: composite(namesOf('image', 5)),
    expectation: composite(namesOf('expectation', 3)),
    quality: composite(namesOf('quality', 7)),
    value: composite(namesOf('value', 2)),
    satisfaction: composite(namesOf('satisfaction', 3)),
    complaints: composite(namesOf('complaints', 1)),
    loyalty: composite(namesOf('loyalty', 3)),
  },
  paths: {
    image: ['expectation', 'satisfaction', 'loyalty'],
    expectation: ['quality', 'value', 'satisfaction'],
    quality: ['value', 'satisfaction'],
    value: ['satisfaction'],
    satisfaction: ['complaints', 'loyalty'],
    complaints: ['loyalty'],
  },
})

/**
 * Invented answers to the ECSI model on 1–10, packed; `missing` is the chance of a gap in a cell. The
 * same arguments give the same sample.
 */
export function simulateEcsi(n: number, missing = 0, seed = 1): Sample {
  const uniform = lehmer(seed)
  const normal = () => {
    let sum = -6
    for (let k = 0; k < 12; k++) sum += uniform()
    return sum
  }
  const indicators = STRUCTURE.flatMap(({ name, indicators }) => namesOf(name, indicators))
  const columns = indicators.map(() => new Uint8Array(n))
  for (let row = 0; row < n; row++) {
    const scores = new Map<Name, number>()
    let column = 0
    for (const { name, indicators, from } of STRUCTURE) {
      let score = 0.7 * normal()
      for (const [source, effect] of Object.entries(from))
        score += effect * (scores.get(source as Name) ?? 0)
      scores.set(name, score)
      for (let k = 0; k < indicators; k++, column++) {
        const answer = Math.round(5.8 + 0.3 * k + 1.7 * (0.8 * score + 0.55 * normal()))
        columns[column][row] = uniform() < missing ? 255 : Math.min(9, Math.max(0, answer))
      }
    }
  }
  return packedSample({
    n,
    indicators,
    scales: indicators.map(() => ({ min: 1, max: 10 })),
    columns,
  })
}

/** Park & Miller's generator (1988): good enough to invent answers. */
function lehmer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
