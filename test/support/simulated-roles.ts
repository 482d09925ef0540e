import { randomStream } from '#server/demo/random-stream.ts'

type Answers = Readonly<Record<string, unknown>>

/** The parcel study's features, with how customers of the first wave take them: M, O, A, I, R, Q. */
const FEATURES: Readonly<Record<string, readonly number[]>> = {
  liveTracking: [10, 20, 50, 16, 2, 2],
  deliveryWindow: [12, 48, 22, 14, 2, 2],
  undamaged: [64, 26, 4, 4, 0, 2],
  speed: [24, 28, 26, 18, 2, 2],
  reusablePackaging: [4, 8, 24, 56, 6, 2],
  nightSupport: [12, 16, 24, 30, 2, 16],
}

/** A pair of answers that the evaluation table puts in the category. */
const PAIRS = {
  M: [3, 5],
  O: [1, 5],
  A: [1, 3],
  I: [3, 3],
  R: [3, 1],
  Q: [1, 1],
} as const

const IMPORTANCE = { M: 8, O: 7, A: 6, I: 3, R: 2, Q: 5 } as const

const CATEGORIES = ['M', 'O', 'A', 'I', 'R', 'Q'] as const

/** Answers to the Kano instrument; `later` customers take live tracking for granted. */
export function simulateKano(count: number, seed: number, later = false): Answers[] {
  const random = randomStream(seed)
  const shares = { ...FEATURES, ...(later && { liveTracking: [44, 34, 12, 8, 1, 1] }) }
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(shares).map(([feature, weights]) => {
        const category = CATEGORIES[drawn(weights, random.uniform())] ?? 'I'
        const [functional, dysfunctional] = PAIRS[category]
        const importance = bounded(IMPORTANCE[category] + 1.5 * random.normal(), 1, 9)
        return [feature, { functional, dysfunctional, importance }]
      }),
    ),
  )
}

/** Items by dimension, mean expectation, mean perception, and points on average. */
const SERVICE = {
  tangibles: [['equipment', 'premises', 'staffDress', 'materials'], 5.2, 5.5, 11],
  reliability: [
    ['keepsDeadlines', 'solvesProblems', 'firstTime', 'onSchedule', 'records'],
    6.4,
    5.1,
    32,
  ],
  responsiveness: [['announcesTimes', 'prompt', 'willing', 'hasTime'], 6.1, 5.3, 23],
  assurance: [['inspiresTrust', 'feelsSafe', 'courteous', 'knowledgeable'], 6.2, 5.8, 19],
  empathy: [['individual', 'hours', 'personalCare', 'bestInterest', 'specificNeeds'], 5.6, 5.2, 15],
} as const

/** Answers to SERVQUAL; one in five leaves the points open. */
export function simulateServqual(count: number, seed: number, rise = 0): Answers[] {
  const random = randomStream(seed)
  return Array.from({ length: count }, () => {
    const [demanding, content] = [random.normal(), random.normal()]
    const sharesPoints = random.uniform() < 0.8
    const rows: Record<string, unknown> = {}
    for (const [dimension, [items, expected, perceived]] of Object.entries(SERVICE)) {
      const own = random.normal()
      const cells = (mean: number, common: number) =>
        Object.fromEntries(
          items.map(item => [
            item,
            bounded(mean + 0.5 * common + 0.4 * own + 0.7 * random.normal(), 1, 7),
          ]),
        )
      rows[`${dimension}Expected`] = cells(expected, demanding)
      rows[`${dimension}Perceived`] = cells(perceived + rise, content)
    }
    if (!sharesPoints) return rows
    const points = Object.entries(SERVICE).map(([dimension, [, , , mean]]) => ({
      field: `points${dimension[0]?.toUpperCase()}${dimension.slice(1)}`,
      points: bounded(mean + 4 * random.normal(), 0, 100),
    }))
    const rest = 100 - points.slice(1).reduce((sum, { points: own }) => sum + own, 0)
    const [first, ...others] = points
    if (!first || rest < 0) return rows
    for (const { field, points: own } of [{ field: first.field, points: rest }, ...others])
      rows[field] = own
    return rows
  })
}

const BLOCKS = {
  product: [['performance', 'durability', 'features'], 7.8],
  service: [['advice', 'delivery', 'support'], 7.2],
  personnel: [['competence', 'friendliness'], 8.1],
  image: [['reputation', 'fitToMe'], 7.5],
  money: [['purchasePrice', 'runningCost'], 6.0],
  time: [['timeToBuy', 'timeToWait'], 4.5],
  energy: [['way', 'handling'], 3.8],
  psychic: [['uncertainty', 'trouble'], 4.2],
} as const

const BLOCK_POINTS = {
  ...{ valuePointsProduct: 40, valuePointsService: 25, valuePointsPersonnel: 20 },
  ...{ valuePointsImage: 15, costPointsMoney: 50, costPointsTime: 20 },
  ...{ costPointsEnergy: 15, costPointsPsychic: 15 },
}

/** Answers to customer delivered value; every other customer rates a rival, a little lower. */
export function simulateDeliveredValue(count: number, seed: number): Answers[] {
  const random = randomStream(seed)
  return Array.from({ length: count }, () => {
    const content = random.normal()
    const ratings = (suffix: string, shift: number) =>
      Object.fromEntries(
        Object.entries(BLOCKS).map(([block, [items, mean]]) => [
          `${block}${suffix}`,
          Object.fromEntries(
            items.map(item => [
              item,
              bounded(mean + shift + 0.8 * content + 1.2 * random.normal(), 1, 10),
            ]),
          ),
        ]),
      )
    return {
      ...ratings('', 0),
      ...(random.uniform() < 0.8 ? BLOCK_POINTS : {}),
      ...(random.uniform() < 0.5 ? ratings('OfRival', -0.3) : {}),
    }
  })
}

/** Answers to the net promoter instrument, whose loyalty bends upwards among the very satisfied. */
export function simulateMetrics(count: number, seed: number, rise = 0): Answers[] {
  const random = randomStream(seed)
  return Array.from({ length: count }, () => {
    const content = random.normal() + rise
    const satisfied = bounded(3.7 + 0.9 * content, 1, 5)
    const recommend = [2, 4, 5.5, 6.8, 9.3][satisfied - 1] ?? 5
    return {
      recommend: bounded(recommend + 1.4 * random.normal(), 0, 10),
      satisfied,
      easy: bounded(4.9 + 0.9 * content + 1.1 * random.normal(), 1, 7),
    }
  })
}

function bounded(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)))
}

function drawn(weights: readonly number[], uniform: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let rest = uniform * total
  return weights.findIndex(weight => {
    rest -= weight
    return rest < 0
  })
}
