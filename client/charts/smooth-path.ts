interface Point {
  readonly x: number
  readonly y: number
}

/** An SVG path through the points, rounded between them and straight at its ends, where the arrow is. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.pop()
  if (!first || !last) return ''
  if (rest.length === 0) return `M${at(first)}L${at(last)}`
  let path = `M${at(first)}L${at(middle(first, rest[0]))}`
  rest.forEach((corner, index) => {
    path += `Q${at(corner)} ${at(middle(corner, rest[index + 1] ?? last))}`
  })
  return `${path}L${at(last)}`
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`
