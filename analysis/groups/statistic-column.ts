/** One statistic of every draw, from rows of `width` statistics. */
export function statisticColumn(
  values: Float64Array,
  width: number,
  position: number,
): Float64Array {
  return Float64Array.from(
    { length: values.length / width },
    (_, b) => values[b * width + position],
  )
}
