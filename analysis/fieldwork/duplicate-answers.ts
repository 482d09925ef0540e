/** Fewer answers coincide by chance. */
const MIN_ANSWERS = 8

/**
 * Groups of respondents (rows) whose answers are the same throughout, missing ones included, each
 * group of two or more in the order of its first. Respondents with fewer than 8 answers, or with one
 * answer throughout, are passed over: theirs coincide without anybody answering twice.
 *
 * `items` holds a column for each item; NaN is missing. Throws `RangeError` where lengths disagree.
 *
 * Example: rows 0 and 5 alike: [[0, 5]].
 */
export function duplicateAnswers(items: readonly ArrayLike<number>[]): number[][] {
  const n = items[0]?.length ?? 0
  const wrong = items.find(({ length }) => length !== n)
  if (wrong) throw new RangeError(`an item has ${wrong.length} rows instead of ${n}`)
  const groups = new Map<string, number[]>()
  for (let row = 0; row < n; row++) {
    const answers = items.map(item => item[row])
    const given = answers.filter(answer => !Number.isNaN(answer))
    if (given.length < MIN_ANSWERS || given.every(answer => answer === given[0])) continue
    const key = answers.join()
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].filter(rows => rows.length > 1)
}
