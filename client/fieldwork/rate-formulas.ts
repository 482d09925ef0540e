/** What became of somebody, in AAPOR's letters; NE is who is not eligible. */
export type Outcome = 'I' | 'P' | 'R' | 'NC' | 'O' | 'UH' | 'UO' | 'NE'

export interface RateFormula {
  readonly top: readonly Outcome[]
  readonly bottom: readonly Outcome[]
  /** Counted in the bottom only as far as e says. */
  readonly estimated?: readonly Outcome[]
}

const INTERVIEWS = ['I', 'P'] as const
const CONTACTS = ['I', 'P', 'R', 'O'] as const
const ABLE = ['I', 'P', 'R'] as const
const ELIGIBLE = ['I', 'P', 'R', 'NC', 'O'] as const
const UNKNOWN = ['UH', 'UO'] as const
const ALL = [...ELIGIBLE, ...UNKNOWN] as const
const BY_E = { bottom: ELIGIBLE, estimated: UNKNOWN } as const

/** How each rate is made (AAPOR Standard Definitions 2023). */
export const RATE_FORMULAS = {
  rr1: { top: ['I'], bottom: ALL },
  rr2: { top: INTERVIEWS, bottom: ALL },
  rr3: { top: ['I'], ...BY_E },
  rr4: { top: INTERVIEWS, ...BY_E },
  rr5: { top: ['I'], bottom: ELIGIBLE },
  rr6: { top: INTERVIEWS, bottom: ELIGIBLE },
  coop1: { top: ['I'], bottom: CONTACTS },
  coop2: { top: INTERVIEWS, bottom: CONTACTS },
  coop3: { top: ['I'], bottom: ABLE },
  coop4: { top: INTERVIEWS, bottom: ABLE },
  ref1: { top: ['R'], bottom: ALL },
  ref2: { top: ['R'], ...BY_E },
  ref3: { top: ['R'], bottom: ELIGIBLE },
  con1: { top: CONTACTS, bottom: ALL },
  con2: { top: CONTACTS, ...BY_E },
  con3: { top: CONTACTS, bottom: ELIGIBLE },
  eligibility: { top: ELIGIBLE, bottom: [...ELIGIBLE, 'NE'] },
} as const satisfies Readonly<Record<string, RateFormula>>

export type RateName = keyof typeof RATE_FORMULAS

/** "I ÷ (I + P + R)". */
export function formulaText({ top, bottom, estimated }: RateFormula): string {
  const parts = [...bottom, ...(estimated ? [`e × ${sum(estimated)}`] : [])]
  return `${sum(top)} ÷ ${sum(parts)}`
}

const sum = (parts: readonly string[]) =>
  parts.length === 1 ? parts.join('') : `(${parts.join(' + ')})`
