import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { readDefinitionText } from './definition-text.ts'
import { findSurvey, replaceDraft, type Survey } from './survey.queries.ts'
import { storeTitle, titleOf } from './survey.ts'

/**
 * Replaces the draft that its writer has seen. A writer who has seen an older one gets the newer in the
 * refusal; the same save once more, because its answer was lost, is answered as the first.
 */
export async function saveDraft(
  trx: Transaction<Database>,
  surveyId: string,
  revision: number,
  definition: string,
): Promise<Survey> {
  const title = storeTitle(titleOf(readDefinitionText(definition)))
  const saved = await replaceDraft(trx, surveyId, revision, { draft: definition, title })
  if (saved) return saved
  const current = await findSurvey(trx, surveyId)
  if (!current) throw new Problem('not-found')
  if (current.draftRevision === revision + 1 && current.draft === definition) return current
  throw staleDraft(current)
}

export const staleDraft = ({ draft, draftRevision }: Survey) =>
  new Problem('stale-revision', { details: { draft, draftRevision } })
