import type { CaseState } from './case-state.ts'

/** One line of a case's history. */
export type CaseEventDetail =
  | { readonly kind: 'opened'; readonly rule: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'state'; readonly from: CaseState; readonly to: CaseState }
  | { readonly kind: 'owner'; readonly to: string | null }
  | { readonly kind: 'due'; readonly to: string }
  /** That it is overdue was told to these; to nobody where nobody can be told. */
  | { readonly kind: 'overdue'; readonly due: string; readonly told: string }
  | {
      readonly kind: 'outcome'
      readonly cause: string | null
      readonly action: string | null
      readonly handling: number | null
    }
  | { readonly kind: 'follow-up'; readonly waveId: string; readonly wave: string }
