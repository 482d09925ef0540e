/** What was answered, by the key that SurveyJS stores it under. */
export type Answers = Readonly<Record<string, unknown>>

/** The same answers, whatever the order in which they were given. */
export function sameAnswers(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      key =>
        Object.hasOwn(other, key) && sameAnswers(Reflect.get(one, key), Reflect.get(other, key)),
    )
  )
}
