import type { z } from '@hono/zod-openapi'
import type { LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import type { viewedQuota } from './quota.contract.ts'
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
