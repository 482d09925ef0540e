import { type Box, overlap } from './box.ts'

/** A mark that wants a label, in pixels. */
export interface Marked {
  readonly x: number
  readonly y: number
  readonly label: { readonly width: number; readonly height: number }
  /** What the mark itself covers: the dot and its interval cross. */
  readonly covers: readonly Box[]
}

const DISTANCES = [12, 18, 24, 32, 40, 64, 96]
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
]

/** What labels had better not cover, and what they may where there is no other way. */
export interface InTheWay {
  readonly words?: readonly Box[]
  readonly lines?: readonly Box[]
}

/**
 * A place for each label near its mark: the one that costs least, where covering another label or a
 * mark costs most, standing nearer to another mark than to its own and crossing a line less, and
 * distance least. The crowded choose first.
 */
export function placeLabels(
  marks: readonly Marked[],
  within: Box,
  { words = [], lines = [] }: InTheWay = {},
): Box[] {
  const placed: (Box | undefined)[] = marks.map(() => undefined)
  const covered = [...words, ...marks.flatMap(({ covers }) => covers)]
  for (const index of crowdedFirst(marks)) {
    const taken = [...covered, ...placed.filter(box => box !== undefined)]
    const others = marks.filter((_, at) => at !== index)
    placed[index] = bestPlace(marks[index], { within, taken, lines, others })
  }
  return placed.filter(box => box !== undefined)
}

function crowdedFirst(marks: readonly Marked[]): number[] {
  const nearest = marks.map((mark, index) =>
    Math.min(
      ...marks.map((other, at) =>
        at === index ? Number.POSITIVE_INFINITY : Math.hypot(mark.x - other.x, mark.y - other.y),
      ),
    ),
  )
  return marks.map((_, index) => index).toSorted((a, b) => nearest[a] - nearest[b] || a - b)
}

interface Surroundings {
  readonly within: Box
  readonly taken: readonly Box[]
  readonly lines: readonly Box[]
  readonly others: readonly Marked[]
}

function bestPlace(mark: Marked, surroundings: Surroundings): Box {
  const candidates = DISTANCES.flatMap(distance =>
    DIRECTIONS.map(direction => {
      const box = inside(candidate(mark, direction, distance), surroundings.within)
      return { box, cost: distance + costOf(box, mark, surroundings) }
    }),
  )
  return candidates.reduce((best, other) => (other.cost < best.cost ? other : best)).box
}

function costOf(box: Box, mark: Marked, { within, taken, lines, others }: Surroundings): number {
  const outside = box.width * box.height - overlap(box, within)
  const own = gap(box, mark)
  const misleading = others.filter(other => gap(box, other) <= own).length
  return (
    10 * sum([outside, ...taken.map(other => overlap(box, other))].map(atAll)) +
    sum(lines.map(line => atAll(overlap(box, line)))) +
    1000 * misleading
  )
}

/** How far a mark is from a label. */
function gap(box: Box, { x, y }: Marked): number {
  const right = Math.max(box.x - x, 0, x - box.x - box.width)
  const down = Math.max(box.y - y, 0, y - box.y - box.height)
  return Math.hypot(right, down)
}

/** Pushed back over the edge, where it stands out. */
function inside(box: Box, { x, y, width, height }: Box): Box {
  return {
    ...box,
    x: Math.min(Math.max(box.x, x), x + width - box.width),
    y: Math.min(Math.max(box.y, y), y + height - box.height),
  }
}

/** However little is covered, it is covered; what only rounding makes is not. */
function atAll(area: number): number {
  return area < 1e-6 ? 0 : 100 + area
}

function candidate(
  { x, y, label: { width, height } }: Marked,
  [right, down]: readonly [number, number],
  distance: number,
): Box {
  // Nearer than sideways, but clear of a whisker's caps.
  const above = Math.max(8, distance / 2)
  return {
    x: right === 0 ? x - width / 2 : right > 0 ? x + distance : x - distance - width,
    y: down === 0 ? y - height / 2 : down > 0 ? y + above : y - above - height,
    width,
    height,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
