import {
  type AskedPart,
  askedAbout,
  askedPart,
  completeCases,
  momentsOf,
  type Sample,
  selectIndicators,
  selectRows,
  withoutGaps,
  withoutSparse,
} from '#analysis'
import { type SampleExtent, sampleOfBlocks } from '../responses/sample-of-blocks.ts'
import type { Structure } from './measurement-of-version.ts'
import { aboutOf } from './report-options.ts'
import type { RunInput } from './run-input.ts'

/** The rows of a run, from the wave's blocks to those that its model is estimated from. */
export interface RunSample {
  readonly extent: SampleExtent
  /** With every column, for what is reported beside the model. */
  readonly everything: Sample
  /** Absent without a path model. */
  readonly part?: AskedPart
  /** Of those who were asked and answered enough, the columns of what stands in the model. */
  readonly sample: Sample
  /** Left out of it because they answered too little. */
  readonly sparseRows: number
  /** How many of its rows are partial responses. */
  readonly partials: number
}

export function runSample(input: RunInput): RunSample {
  const { sample: folded, ...extent } = sampleOfBlocks(input.blocks, input.extent)
  const everything = withoutLeftOut(folded, input)
  const answered = selectIndicators(everything, input.indicators)
  const asked = askedRows(answered, input)
  const rows = usableRows(asked, input)
  const part = input.structure && insideOf(input.structure, rows, input, answered.n - asked.n)
  return {
    ...{ extent, everything, sample: part?.sample ?? rows },
    ...(part && { part }),
    sparseRows: input.options.missing === 'listwise' ? 0 : asked.n - rows.n,
    partials: usableRows(askedRows(partialsOf(answered, extent), input), input).n,
  }
}

/** Those who were asked about what the report is about. */
function askedRows(rows: Sample, { structure, options }: RunInput): Sample {
  if (!structure) return rows
  return aboutOf(options, structure.focus).reduce(
    (asked, construct) => askedAbout(asked, structure.model.constructs[construct].indicators),
    rows,
  )
}

/** What stands outside the model has no part in completing the gaps of what stands in it. */
function insideOf(
  { model, focus }: Structure,
  rows: Sample,
  { options }: RunInput,
  notAsked: number,
): AskedPart & { readonly sample: Sample } {
  const part = askedPart(model, momentsOf(rows), { about: aboutOf(options, focus), notAsked })
  const outside = new Set(
    part.population?.outside.flatMap(({ id }) => model.constructs[id].indicators),
  )
  const inside = rows.indicators.filter(name => !outside.has(name))
  return { ...part, sample: outside.size > 0 ? selectIndicators(rows, inside) : rows }
}

function usableRows(rows: Sample, { structure, options }: RunInput): Sample {
  if (options.missing === 'listwise')
    return structure ? withoutGaps(structure.model, rows) : completeCases(rows)
  return structure && options.sparse === 'leftOut' ? withoutSparse(structure.model, rows) : rows
}

/** Only complete responses are left out, so the partial ones stay the last. */
function partialsOf(rows: Sample, { partialRows }: SampleExtent): Sample {
  const first = rows.n - partialRows
  return selectRows(
    rows,
    Array.from({ length: partialRows }, (_, i) => first + i),
  )
}

function withoutLeftOut(rows: Sample, input: RunInput): Sample {
  const leftOut = new Set(input.leftOut)
  if (leftOut.size === 0) return rows
  const all = Array.from({ length: rows.n }, (_, row) => row)
  return selectRows(
    rows,
    all.filter(row => !leftOut.has(row)),
  )
}
