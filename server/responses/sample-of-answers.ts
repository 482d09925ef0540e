import {
  type Column,
  fitsByte,
  MISSING,
  NOT_ASKED,
  NOT_ASKED_NUMBER,
  packedSample,
  type Sample,
} from '#analysis'
import { type Answers, answeredValue } from '#survey-definitions/answered-value.ts'
import type { SampleColumn, SampleLayout } from './sample-layout.ts'
import type { WaitingResponse } from './waiting-response.queries.ts'

/** What of a stored response goes into the sample. */
interface SampledResponse {
  readonly answers: Answers
  /** Counts 1 where null or absent. */
  readonly designWeight?: number | null
}

/** Stored answers as packed columns in the order of the layout, a byte a cell where it fits. */
export function sampleOfAnswers(
  { columns, askedIn }: Pick<SampleLayout, 'columns' | 'askedIn'>,
  responses: readonly SampledResponse[],
): Sample {
  const isWeighted = responses.some(({ designWeight = null }) => designWeight !== null)
  const asked = responses.map(({ answers }) => onceNeeded(() => askedIn(answers)))
  return packedSample({
    n: responses.length,
    indicators: columns.map(({ name }) => name),
    scales: columns.map(({ scale: { min, max } }) => ({ min, max })),
    columns: columns.map(column =>
      cellsOf(
        column,
        responses.map(({ answers }) => answeredValue(column, answers)),
        row => column.alwaysAsked || asked[row]()(column),
      ),
    ),
    ...(isWeighted && {
      caseWeights: Float64Array.from(responses, ({ designWeight }) => designWeight ?? 1),
    }),
  })
}

function cellsOf(
  { integer, scale }: SampleColumn,
  values: readonly (number | undefined)[],
  isAsked: (row: number) => boolean,
): Column {
  return integer && fitsByte(scale)
    ? Uint8Array.from(values, (value, row) =>
        value === undefined ? (isAsked(row) ? MISSING : NOT_ASKED) : value - scale.min,
      )
    : Float64Array.from(
        values,
        (value, row) => value ?? (isAsked(row) ? Number.NaN : NOT_ASKED_NUMBER),
      )
}

/** What was asked has to be worked out, which most responses never need. */
function onceNeeded<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A stored response as the sample takes it. */
export function sampledResponse({
  answers,
  designWeight,
}: Pick<WaitingResponse, 'answers' | 'designWeight'>): SampledResponse {
  return { answers: JSON.parse(answers), designWeight }
}
