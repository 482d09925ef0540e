import type { PlannedSize } from '#analysis'
import type { PlanWords } from './plan-words.ts'
import { weakestPower } from './weakest-power.ts'

/** EPSI's promise to its readers, in points of the index. */
const PRECISE = 2
const ENOUGH = 0.8

/** What the usual 250 respondents show, and how many are enough. */
export function planSentences(
  sizes: readonly PlannedSize[],
  focus: string,
  rule: { readonly smallestPath: number; readonly n: number },
  { t, reader, construct }: PlanWords,
): string[] {
  const { count, index, share, coefficient } = reader.formats
  const indexOf = ({ indices }: PlannedSize) => indices.find(entry => entry.construct === focus)
  const usual = sizes.find(({ n }) => n === 250)
  const own = usual && indexOf(usual)
  const precise = sizes.find(
    size => (indexOf(size)?.halfWidth ?? Number.POSITIVE_INFINITY) <= PRECISE,
  )
  const strong = sizes.find(size => weakestPower(size) >= ENOUGH)
  return [
    ...(own
      ? [
          t('sentence.usual', {
            focus: construct(focus),
            width: index(own.halfWidth),
            change: index(own.minimumDetectable),
          }),
        ]
      : []),
    precise
      ? t('sentence.precise', { n: count(precise.n), points: reader.formats.plain(PRECISE) })
      : t('sentence.notPrecise', { points: reader.formats.plain(PRECISE) }),
    strong
      ? t('sentence.strong', { n: count(strong.n), share: share(ENOUGH) })
      : t('sentence.notStrong', { share: share(ENOUGH) }),
    t('sentence.rule', { n: count(rule.n), path: coefficient(rule.smallestPath) }),
  ]
}
