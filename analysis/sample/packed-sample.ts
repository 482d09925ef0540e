import { type Column, fitsByte, MISSING, NOT_ASKED, NOT_ASKED_NUMBER } from './column.ts'
import type { Sample } from './sample.ts'
import type { Scale } from './scale.ts'

/**
 * A sample from columns that are packed already, as a database block holds them. Nothing is
 * copied. Throws `RangeError` where lengths disagree, a name stands twice, a scale has no extent,
 * a cell lies off its scale, or a case weight is negative or not finite.
 *
 * Example: the bytes 0, 255, 9 on 1–10 are 1, missing, 10; the byte 10 would be 11, and throws.
 */
export function packedSample(parts: Sample): Sample {
  const { n, indicators, scales, columns, caseWeights } = parts
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`invalid number of rows: ${n}`)
  if (scales.length !== indicators.length || columns.length !== indicators.length)
    throw new RangeError(
      `${indicators.length} indicators, ${scales.length} scales and ${columns.length} columns do not match`,
    )
  if (new Set(indicators).size < indicators.length)
    throw new RangeError(`an indicator stands twice among ${indicators.join(', ')}`)
  indicators.forEach((name, i) => {
    checkScale(name, scales[i])
    if (columns[i].length !== n)
      throw new RangeError(`column ${name} has ${columns[i].length} rows instead of ${n}`)
    checkCells(name, columns[i], scales[i])
  })
  if (caseWeights) checkCaseWeights(caseWeights, n)
  return { n, indicators, scales, columns, ...(caseWeights && { caseWeights }) }
}

export function checkScale(name: string, { min, max }: Scale): void {
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max))
    throw new RangeError(`invalid scale of ${name}: ${min} to ${max}`)
}

function checkCells(name: string, column: Column, scale: Scale): void {
  const { min, max } = scale
  if (column instanceof Uint8Array) {
    if (!fitsByte(scale))
      throw new RangeError(`the scale of ${name}, ${min} to ${max}, does not fit a byte`)
    const end = Math.floor(max - min)
    const row = column.findIndex(cell => cell > end && cell !== MISSING && cell !== NOT_ASKED)
    if (row >= 0)
      throw new RangeError(`${name} in row ${row}: ${min + column[row]} is off ${min} to ${max}`)
  } else {
    const row = column.findIndex(cell => (cell < min && cell !== NOT_ASKED_NUMBER) || cell > max)
    if (row >= 0)
      throw new RangeError(`${name} in row ${row}: ${column[row]} is off ${min} to ${max}`)
  }
}

function checkCaseWeights(caseWeights: Float64Array, n: number): void {
  if (caseWeights.length !== n)
    throw new RangeError(`${caseWeights.length} case weights for ${n} rows`)
  const row = caseWeights.findIndex(weight => !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
  if (row >= 0) throw new RangeError(`invalid case weight in row ${row}: ${caseWeights[row]}`)
}
