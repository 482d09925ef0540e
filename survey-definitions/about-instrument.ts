import type { Locale } from './localized-text.ts'

type Texts = Readonly<Record<Locale, string>>

/** What an instrument is for, as the catalogue groups them. */
export type InstrumentGroup = 'indexModel' | 'kano' | 'gap' | 'shortMetric'

/** What to know of an instrument before adopting it. */
export interface AboutInstrument {
  readonly id: string
  readonly group: InstrumentGroup
  readonly title: Texts
  /** One sentence: what it is for. */
  readonly description: Texts
  readonly minutes: number
  /** Where the model comes from, and what of it is confirmed. */
  readonly source: Texts
  /** Everything that the published model fixes has been read in a source; else `source` says what has not. */
  readonly confirmed: boolean
}
