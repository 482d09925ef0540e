import type { Finding } from '../finding.ts'
import { FULL_BASE, MAX_FAILED_SHARE, MODEL_BASE } from '../thresholds.ts'
import type { PairOfGroups } from './group-comparison.ts'

/** What a reader must know before comparing the groups. */
export function groupFindings(pairs: readonly PairOfGroups[], permutations: number): Finding[] {
  return [
    ...smallGroups(pairs),
    ...pairs.flatMap(pair => [...differentCompositions(pair), ...failures(pair, permutations)]),
  ]
}

function smallGroups(pairs: readonly PairOfGroups[]): Finding[] {
  const sizes = new Map(pairs.flatMap(({ groups, n }) => groups.map((group, k) => [group, n[k]])))
  return [...sizes]
    .filter(([, n]) => n < MODEL_BASE)
    .map(([group, n]) => ({
      code: 'group-few-cases',
      verdict: n < FULL_BASE ? 'poor' : 'acceptable',
      about: [group],
      value: n,
      threshold: MODEL_BASE,
      n,
    }))
}

function differentCompositions({ groups, invariance, n }: PairOfGroups): Finding[] {
  return invariance
    .filter(({ composition }) => !composition.holds)
    .map(({ construct, composition }) => ({
      code: 'composition-differs',
      verdict: 'poor',
      about: [construct, ...groups],
      value: composition.value,
      threshold: composition.threshold,
      source: 'Henseler, Ringle & Sarstedt 2016',
      n: n[0] + n[1],
    }))
}

function failures({ failed, n }: PairOfGroups, permutations: number): Finding[] {
  const value = failed / permutations
  if (value <= MAX_FAILED_SHARE) return []
  return [
    {
      code: 'failed-resamples',
      verdict: 'poor',
      about: [],
      value,
      threshold: MAX_FAILED_SHARE,
      n: n[0] + n[1],
    },
  ]
}
