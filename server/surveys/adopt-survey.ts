import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { readDefinitionText } from './definition-text.ts'
import { insertSurvey, type Survey } from './survey.queries.ts'
import { storeTitle, titleOf } from './survey.ts'

interface Adoption {
  /** Kept byte for byte. */
  readonly definition: string
  readonly instrument: string | null
  readonly isDemo: boolean
  readonly now: Date
  readonly by: string | null
}

/** Makes a survey whose draft is this text. */
export async function adoptSurvey(
  trx: Transaction<Database>,
  { definition, instrument, isDemo, now, by }: Adoption,
): Promise<Survey> {
  const survey: Survey = {
    id: newId(),
    instrument,
    isDemo: isDemo ? 1 : 0,
    title: storeTitle(titleOf(readDefinitionText(definition))),
    draft: definition,
    draftRevision: 1,
    createdAt: now.toISOString(),
    createdBy: by,
  }
  await insertSurvey(trx, survey)
  return survey
}
