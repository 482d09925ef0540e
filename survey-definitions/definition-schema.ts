import { z } from 'zod'
import {
  type Choice,
  type Column,
  type Element,
  type Page,
  type QuestionSettings,
  ROLES,
  type SurveyDefinition,
} from './definition.ts'

// SurveyJS's own properties pass through unread (loose); ours are strict, so that a misspelt one is
// found instead of being dropped by toJSON().

/** A language may be there without a text. */
export const localizedText = z.union([z.string(), z.record(z.string(), z.string().optional())])

const scalar = z.union([z.string(), z.number(), z.boolean()])

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
  sameAs: z.string().optional(),
}

const choice: z.ZodType<Choice> = z.looseObject({
  ...measures,
  value: scalar,
  text: localizedText.optional(),
  visibleIf: z.string().optional(),
})

const item = z.union([choice, z.string(), z.number()])

const settings = {
  ...measures,
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
  role: z.enum(ROLES).optional(),
  dimension: z.string().optional(),
  expectedAnswer: scalar.optional(),
  feature: z.string().optional(),
  functionalTitle: localizedText.optional(),
  dysfunctionalTitle: localizedText.optional(),
  asksImportance: z.boolean().optional(),
  areas: z.array(item).optional(),
  ...{ valueTrue: scalar.optional(), valueFalse: scalar.optional() },
  ...{ valueName: z.string().optional(), valuePropertyName: z.string().optional() },
  ...{ inputType: z.string().optional(), cellType: z.string().optional() },
  ...{
    choicesFromQuestion: z.string().optional(),
    choiceValuesFromQuestion: z.string().optional(),
  },
  columns: z.array(z.union([item, z.lazy(() => column)])).optional(),
  items: z.array(z.lazy(() => question)).optional(),
  elements: z.array(z.lazy(() => element)).optional(),
  detailElements: z.array(z.lazy(() => element)).optional(),
  templateElements: z.array(z.lazy(() => element)).optional(),
}

const question: z.ZodType<QuestionSettings> = z.looseObject(settings)
const column: z.ZodType<Column> = z.looseObject(settings)
const element: z.ZodType<Element> = z.looseObject({ ...settings, type: z.string() })

const page: z.ZodType<Page> = z.looseObject({
  name: z.string().optional(),
  title: localizedText.optional(),
  visibleIf: z.string().optional(),
  elements: z.array(element).optional(),
})

const construct = z.strictObject({
  kind: z.enum(['composite', 'commonFactor']),
  mode: z.enum(['A', 'B']).optional(),
  actionable: z.boolean().optional(),
  title: localizedText,
  description: localizedText.optional(),
})

const measurement = z.strictObject({
  instrument: z.string().optional(),
  constructs: z.record(z.string(), construct),
  paths: z.record(z.string(), z.array(z.string())),
  switchedOff: z.record(z.string(), z.array(z.string())).optional(),
  focus: z.string(),
})

export const surveyDefinition: z.ZodType<SurveyDefinition> = z.looseObject({
  title: localizedText.optional(),
  description: localizedText.optional(),
  locale: z.string().optional(),
  pages: z.array(page),
  measurement: measurement.optional(),
  consent: localizedText.optional(),
})
