import { z } from 'zod'
import type { Choice, Element, Page, SurveyDefinition, TextItem } from './definition.ts'

// SurveyJS's own properties pass through unread (loose); ours are strict, so that a misspelt one is
// found instead of being dropped by toJSON().

const localizedText = z.union([z.string(), z.record(z.string(), z.string().optional())])

const recode = z.strictObject({
  from: z.tuple([z.number(), z.number()]),
  to: z.tuple([z.number(), z.number()]),
})

const measures = {
  construct: z.string().optional(),
  indicator: z.string().optional(),
  reversed: z.boolean().optional(),
  recode: recode.optional(),
  aliases: z.array(z.string()).optional(),
}

const choice: z.ZodType<Choice> = z.looseObject({
  ...measures,
  value: z.union([z.string(), z.number(), z.boolean()]),
  text: localizedText.optional(),
  visibleIf: z.string().optional(),
})

const item = z.union([choice, z.string(), z.number()])

/** Matrix columns of the cell types carry a name where plain ones carry a value. */
const column = z.union([item, z.looseObject({ name: z.string() })])

const textItem: z.ZodType<TextItem> = z.looseObject({
  ...measures,
  name: z.string(),
  title: localizedText.optional(),
  isRequired: z.boolean().optional(),
  requiredIf: z.string().optional(),
})

const element: z.ZodType<Element> = z.looseObject({
  ...measures,
  type: z.string(),
  name: z.string(),
  title: localizedText.optional(),
  description: localizedText.optional(),
  isRequired: z.boolean().optional(),
  requiredIf: z.string().optional(),
  visibleIf: z.string().optional(),
  visible: z.boolean().optional(),
  dontKnow: z.boolean().optional(),
  rateMin: z.number().optional(),
  rateMax: z.number().optional(),
  rateStep: z.number().optional(),
  rateValues: z.array(item).optional(),
  minRateDescription: localizedText.optional(),
  maxRateDescription: localizedText.optional(),
  choices: z.array(item).optional(),
  rows: z.union([z.array(item), z.number()]).optional(),
  columns: z.array(column).optional(),
  items: z.array(textItem).optional(),
  areas: z.array(item).optional(),
  get elements() {
    return z.array(element).optional()
  },
  get detailElements() {
    return z.array(element).optional()
  },
  get templateElements() {
    return z.array(element).optional()
  },
})

const page: z.ZodType<Page> = z.looseObject({
  name: z.string().optional(),
  title: localizedText.optional(),
  visibleIf: z.string().optional(),
  elements: z.array(element).optional(),
})

const construct = z.strictObject({
  kind: z.enum(['composite', 'commonFactor']),
  mode: z.enum(['A', 'B']).optional(),
  title: localizedText,
  description: localizedText.optional(),
})

const measurement = z.strictObject({
  instrument: z.string().optional(),
  constructs: z.record(z.string(), construct),
  paths: z.record(z.string(), z.array(z.string())),
  focus: z.string(),
})

export const surveyDefinition: z.ZodType<SurveyDefinition> = z.looseObject({
  title: localizedText.optional(),
  description: localizedText.optional(),
  locale: z.string().optional(),
  pages: z.array(page),
  measurement: measurement.optional(),
})
