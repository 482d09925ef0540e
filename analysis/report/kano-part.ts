import type { KanoFeatureReport, KanoReport } from '../kano/kano-report.ts'
import type { KanoTally } from '../kano/kano-tally.ts'
import type { PartResampling } from './part-resampling.ts'

/** The Kano study of a wave. */
export interface KanoPart extends Pick<KanoReport, 'n' | 'settings' | 'cut'> {
  readonly features: readonly KanoPartFeature[]
  /** Features that fewer than ten have answered: not shown. */
  readonly suppressed: readonly string[]
  /** Of P(mode); absent until a run has drawn. */
  readonly resampling?: PartResampling
}

export interface KanoPartFeature extends KanoFeatureReport {
  /** What drift between waves is told from. */
  readonly tally: KanoTally
}
