import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayPublishGroup } from '#analysis/fieldwork/may-publish-group.ts'
import { reportingBase } from '#analysis/fieldwork/reporting-base.ts'
import { type SuppressedTable, suppressTable } from '#analysis/fieldwork/suppress-table.ts'

describe('reportingBase', () => {
  it.each([
    [0, 'suppressed', false, false, false],
    [9, 'suppressed', false, false, false],
    [10, 'indicative', true, false, false],
    [29, 'indicative', true, false, false],
    [30, 'full', true, true, false],
    [100, 'full', true, true, true],
  ])('takes %d for %s', (n, verdict, figures, ranking, model) => {
    expect(reportingBase(n)).toEqual({ verdict, figures, verbatims: figures, ranking, model })
  })

  it('refuses what is no number of people', () => {
    expect(() => reportingBase(-1)).toThrow('number of respondents: -1')
    expect(() => reportingBase(9.5)).toThrow('number of respondents: 9.5')
  })
})

/** Is the target a combination of the vectors? By elimination, independent of the code under test. */
function isInSpan(vectors: readonly (readonly number[])[], target: readonly number[]): boolean {
  const rank = (rows: readonly (readonly number[])[]) => {
    const matrix = rows.map(row => [...row])
    let found = 0
    for (let column = 0; column < target.length; column++) {
      const pivot = matrix.findIndex((row, r) => r >= found && Math.abs(row[column]) > 1e-9)
      if (pivot < 0) continue
      ;[matrix[found], matrix[pivot]] = [matrix[pivot], matrix[found]]
      for (let r = found + 1; r < matrix.length; r++) {
        const factor = matrix[r][column] / matrix[found][column]
        for (let k = column; k < target.length; k++) matrix[r][k] -= factor * matrix[found][k]
      }
      found++
    }
    return found
  }
  return rank(vectors) === rank([...vectors, target])
}

/** Every set of fewer than `minimum` people whose 0/1 vector is a combination of what is known. */
function derivableSmallSets(
  sizes: readonly number[],
  known: readonly (readonly number[])[],
  minimum: number,
): number[][] {
  const found: number[][] = []
  for (let bits = 1; bits < 2 ** sizes.length; bits++) {
    const vector = sizes.map((_, k) => Math.floor(bits / 2 ** k) % 2)
    const size = sizes.reduce((sum, count, k) => sum + count * vector[k], 0)
    if (size > 0 && size < minimum && isInSpan(known, vector)) found.push(vector)
  }
  return found
}

/** What a reader of the table knows of its occupied cells: those shown, and sums along shown totals. */
function knownOf(counts: readonly (readonly number[])[], table: SuppressedTable): number[][] {
  const cells = counts.flatMap((row, r) => row.flatMap((n, c) => (n > 0 ? [{ r, c }] : [])))
  const vector = (belongs: (cell: { r: number; c: number }) => boolean) =>
    cells.map(cell => Number(belongs(cell)))
  const isShown = (verdict: string) => verdict === 'shown' || verdict === 'empty'
  return [
    ...cells
      .filter(({ r, c }) => isShown(table.cells[r][c]))
      .map(({ r, c }) => vector(cell => cell.r === r && cell.c === c)),
    ...table.rowTotals.flatMap((verdict, r) =>
      isShown(verdict) ? [vector(cell => cell.r === r)] : [],
    ),
    ...table.columnTotals.flatMap((verdict, c) =>
      isShown(verdict) ? [vector(cell => cell.c === c)] : [],
    ),
    ...(isShown(table.grandTotal) ? [vector(() => true)] : []),
  ]
}

describe('suppressTable', () => {
  it('hides the next smallest beside a single small cell', () => {
    const list = { counts: [[5, 12, 40, 60]], columnTotals: false }
    expect(suppressTable(list).cells).toEqual([['small', 'complementary', 'shown', 'shown']])
    expect(suppressTable(list).rowTotals).toEqual(['shown'])
  })

  it('hides more where the hidden together are still too few', () => {
    const list = { counts: [[3, 4, 40, 60]], columnTotals: false }
    expect(suppressTable(list).cells).toEqual([['small', 'small', 'complementary', 'shown']])
  })

  it('hides nothing where nothing is small, and passes over empty cells', () => {
    const table = suppressTable({
      counts: [
        [10, 0, 40],
        [20, 30, 0],
      ],
    })
    expect(table.cells).toEqual([
      ['shown', 'empty', 'shown'],
      ['shown', 'shown', 'empty'],
    ])
    expect(table.grandTotal).toBe('shown')
  })

  it('protects a cell along its row and its column', () => {
    const { cells, rowTotals, columnTotals } = suppressTable({
      counts: [
        [5, 20, 30],
        [40, 15, 50],
        [60, 70, 80],
      ],
    })
    expect(cells[0][0]).toBe('small')
    const hidden = cells.map(row => row.filter(verdict => verdict !== 'shown').length)
    expect(hidden.filter(count => count === 1)).toEqual([])
    expect([...rowTotals, ...columnTotals].every(verdict => verdict === 'shown')).toBe(true)
  })

  it('hides totals only where cells do not suffice', () => {
    const alone = suppressTable({ counts: [[5], [40], [50]] })
    expect(alone.cells.flat()).toEqual(['small', 'complementary', 'shown'])
    expect(alone.rowTotals).toEqual(['small', 'complementary', 'shown'])
    expect(alone.columnTotals).toEqual(['shown'])
    const tiny = suppressTable({ counts: [[2, 3]] })
    expect(tiny.cells).toEqual([['small', 'small']])
    expect(tiny.grandTotal).toBe('small')
  })

  it('lets nobody subtract a small group, whatever the table', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }))
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.record({
          counts: fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          rowTotals: fc.boolean(),
          columnTotals: fc.boolean(),
          grandTotal: fc.boolean(),
        }),
      )
    fc.assert(
      fc.property(tables, table => {
        const suppressed = suppressTable(table)
        const sizes = table.counts.flat().filter(n => n > 0)
        expect(derivableSmallSets(sizes, knownOf(table.counts, suppressed), 10)).toEqual([])
        table.counts.forEach((row, r) => {
          row.forEach((n, c) => {
            if (n > 0 && n < 10) expect(suppressed.cells[r][c]).toBe('small')
            if (n === 0) expect(suppressed.cells[r][c]).toBe('empty')
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it('protects a large table in its time', () => {
    const counts = Array.from({ length: 30 }, (_, r) =>
      Array.from({ length: 12 }, (_, c) => (r * 31 + c * 17 + r * c * 7) % 60),
    )
    const { cells } = suppressTable({ counts })
    const hidden = cells.flat().filter(verdict => verdict === 'complementary').length
    const small = counts.flat().filter(n => n > 0 && n < 10).length
    expect(hidden).toBeLessThan(2 * small)
  })

  it('refuses ragged rows, broken counts and no minimum', () => {
    expect(() => suppressTable({ counts: [[1, 2], [3]] })).toThrow('row 1 has 1 cells instead of 2')
    expect(() => suppressTable({ counts: [[1.5]] })).toThrow('count in row 0: 1.5')
    expect(() => suppressTable({ counts: [[1]] }, 0)).toThrow('invalid minimum: 0')
  })
})

describe('mayPublishGroup', () => {
  const people = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k)

  it('refuses small groups and what is left by subtraction', () => {
    const all = people(0, 100)
    expect(mayPublishGroup(people(0, 9), [])).toBe('tooSmall')
    expect(mayPublishGroup(people(0, 10), [])).toBe('yes')
    expect(mayPublishGroup(people(0, 95), [all])).toBe('givesAway')
    expect(mayPublishGroup(people(0, 90), [all])).toBe('yes')
    expect(mayPublishGroup(people(50, 95), [all, people(0, 50)])).toBe('givesAway')
    expect(mayPublishGroup(people(50, 90), [all, people(0, 50)])).toBe('yes')
  })

  it('agrees with trying every set of people', () => {
    const group = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 8 })
    // Eight blocks of people, so that sets of blocks can be tried one by one.
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), sizes, (groups, blocks) => {
        const ends = blocks.map((_, k) => blocks.slice(0, k + 1).reduce((sum, n) => sum + n, 0))
        const members = (own: readonly number[]) =>
          own.flatMap(block => people(ends[block] - blocks[block], ends[block]))
        const [candidate, ...published] = groups.map(members)
        const vectors = groups.map(own => blocks.map((_, k) => Number(own.includes(k))))
        const isTooSmall = candidate.length < 10
        const givesAway = derivableSmallSets(blocks, vectors, 10).length > 0
        expect(mayPublishGroup(candidate, published)).toBe(
          isTooSmall ? 'tooSmall' : givesAway ? 'givesAway' : 'yes',
        )
      }),
      { numRuns: 200 },
    )
  })

  it('rather refuses than errs where there are too many small pieces', () => {
    // 60 pairs that overlap in a chain: more sets of pieces than can be tried.
    const chain = Array.from({ length: 60 }, (_, k) => [...people(1000, 1030), k])
    const verdict = mayPublishGroup([...people(1000, 1030), 60], chain)
    expect(['givesAway', 'unverified']).toContain(verdict)
    expect(() => mayPublishGroup([1], [], 0)).toThrow('invalid minimum: 0')
  })
})
