import { z } from '@hono/zod-openapi'
import { localizedText } from '../surveys/survey.contract.ts'

const name = z.string().min(1).max(200)
const capacity = z.number().int().min(0).max(10_000_000)

const values = z.strictObject({
  values: z
    .array(z.union([z.string().max(500), z.number(), z.boolean()]))
    .min(1)
    .max(100),
  capacity,
})
const band = z.strictObject({ from: z.number(), to: z.number(), capacity })

/** How many respondents are wanted of each group. */
export const quota = z.strictObject({
  /** A question with one answer, or something that invited customers are labelled with. */
  subject: z.union([z.strictObject({ question: name }), z.strictObject({ label: name })]),
  /** Some of the values, or a stretch of a scale with both its ends. */
  cells: z
    .array(z.union([values, band]))
    .min(1)
    .max(50),
})

export const quotas = z.array(quota).max(10)

const value = z.union([z.string(), z.number(), z.boolean()])

/** A question that divides respondents into groups. */
export const viewedQuotaQuestion = z.object({
  question: z.string(),
  title: localizedText.optional(),
  kind: z.enum(['choice', 'scale']),
  /** Absent for numbers that are typed. */
  values: z.array(z.object({ value, title: localizedText.optional() })).optional(),
})

/** A quota as it stands: its words are the questionnaire's. */
export const viewedQuota = z.object({
  subject: quota.shape.subject,
  /** Absent for labels, and where the questionnaire says none. */
  title: localizedText.optional(),
  cells: z.array(
    z.object({
      values: z.array(value).optional(),
      from: z.number().optional(),
      to: z.number().optional(),
      /** The texts of the values, where the questionnaire has them. */
      titles: z.array(localizedText).optional(),
      capacity: z.number().int(),
      taken: z.number().int(),
    }),
  ),
})
