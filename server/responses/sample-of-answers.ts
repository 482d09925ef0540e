import { type Column, MISSING, packedSample, type Sample } from '#analysis'
import { type Answers, answeredValue } from '#survey-definitions/answered-value.ts'
import type { SampleColumn, SampleLayout } from './sample-layout.ts'

/** What of a stored response goes into the sample. */
export interface SampledResponse {
  readonly answers: Answers
  /** Counts 1 where null or absent. */
  readonly designWeight?: number | null
}

/** Stored answers as packed columns in the order of the layout, a byte a cell where it fits. */
export function sampleOfAnswers(
  { columns }: Pick<SampleLayout, 'columns'>,
  responses: readonly SampledResponse[],
): Sample {
  const isWeighted = responses.some(({ designWeight = null }) => designWeight !== null)
  return packedSample({
    n: responses.length,
    indicators: columns.map(({ name }) => name),
    scales: columns.map(({ scale: { min, max } }) => ({ min, max })),
    columns: columns.map(column => cellsOf(column, responses)),
    ...(isWeighted && {
      caseWeights: Float64Array.from(responses, ({ designWeight }) => designWeight ?? 1),
    }),
  })
}

function cellsOf(column: SampleColumn, responses: readonly SampledResponse[]): Column {
  const { min, max } = column.scale
  const fitsByte = column.integer && Number.isInteger(min) && max - min < MISSING
  return fitsByte
    ? Uint8Array.from(responses, ({ answers }) => {
        const value = answeredValue(column, answers)
        return value === undefined ? MISSING : value - min
      })
    : Float64Array.from(responses, ({ answers }) => answeredValue(column, answers) ?? Number.NaN)
}
