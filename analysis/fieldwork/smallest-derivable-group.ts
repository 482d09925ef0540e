/** Hidden cells whose sum can be derived from what is shown. */
export interface SmallGroup {
  /** Rows that are added up, and columns that are subtracted, to get it. */
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
}

interface Shown {
  readonly cells: readonly (readonly string[])[]
  readonly rowTotals: readonly string[]
  readonly columnTotals: readonly string[]
  readonly grandTotal: string
}

/**
 * A group of fewer than `minimum` people that sums and differences of a table's shown cells and
 * totals give away; undefined where there is none.
 *
 * What is derivable over the hidden cells is a number for each row plus one for each column, so a
 * group of hidden cells is derivable if rows R are added, columns C subtracted, every hidden cell of C
 * lies in R, and the group is what R has outside C. (Numbers other than 0 and 1 give unions of such
 * groups.) The smallest one with a given cell is a minimum cut of the graph of rows and columns with
 * an edge for each hidden cell (Gusfield 1988). Rows without a shown total are one node, since only
 * their sum may be known, and so are columns; without the grand total both are the same node.
 *
 * Example: the row 5, 12, 40 with its total, 5 being hidden: row 0 is added, no column subtracted.
 */
export function smallestDerivableGroup(
  counts: readonly (readonly number[])[],
  shown: Shown,
  minimum: number,
): SmallGroup | undefined {
  const { rowNode, columnNode, nodes } = nodesOf(shown)
  const hidden = counts.flatMap((row, r) =>
    row.flatMap((count, c) =>
      count > 0 && shown.cells[r][c] !== 'shown'
        ? [{ from: rowNode[r], to: columnNode[c], count }]
        : [],
    ),
  )
  for (const { from, to } of hidden) {
    if (from === to) continue
    const side = cutBelow(hidden, nodes, from, to, minimum)
    if (side)
      return {
        rows: new Set([...rowNode.keys()].filter(r => side.has(rowNode[r]))),
        columns: new Set([...columnNode.keys()].filter(c => side.has(columnNode[c]))),
      }
  }
  return undefined
}

function nodesOf({ rowTotals, columnTotals, grandTotal }: Shown) {
  const isKnown = (verdict: string) => verdict === 'shown' || verdict === 'empty'
  let nodes = 2
  const [rowRest, columnRest] = isKnown(grandTotal) ? [0, 1] : [0, 0]
  return {
    rowNode: rowTotals.map(verdict => (isKnown(verdict) ? nodes++ : rowRest)),
    columnNode: columnTotals.map(verdict => (isKnown(verdict) ? nodes++ : columnRest)),
    get nodes() {
      return nodes
    },
  }
}

interface Edge {
  readonly from: number
  readonly to: number
  readonly count: number
}

/**
 * The source's side of a minimum cut below `limit`, by augmenting paths (Edmonds & Karp 1972): an
 * edge costs its people forwards, and may never be cut backwards. Undefined once the flow reaches the
 * limit.
 */
function cutBelow(
  edges: readonly Edge[],
  nodes: number,
  source: number,
  sink: number,
  limit: number,
): ReadonlySet<number> | undefined {
  const capacity = Array.from({ length: nodes }, () => new Float64Array(nodes))
  for (const { from, to, count } of edges) {
    capacity[from][to] += count
    capacity[to][from] = Number.POSITIVE_INFINITY
  }
  for (let flow = 0; flow < limit; ) {
    const before = new Map([[source, source]])
    for (const node of before.keys())
      for (let next = 0; next < nodes; next++)
        if (!before.has(next) && capacity[node][next] > 0) before.set(next, node)
    if (!before.has(sink)) return new Set(before.keys())
    const path: (readonly [number, number])[] = []
    for (let node = sink; node !== source; node = before.get(node) ?? source)
      path.push([before.get(node) ?? source, node])
    const pushed = Math.min(limit, ...path.map(([from, to]) => capacity[from][to]))
    for (const [from, to] of path) {
      capacity[from][to] -= pushed
      capacity[to][from] += pushed
    }
    flow += pushed
  }
  return undefined
}
