import { checkDispositions, type Dispositions } from './dispositions.ts'

/** Rates from 0 to 1; absent where nobody could be counted. */
export interface OutcomeRates {
  /** e, the share of the unknown cases taken for eligible in RR3, RR4, REF2 and CON2. */
  readonly eligibility?: number
  /** RR1: completes by all who may be eligible; the lowest. */
  readonly rr1?: number
  /** RR2: with partials. */
  readonly rr2?: number
  /** RR3, RR4: without and with partials, unknown cases counted by e. */
  readonly rr3?: number
  readonly rr4?: number
  /** RR5, RR6: without and with partials, unknown cases taken for ineligible; the highest. */
  readonly rr5?: number
  readonly rr6?: number
  /** Cooperation of those contacted, without and with partials. */
  readonly coop1?: number
  readonly coop2?: number
  /** Cooperation of those contacted and able, without and with partials. */
  readonly coop3?: number
  readonly coop4?: number
  /** Refusals by the denominators of RR1, RR3 and RR5. */
  readonly ref1?: number
  readonly ref2?: number
  readonly ref3?: number
  /** Contacts by the denominators of RR1, RR3 and RR5. */
  readonly con1?: number
  readonly con2?: number
  readonly con3?: number
}

/**
 * Outcome rates of a sample that was drawn and asked (AAPOR Standard Definitions 2023: RR1–RR6,
 * COOP1–4, REF1–3, CON1–3). The cut between partial, complete and broken off must be written down
 * with them (`dispositionOfResponse`). Opt-in panels have no response rate: see `participation`.
 *
 * `eligibility` replaces e, else it is CASRO's. Throws `RangeError` for invalid counts or an e outside
 * 0 to 1.
 *
 * Example: I 240, P 20, R 60, NC 80, O 10, UH 50, UO 40, ineligible 50: e .891304, RR1–6 .480000
 * .520000 .489579 .530377 .585366 .634146, COOP1 .727273, COOP3 .75, REF1 .12, CON1 .66.
 */
export function outcomeRates(
  dispositions: Dispositions,
  eligibility: number | undefined = casroEligibility(dispositions),
): OutcomeRates {
  if (eligibility !== undefined && !(eligibility >= 0 && eligibility <= 1))
    throw new RangeError(`invalid share of eligible cases: ${eligibility}`)
  const { complete, partial, refusal, nonContact, other, unknownHousehold, unknownOther } =
    dispositions
  const interviews = complete + partial
  const contacts = interviews + refusal + other
  const eligible = contacts + nonContact
  const unknown = unknownHousehold + unknownOther
  const all = eligible + unknown
  const estimated = unknown === 0 ? eligible : eligible + (eligibility ?? Number.NaN) * unknown
  const able = interviews + refusal
  return known({
    eligibility: eligibility ?? Number.NaN,
    rr1: complete / all,
    rr2: interviews / all,
    rr3: complete / estimated,
    rr4: interviews / estimated,
    rr5: complete / eligible,
    rr6: interviews / eligible,
    coop1: complete / contacts,
    coop2: interviews / contacts,
    coop3: complete / able,
    coop4: interviews / able,
    ref1: refusal / all,
    ref2: refusal / estimated,
    ref3: refusal / eligible,
    con1: contacts / all,
    con2: contacts / estimated,
    con3: contacts / eligible,
  })
}

/** Without the rates that do not exist (0 of 0). */
function known(rates: Required<OutcomeRates>): OutcomeRates {
  return Object.fromEntries(Object.entries(rates).filter(([, rate]) => !Number.isNaN(rate)))
}

/**
 * e, the estimated share of eligible cases among those of unknown eligibility, as the share among the
 * known ones: eligible / (eligible + ineligible) (CASRO 1982; AAPOR 2023).
 *
 * Undefined where the eligibility of nobody is known. Throws `RangeError` for invalid counts.
 *
 * Example: I 240, P 20, R 60, NC 80, O 10 and 50 ineligible: 410/460 = .891304.
 */
export function casroEligibility(dispositions: Dispositions): number | undefined {
  checkDispositions(dispositions)
  const { complete, partial, refusal, nonContact, other, ineligible } = dispositions
  const eligible = complete + partial + refusal + nonContact + other
  const known = eligible + ineligible
  return known > 0 ? eligible / known : undefined
}
