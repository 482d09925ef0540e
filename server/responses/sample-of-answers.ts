import { type Column, MISSING, packedSample, type Sample } from '#analysis'
import { type Answers, answeredValue } from '#survey-definitions/answered-value.ts'
import type { Binding, BoundIndicator } from '#survey-definitions/binding.ts'

/** Stored answers as packed columns in the order of the binding, a byte a cell where it fits. */
export function sampleOfAnswers(binding: Binding, answers: readonly Answers[]): Sample {
  return packedSample({
    n: answers.length,
    indicators: binding.indicators.map(({ id }) => id),
    scales: binding.indicators.map(({ scale }) => scale),
    columns: binding.indicators.map(indicator => columnOf(indicator, answers)),
  })
}

function columnOf(indicator: BoundIndicator, answers: readonly Answers[]): Column {
  const { min, max } = indicator.scale
  const fitsByte = indicator.integer && Number.isInteger(min) && max - min < MISSING
  return fitsByte
    ? Uint8Array.from(answers, given => {
        const value = answeredValue(indicator, given)
        return value === undefined ? MISSING : value - min
      })
    : Float64Array.from(answers, given => answeredValue(indicator, given) ?? Number.NaN)
}
