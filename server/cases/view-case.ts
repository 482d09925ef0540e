import type { z } from '@hono/zod-openapi'
import type { LocalizedText } from '#survey-definitions/definition.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { findSegment } from '../segments/segment.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { readTitle } from '../surveys/survey.ts'
import { findWave } from '../waves/wave.queries.ts'
import type { getCase, listCases } from './case.contract.ts'
import { type CaseEvent, findListedCase, type ListedCase, listEvents } from './case.queries.ts'
import type { CaseMatch } from './case-condition.ts'
import { nextStates, UNSETTLED } from './case-state.ts'
import { today } from './due-day.ts'

type CaseView = z.infer<(typeof getCase)['responses'][200]['content']['application/json']['schema']>
type ListedCaseView = z.infer<
  (typeof listCases)['responses'][200]['content']['application/json']['schema']
>['cases'][number]

/** What a reader may see of a case. */
export interface CaseReader {
  /** Names of customers, and what they said. */
  readonly seesPersons: boolean
  /** The day of today where the organisation is. */
  readonly today: string
}

export async function caseReader(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  seesPersons: boolean,
): Promise<CaseReader> {
  return { seesPersons, today: today(await organisationTimeZone(store.read), clock()) }
}

export function viewListed(listed: ListedCase, reader: CaseReader): ListedCaseView {
  const { customerId, customerName, customerExternalId, surveyTitle, ...plain } = listed
  return {
    id: plain.id,
    number: plain.number,
    state: plain.state,
    ruleName: plain.ruleName,
    waveId: plain.waveId,
    waveName: plain.waveName,
    surveyId: plain.surveyId,
    surveyTitle: readTitle(surveyTitle),
    customer:
      reader.seesPersons && customerId !== null && customerExternalId !== null
        ? { id: customerId, externalId: customerExternalId, name: customerName }
        : null,
    ownerId: plain.ownerId,
    ownerName: plain.ownerName,
    dueOn: plain.dueOn,
    isOverdue: plain.dueOn < reader.today && UNSETTLED.includes(plain.state),
    cause: plain.cause,
    openedAt: plain.openedAt,
    closedAt: plain.closedAt,
  }
}

export async function viewCase(
  deps: Pick<Deps, 'store' | 'clock'>,
  id: string,
  seesPersons: boolean,
): Promise<CaseView> {
  const { read } = deps.store
  const listed = await findListedCase(read, id)
  const wave = listed && (await findWave(read, listed.waveId))
  if (!wave) throw new Problem('not-found')
  const followUp = listed.followUpWaveId && (await findWave(read, listed.followUpWaveId))
  const events = await listEvents(read, id)
  return {
    ...viewListed(listed, await caseReader(deps, seesPersons)),
    revision: listed.revision,
    next: [...nextStates(listed.state)],
    action: seesPersons ? listed.action : null,
    handling: listed.handling,
    isAnonymous: wave.privacy === 'anonymous',
    followUpWave: followUp ? { id: followUp.id, name: followUp.name } : null,
    matches:
      seesPersons && listed.matches !== null
        ? await titled(deps, wave.versionId, JSON.parse(listed.matches))
        : null,
    history: events.filter(({ kind }) => seesPersons || kind !== 'note').map(viewEvent),
  }

  /** What was done may name people as a note may. */
  function viewEvent({ number, kind, detail, at, by }: CaseEvent): CaseView['history'][number] {
    // The first edition called it `told`.
    const { action, told, ...rest } = JSON.parse(detail)
    const said = {
      ...rest,
      ...(told !== undefined && { notified: told }),
      ...(seesPersons && action !== undefined && { action }),
    }
    return { number, kind: kind as CaseView['history'][number]['kind'], detail: said, at, by }
  }
}

async function titled(
  { store }: Pick<Deps, 'store'>,
  versionId: string,
  matches: readonly CaseMatch[],
): Promise<NonNullable<CaseView['matches']>> {
  const { definition, binding } = await compiledVersion(store.read, versionId)
  const titles = new Map<string, LocalizedText>([
    ...questionsOf(definition).map(({ key, question }) => [key, question.title ?? key] as const),
    ...binding.indicators.map(({ id, title }) => [id, title] as const),
  ])
  return Promise.all(
    matches.map(async match => {
      const { kind, about } = match
      if (kind === 'tag') return { ...match, title: about }
      if (kind === 'segment') {
        return { ...match, title: (await findSegment(store.read, about))?.name ?? about }
      }
      const title = titles.get(about.replace(/-Comment$/, '')) ?? about
      return { ...match, title: localizedText.parse(title) }
    }),
  )
}
