import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { newestVersion } from '../surveys/survey-version.queries.ts'
import type { viewedQuota, viewedQuotaQuestion } from './quota.contract.ts'
import { cellId, type Quota, type QuotaGroup } from './quota.ts'
import type { QuotaCell } from './quota-cell.queries.ts'
import { type QuotaQuestion, quotaQuestions } from './quota-questions.ts'

type ViewedQuota = z.infer<typeof viewedQuota>

/** The quotas of a wave in the questionnaire's words, with how far they are filled. */
export function viewQuotas(
  definition: SurveyDefinition,
  quotas: readonly Quota[],
  cells: readonly QuotaCell[],
): ViewedQuota[] {
  const questions = quotaQuestions(definition)
  return quotas.map(({ subject, cells: groups }, at) => {
    const question =
      'question' in subject
        ? questions.find(known => known.question === subject.question)
        : undefined
    return {
      subject,
      ...(question?.title !== undefined && { title: plainText(question.title) }),
      cells: groups.map((group, cell) => {
        const { capacity = 0, taken = 0 } = cells.find(({ id }) => id === cellId(at, cell)) ?? {}
        return { ...viewGroup(group, question), capacity, taken }
      }),
    }
  })
}

function viewGroup(group: QuotaGroup, question: QuotaQuestion | undefined) {
  if ('from' in group) return { from: group.from, to: group.to }
  const titles = group.values.map(value => {
    const known = question?.values?.find(one => one.value === value)
    return known?.title === undefined ? String(value) : plainText(known.title)
  })
  return { values: [...group.values], titles }
}

/** Without the languages that have no text. */
export function plainText(text: LocalizedText): string | Record<string, string> {
  if (typeof text === 'string') return text
  return Object.fromEntries(
    Object.entries(text).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** What quotas of a version can stand on. */
export async function readQuotaQuestions(
  db: Kysely<Database>,
  surveyId: string,
  versionId: string | undefined,
): Promise<z.infer<typeof viewedQuotaQuestion>[]> {
  const id = versionId ?? (await newestVersion(db, surveyId))?.id
  if (!id) throw new Problem('not-published')
  const version = await compiledVersion(db, id)
  if (version.surveyId !== surveyId) throw new Problem('not-found')
  return quotaQuestions(version.definition).map(({ question, title, kind, values }) => ({
    question,
    kind,
    ...(title !== undefined && { title: plainText(title) }),
    ...(values && {
      values: values.map(({ value, title }) => ({
        value,
        ...(title !== undefined && { title: plainText(title) }),
      })),
    }),
  }))
}
