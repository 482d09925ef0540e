import type { Finding, FindingCode } from '../finding.ts'

/** How a wave was asked, as far as answers depend on it. */
export interface WaveConditions {
  /** Online, telephone, paper, … */
  readonly mode: string
  /** Names of the questions in the order asked; those that both waves have are compared. */
  readonly questionOrder: readonly string[]
  /** Ends of each indicator's scale. */
  readonly scales: Readonly<Record<string, { readonly min: number; readonly max: number }>>
  /** Respondents, for the findings. */
  readonly n: number
}

/**
 * What breaks a series between two waves: another mode, another order of the common questions, or
 * another scale of a common indicator. Each is a finding, and a trend across it is not tested: a
 * 5-point and a 10-point wave need a bridge sample that was asked on both.
 *
 * Example: 1–5 in the first wave and 1–10 in the second is the finding `scale-changed`.
 */
export function seriesBreaks(earlier: WaveConditions, later: WaveConditions): Finding[] {
  const common = (one: WaveConditions, other: WaveConditions) =>
    one.questionOrder.filter(name => other.questionOrder.includes(name)).join('\n')
  const rescaled = Object.entries(later.scales).flatMap(([name, scale]) => {
    const before = Object.hasOwn(earlier.scales, name) ? earlier.scales[name] : undefined
    return before && (before.min !== scale.min || before.max !== scale.max) ? [name] : []
  })
  const found = (code: FindingCode, about: readonly string[] = []): Finding => ({
    code,
    verdict: 'inadmissible',
    about,
    n: later.n,
  })
  return [
    ...(earlier.mode === later.mode ? [] : [found('mode-changed')]),
    ...(common(earlier, later) === common(later, earlier) ? [] : [found('order-changed')]),
    ...(rescaled.length === 0 ? [] : [found('scale-changed', rescaled)]),
  ]
}
