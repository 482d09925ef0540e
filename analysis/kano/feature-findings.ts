import type { Finding } from '../finding.ts'
import { FULL_BASE, MIN_BASE } from '../thresholds.ts'
import { MIXED } from './category-strength.ts'
import type { FeatureResult } from './feature-result.ts'
import type { KanoSettings } from './kano-options.ts'
import { SUSPICIOUS } from './suspicious-share.ts'

/** Below 10 pairs nothing should be shown, below 30 nothing should be ranked. */
const SAMPLE_SIZES = [
  { below: MIN_BASE, verdict: 'inadmissible' },
  { below: FULL_BASE, verdict: 'poor' },
] as const

/** What a reader must know before acting on a feature. */
export function featureFindings(result: FeatureResult, settings: KanoSettings): Finding[] {
  if (result.verdict.standing === 'noAnswers')
    return [
      { code: 'kano-no-answers', verdict: 'information', about: [result.feature], n: result.n },
    ]
  return [...aboutSize(result), ...aboutWording(result), ...aboutLead(result, settings)]
}

function aboutSize({ feature, n }: FeatureResult): Finding[] {
  const size = SAMPLE_SIZES.find(({ below }) => n < below)
  if (!size) return []
  return [
    {
      code: 'kano-few-pairs',
      verdict: size.verdict,
      about: [feature],
      value: n,
      threshold: size.below,
      n,
    },
  ]
}

function aboutWording({ feature, n, suspicious, mode }: FeatureResult): Finding[] {
  const findings: Finding[] = []
  if (suspicious && suspicious.wording !== 'sound') {
    const isFault = suspicious.wording === 'faulty'
    findings.push({
      code: 'kano-suspicious-share',
      verdict: isFault ? 'poor' : 'acceptable',
      about: [feature],
      value: suspicious.share,
      threshold: isFault ? SUSPICIOUS.fault : SUSPICIOUS.warning,
      n,
    })
  }
  if (mode === 'R')
    findings.push({
      code: 'kano-reverse-mode',
      verdict: 'information',
      about: [feature],
      n,
    })
  return findings
}

function aboutLead(
  { feature, n, verdict, leading, fong, rule, shares, categoryStrength }: FeatureResult,
  { alpha, tieGap }: KanoSettings,
): Finding[] {
  const about = [feature]
  const findings: Finding[] = []
  if (verdict.standing === 'mixed')
    findings.push({
      code: 'kano-mixed-class',
      verdict: 'information',
      about,
      value: categoryStrength,
      threshold: MIXED.categoryStrengthBelow,
      source: 'Lee & Newcomb 1997',
      n,
    })
  if (verdict.reason === 'nearTie')
    findings.push({
      code: 'kano-near-tie',
      verdict: 'information',
      about,
      value: rule && shares && Math.abs(shares[rule.frequent] - shares[rule.category]),
      threshold: tieGap,
      source: 'Berger et al. 1993',
      n,
    })
  if (verdict.reason === 'majorityAgainstMode')
    findings.push({
      code: 'kano-majority-against-mode',
      verdict: 'information',
      about,
      source: 'Berger et al. 1993',
      n,
    })
  if (leading && !leading.significant) {
    findings.push({
      code: fong?.significant ? 'kano-fong-overstates' : 'kano-lead-not-significant',
      verdict: fong?.significant ? 'acceptable' : 'information',
      about,
      value: leading.p,
      threshold: alpha,
      source: fong?.significant ? 'Fong 1996' : undefined,
      n,
    })
  }
  return findings
}
