import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import type { Deps } from '../deps.ts'
import {
  examinableResponses,
  passUnexamined,
  takeUnexamined,
  type UnexaminedResponse,
  wavesWithUnexamined,
} from '../responses/unexamined.queries.ts'
import { type CompiledVersion, compiledVersion } from '../surveys/compiled-version.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import { storedMoment } from '../waves/wave.ts'
import { addEvent, insertCase, nextCaseNumber } from './case.queries.ts'
import type { CaseMatch } from './case-condition.ts'
import { queueCaseMail } from './case-mail.queries.ts'
import { type CaseRule, listRules } from './case-rule.queries.ts'
import { findColleague } from './colleague.queries.ts'
import { dueDayHere } from './due-day.ts'
import { type KnownRespondent, respondentOf } from './known-respondent.ts'
import { type RuleMatcher, ruleMatcher } from './rule-matcher.ts'

/** Responses looked at in one unit, so that no submission waits for long. */
const UNIT = 100
/** Units and everybody who opens a case number it one after the other. */
const CASES_HOLD = 'cases'

/**
 * Looks at the responses that have come in since, and opens a case where a rule says so: in the unit
 * that takes the note away that nobody has looked, so that each makes its case exactly once.
 */
export async function examineResponses({ store, clock }: Pick<Deps, 'store' | 'clock'>) {
  for (const waveId of await wavesWithUnexamined(store.read)) {
    const wave = await findWave(store.read, waveId)
    if (!wave) continue
    const version = await compiledVersion(store.read, wave.versionId)
    for (;;) {
      const waiting = await examinableResponses(store.read, wave)
      if (waiting === 0) break
      const taken = await store.write(async trx => {
        await store.dialect.hold(trx, CASES_HOLD, 'alone')
        return examineUnit(trx, store.dialect, { wave, version, waiting, now: clock() })
      })
      if (taken === 0) break
    }
  }
}

interface Examination {
  readonly wave: Wave
  readonly version: CompiledVersion
  readonly waiting: number
  readonly now: Date
}

interface ReadyRule extends CaseRule {
  readonly match: RuleMatcher
}

async function examineUnit(
  trx: Transaction<Database>,
  dialect: Deps['store']['dialect'],
  { wave, version, waiting, now }: Examination,
): Promise<number> {
  const rules = (await listRules(trx, wave.surveyId))
    .filter(({ isActive }) => isActive === 1)
    .map(rule => ({ ...rule, match: ruleMatcher(JSON.parse(rule.conditions), version) }))
  if (rules.length === 0) {
    await passUnexamined(trx, wave.id)
    return 0
  }
  const responses = await takeUnexamined(trx, wave.id, Math.min(waiting, UNIT))
  for (const response of responses) {
    const respondent =
      wave.privacy === 'identified'
        ? await respondentOf(trx, dialect, response.id, rules)
        : undefined
    const answers = JSON.parse(response.answers)
    const met = rules.flatMap(rule => {
      const matches = rule.match(answers, respondent)
      return matches ? [{ rule, matches }] : []
    })
    const [first] = met
    if (first) {
      const matches = met.flatMap(({ matches }) => matches)
      await openCase(trx, { wave, rule: first.rule, matches, response, respondent, now })
    }
  }
  return responses.length
}

interface Opening {
  readonly wave: Wave
  /** The oldest of those that are met: it decides for whom and until when. */
  readonly rule: ReadyRule
  readonly matches: readonly CaseMatch[]
  readonly response: UnexaminedResponse
  readonly respondent: KnownRespondent | undefined
  readonly now: Date
}

/** Of an anonymous answer no more than the score or the words that made the case, on its day. */
async function openCase(
  trx: Transaction<Database>,
  { wave, rule, matches, response, respondent, now }: Opening,
): Promise<void> {
  const owner = rule.ownerId === null ? undefined : await findColleague(trx, rule.ownerId)
  const id = newId()
  const openedAt = storedMoment(wave.privacy, now.toISOString())
  const opened = {
    id,
    number: await nextCaseNumber(trx),
    ruleId: rule.id,
    ruleName: rule.name,
    waveId: wave.id,
    customerId: respondent?.customerId ?? null,
    state: 'open' as const,
    ownerId: owner?.id ?? null,
    ownerName: owner?.name ?? null,
    managerId: rule.managerId,
    dueOn: await dueDayHere(trx, now, rule.dueDays),
    escalatedAt: null,
    cause: null,
    action: null,
    handling: null,
    followUpWaveId: null,
    revision: 1,
    openedAt,
    closedAt: null,
  }
  await insertCase(trx, opened, {
    responseId: wave.privacy === 'identified' ? response.id : null,
    matches: JSON.stringify(distinct(matches)),
  })
  await addEvent(trx, id, { kind: 'opened', rule: rule.name }, { at: openedAt, by: null })
  if (owner) await queueCaseMail(trx, { caseId: id, personId: owner.id, about: 'owner' }, now)
}

/** Two rules may have seen the same. */
function distinct(matches: readonly CaseMatch[]): CaseMatch[] {
  const byText = new Map(matches.map(match => [JSON.stringify(match), match]))
  return [...byText.values()]
}
