import { caseWeightsByCategory, classifyPair } from '../kano/classify-pair.ts'
import type { KanoFeature } from '../kano/kano-feature.ts'
import { isKanoAnswer, type KanoPair } from '../kano/kano-pair.ts'
import { type KanoFeatureReport, type KanoReport, kanoReport } from '../kano/kano-report.ts'
import { type KanoTally, tallyWeights } from '../kano/kano-tally.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import type { Sample } from '../sample/sample.ts'
import { MIN_BASE } from '../thresholds.ts'
import { belowBase, NO_PART, type Part, type PartResampling, partResampling } from './part.ts'
import { type AnswerRole, type RoleColumn, roleAnswers } from './role-column.ts'

/** The Kano study of a wave. */
export interface KanoPart extends Pick<KanoReport, 'n' | 'settings' | 'cut'> {
  readonly features: readonly KanoPartFeature[]
  /** Features that fewer than ten have answered: not shown. */
  readonly suppressed: readonly string[]
  /** Of P(mode); absent until a run has drawn. */
  readonly resampling?: PartResampling
}

export interface KanoPartFeature extends KanoFeatureReport {
  /** From which drift between waves is computed. */
  readonly tally: KanoTally
}

/**
 * The Kano study of a sample. Counts, tests and Wilson's intervals cost one pass; P(mode) is there
 * where resampling is asked for. Features with fewer than ten complete pairs are not shown.
 */
export function kanoPart(
  sample: Sample,
  roles: readonly RoleColumn[],
  resampling?: Resampling,
): Part<KanoPart> {
  const asked = kanoFeaturesOf(sample, roles).map(feature => ({ feature, n: pairsIn(feature) }))
  if (asked.length === 0) return NO_PART
  const shown = asked.filter(({ n }) => n >= MIN_BASE).map(({ feature }) => feature)
  const suppressed = asked.filter(({ n }) => n < MIN_BASE)
  const { findings, features, n, settings, cut } = kanoReport(shown, resampling ?? { resamples: 0 })
  return {
    ...(shown.length > 0 && {
      part: {
        n,
        settings,
        cut,
        features: features.map((feature, j) => ({
          ...feature,
          tally: tallyWeights(caseWeightsByCategory(shown[j].pairs, settings.table)),
        })),
        suppressed: suppressed.map(({ feature }) => feature.feature),
        ...(resampling && { resampling: partResampling(resampling, sample.n) }),
      },
    }),
    findings: [...suppressed.flatMap(each => belowBase(each.feature.feature, each.n)), ...findings],
  }
}

function pairsIn({ pairs }: KanoFeature): number {
  return pairs.filter(pair => classifyPair(pair) !== undefined).length
}

/**
 * The features of a Kano study with every row's pair, for `kanoReport`; with half a pair the pair is
 * incomplete. None where the sample has none.
 *
 * Example: functional 1 and dysfunctional 5 give the pair {functional: 1, dysfunctional: 5}.
 */
export function kanoFeaturesOf(sample: Sample, roles: readonly RoleColumn[]): KanoFeature[] {
  const { caseWeights } = sample
  return roles
    .filter(({ role }) => role === 'functional')
    .map(({ item }) => {
      const answers = (role: AnswerRole) => {
        const asked = roles.find(other => other.role === role && other.item === item)
        return asked && roleAnswers(sample, asked)
      }
      const functional = answers('functional')
      const dysfunctional = answers('dysfunctional')
      const importance = answers('importance')
      return {
        feature: item,
        pairs: Array.from({ length: sample.n }, (_, row): KanoPair => {
          const [present, absent, stated] = [functional, dysfunctional, importance].map(
            column => column?.[row],
          )
          return {
            ...(isKanoAnswer(present) && { functional: present }),
            ...(isKanoAnswer(absent) && { dysfunctional: absent }),
            ...(stated !== undefined && !Number.isNaN(stated) && { importance: stated }),
            ...(caseWeights && { caseWeight: caseWeights[row] }),
          }
        }),
      }
    })
}
