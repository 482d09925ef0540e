import type { z } from '@hono/zod-openapi'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { Problem } from '../http/problem.ts'
import type { quota } from './quota.contract.ts'
import type { Quota, QuotaGroup } from './quota.ts'
import { type QuotaQuestion, quotaQuestions } from './quota-questions.ts'

export type PlannedQuota = z.infer<typeof quota>

/** Refuses quotas that nobody could fill, or that could count one respondent twice. */
export function checkQuotas(definition: SurveyDefinition, quotas: readonly Quota[]): void {
  const questions = quotaQuestions(definition)
  const subjects = new Set<string>()
  for (const [at, { subject, cells }] of quotas.entries()) {
    const name = JSON.stringify(subject)
    if (subjects.has(name)) throw refused(at, `there is another quota of ${name}`)
    subjects.add(name)
    if ('label' in subject) {
      if (cells.some(cell => 'from' in cell)) throw refused(at, 'labels have no stretches')
    } else {
      const question = questions.find(known => known.question === subject.question)
      if (!question) throw refused(at, `no question with one answer is called ${subject.question}`)
      const foreign = cells.find(cell => !isOf(question, cell))
      if (foreign) throw refused(at, `${subject.question} has no answers ${textOf(foreign)}`)
    }
    const twice = cells.find((cell, later) => cells.slice(0, later).some(one => meet(one, cell)))
    if (twice) throw refused(at, `${textOf(twice)} stands in two cells`)
  }
}

function isOf({ kind, values }: QuotaQuestion, cell: QuotaGroup): boolean {
  if ('from' in cell) return kind === 'scale' && cell.from <= cell.to
  return cell.values.every(value => values === undefined || values.some(one => one.value === value))
}

function meet(one: QuotaGroup, other: QuotaGroup): boolean {
  if ('values' in one) {
    return one.values.some(value =>
      'values' in other ? other.values.includes(value) : isBetween(value, other),
    )
  }
  if ('values' in other) return meet(other, one)
  return one.from <= other.to && other.from <= one.to
}

const isBetween = (value: unknown, { from, to }: { readonly from: number; readonly to: number }) =>
  typeof value === 'number' && value >= from && value <= to

const textOf = (cell: QuotaGroup) =>
  'from' in cell ? `${cell.from} to ${cell.to}` : cell.values.join(', ')

const refused = (quota: number, detail: string) =>
  new Problem('invalid-quota', { detail: `quota ${quota + 1}: ${detail}`, details: { quota } })

/** Those of a schedule, as they were checked when it was made or changed. */
export function plannedQuotas({ quotas }: { readonly quotas: string | null }): PlannedQuota[] {
  return quotas ? JSON.parse(quotas) : []
}
