export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A mark that wants a label, in pixels. */
export interface Marked {
  readonly x: number
  readonly y: number
  readonly label: { readonly width: number; readonly height: number }
  /** What the mark itself covers: the dot and its interval cross. */
  readonly covers: readonly Box[]
}

const DISTANCES = [12, 18, 24, 32, 40, 64]
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

/**
 * A place for each label near its mark where it covers neither another label nor any mark, and stays
 * inside. Candidates go outwards, so the first that is free is the nearest; where none is free, the
 * one that covers least. The crowded choose first.
 */
export function placeLabels(
  marks: readonly Marked[],
  within: Box,
  obstacles: readonly Box[] = [],
): Box[] {
  const placed: (Box | undefined)[] = marks.map(() => undefined)
  const covered = [...obstacles, ...marks.flatMap(({ covers }) => covers)]
  for (const index of crowdedFirst(marks)) {
    const taken = [...covered, ...placed.filter(box => box !== undefined)]
    placed[index] = bestPlace(marks[index], taken, within)
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

function bestPlace(mark: Marked, taken: readonly Box[], within: Box): Box {
  let best = candidate(mark, DIRECTIONS[0], DISTANCES[0])
  let least = Number.POSITIVE_INFINITY
  for (const distance of DISTANCES) {
    for (const direction of DIRECTIONS) {
      const box = candidate(mark, direction, distance)
      const covered = outside(box, within) * 10 + sum(taken.map(other => overlap(box, other)))
      if (covered === 0) return box
      if (covered < least) {
        least = covered
        best = box
      }
    }
  }
  return best
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

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function outside(box: Box, within: Box): number {
  return box.width * box.height - overlap(box, within)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
