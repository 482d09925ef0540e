import type { Transaction } from 'kysely'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { type AnswerKind, answerKindOf } from '#survey-definitions/question-types.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import type { Database } from '../database/database.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { type HeldInvitation, heldResponses } from './held.queries.ts'
import type { NameRemover } from './name-remover.ts'

/** Answers in which people may write: alone, or in the cells and panels of a larger one. */
const WRITTEN = new Set<AnswerKind | undefined>([
  ...(['words', 'number', 'prose', 'items', 'cells', 'addedRows', 'addedPanels'] as const),
])

/**
 * Answers stay as answers of nobody: they have counted. What in their own words names the person is
 * taken out. Says how many responses there are.
 */
export async function unlinkResponses(
  trx: Transaction<Database>,
  invitations: readonly HeldInvitation[],
  names: NameRemover,
): Promise<number> {
  const ids = invitations.map(({ id }) => id)
  const responses = await heldResponses(trx, ids)
  for (const { id, versionId, answers } of responses) {
    const { definition } = await compiledVersion(trx, versionId)
    const cleaned = JSON.stringify(withoutNames(JSON.parse(answers), definition, names))
    await trx.updateTable('surveyResponse').set({ answers: cleaned }).where('id', '=', id).execute()
  }
  return responses.length
}

function withoutNames(
  answers: Readonly<Record<string, unknown>>,
  definition: SurveyDefinition,
  { fromText, fromChoices }: NameRemover,
): Record<string, unknown> {
  const written = new Set(
    questionsOf(definition)
      .filter(({ question }) => WRITTEN.has(answerKindOf(question)))
      .map(({ key }) => key),
  )
  const isWritten = (key: string) => written.has(key) || key.endsWith('-Comment')
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      isWritten(key) ? fromText(answer) : fromChoices(answer),
    ]),
  )
}
