import type { CaseState } from './case-state.ts'

/** What an answer says when it makes cases: on which survey, by what, for whom to settle. */
export interface CaseRuleTable {
  readonly id: string
  readonly surveyId: string
  readonly name: string
  /** `CaseCondition[]` as JSON: all of them must hold. */
  readonly conditions: string
  /** An account; without one, the case waits for somebody to take it. */
  readonly ownerId: string | null
  /** Another account that is notified when the case is overdue. */
  readonly managerId: string | null
  /** Working days. */
  readonly dueDays: number
  readonly isActive: number
  readonly revision: number
  readonly createdAt: string
}

/** Something that a customer is not content with, and that somebody settles. */
export interface CustomerCaseTable {
  readonly id: string
  /** 1, 2, 3 …, to speak of it. */
  readonly number: number
  readonly ruleId: string | null
  /** As it was called at that moment. */
  readonly ruleName: string
  readonly waveId: string
  /** Null in an anonymous wave, on an open link, and when the customer is deleted. */
  readonly customerId: string | null
  readonly state: CaseState
  readonly ownerId: string | null
  /** As it was called when it took the case. */
  readonly ownerName: string | null
  /** Who else is notified when it is overdue; as the rule said. */
  readonly managerId: string | null
  /** A day of the organisation's calendar. */
  readonly dueOn: string
  /** When people were notified that it is overdue; null again when it is due later. */
  readonly escalatedAt: string | null
  readonly cause: string | null
  /** What was done. */
  readonly action: string | null
  /** How content the customer is with the handling, 1 to 5. */
  readonly handling: number | null
  /** Where the customer was asked again when it was closed. */
  readonly followUpWaveId: string | null
  readonly revision: number
  /** A time, or in an anonymous wave a day. */
  readonly openedAt: string
  readonly closedAt: string | null
}

/** The answers that made a case; they go with their response. */
export interface CaseEvidenceTable {
  readonly caseId: string
  /** Null in an anonymous wave. */
  readonly responseId: string | null
  /** `CaseMatch[]` as JSON. */
  readonly matches: string
}

/** What became of a case; lines are added, never changed. */
export interface CaseEventTable {
  readonly caseId: string
  readonly number: number
  readonly kind: string
  /** `CaseEventDetail` as JSON. */
  readonly detail: string
  readonly at: string
  /** Null where the rule did it. */
  readonly by: string | null
}

/** A mail about a case that has to be written, or was. */
export interface CaseMailTable {
  readonly caseId: string
  readonly number: number
  readonly personId: string
  /** That the case is theirs now, or that it is overdue. */
  readonly about: 'owner' | 'overdue'
  readonly state: 'queued' | 'sent' | 'failed'
  readonly attempts: number
  readonly dueAt: string
}

declare module '../database/database.ts' {
  interface Database {
    caseRule: CaseRuleTable
    customerCase: CustomerCaseTable
    caseEvidence: CaseEvidenceTable
    caseEvent: CaseEventTable
    caseMail: CaseMailTable
  }
}

/** One line of a case's history. */
export type CaseEventDetail =
  | { readonly kind: 'opened'; readonly rule: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'state'; readonly from: CaseState; readonly to: CaseState }
  | { readonly kind: 'owner'; readonly to: string | null }
  | { readonly kind: 'due'; readonly to: string }
  /** Who was notified that it is overdue; empty where there is nobody to notify. */
  | { readonly kind: 'overdue'; readonly due: string; readonly notified: string }
  | {
      readonly kind: 'outcome'
      readonly cause: string | null
      readonly action: string | null
      readonly handling: number | null
    }
  | { readonly kind: 'follow-up'; readonly waveId: string; readonly wave: string }
