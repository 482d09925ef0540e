import type { Finding } from '../finding.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import { MAX_MISSING_SHARE } from '../sample/sparse-rows.ts'
import { FULL_BASE, MIN_BASE, MODEL_BASE } from '../thresholds.ts'

/** Model estimates from fewer rows carry a warning; from fewer than 10 there are none. */
const SAMPLE_SIZES = [
  { below: MIN_BASE, verdict: 'inadmissible' },
  { below: FULL_BASE, verdict: 'poor' },
  { below: MODEL_BASE, verdict: 'acceptable' },
] as const

/** Above 5 % mean replacement is questionable, above 10 % the question itself is. */
const MISSING_SHARES = [
  { above: 0.1, verdict: 'poor' },
  { above: 0.05, verdict: 'acceptable' },
] as const

/**
 * What the answers themselves ask a reader to be careful about: too few, too many gaps, no variance.
 *
 * Example: 25 rows: `few-cases`, poor, threshold 30.
 */
export function sampleFindings(
  model: PathModel,
  moments: Moments,
  withoutVariance: readonly string[],
): Finding[] {
  const { n } = moments
  const findings: Finding[] = []
  const size = SAMPLE_SIZES.find(({ below }) => n < below)
  if (size)
    findings.push({
      code: 'few-cases',
      verdict: size.verdict,
      about: [],
      value: n,
      threshold: size.below,
      n,
    })
  for (const [construct, { indicators }] of Object.entries(model.constructs))
    for (const indicator of indicators) {
      const position = moments.indicators.indexOf(indicator)
      const answered = moments.answered[position]
      const asked = moments.asked?.[position] ?? n
      const about = [construct, indicator]
      if (withoutVariance.includes(indicator))
        findings.push({
          code: answered === 0 ? 'unanswered-indicator' : 'constant-indicator',
          verdict: 'poor',
          about,
          n,
        })
      const unasked = MISSING_SHARES.find(({ above }) => asked < (1 - above) * n)
      if (unasked && asked > 0)
        findings.push({
          ...{ code: 'indicator-not-asked', verdict: unasked.verdict, about },
          ...{ value: asked, threshold: 1 - unasked.above, n },
        })
      const value = asked === 0 ? 0 : 1 - answered / asked
      const share = MISSING_SHARES.find(({ above }) => value > above)
      if (share && answered > 0)
        findings.push({
          code: 'high-missing-rate',
          verdict: share.verdict,
          about,
          value,
          threshold: share.above,
          n,
        })
    }
  return findings
}

/** How many respondents the estimate goes without because they answered too little: poor above 10 %. */
export function sparseFindings(sparse: number, n: number): Finding[] {
  if (sparse === 0) return []
  return [
    {
      code: 'sparse-respondents',
      verdict: sparse > MISSING_SHARES[0].above * (n + sparse) ? 'poor' : 'information',
      about: [],
      value: sparse,
      threshold: MAX_MISSING_SHARE,
      n,
    },
  ]
}
