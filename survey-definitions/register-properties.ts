import { type IJsonPropertyInfo, Serializer } from 'survey-core'
import { ROLES } from './definition.ts'
import { registerKano } from './kano-pair/register-kano.ts'
import { QUESTION_TYPES, type QuestionType } from './question-types.ts'

/** What a question, a matrix row or an item of a multiple text measures. */
const MEASURES: readonly IJsonPropertyInfo[] = [
  { name: 'construct' },
  { name: 'indicator' },
  { name: 'reversed:boolean' },
  { name: 'recode', type: 'value' },
  { name: 'aliases', type: 'value' },
  { name: 'sameAs' },
]

const MEASURING = ['question', 'itemvalue', 'multipletextitem']

/**
 * Makes SurveyJS know our properties and our question type, so that a model built from a definition keeps them through
 * `toJSON()`, which drops what it does not know. Any number of calls is one.
 */
export function registerProperties(): void {
  if (Serializer.findProperty('survey', 'measurement')) return
  Serializer.addProperty('survey', { name: 'measurement', type: 'value' })
  Serializer.addProperty('survey', { name: 'consent:text', isLocalizable: true })
  for (const className of MEASURING) Serializer.addProperties(className, [...MEASURES])
  Serializer.addProperties('question', [
    { name: 'role', choices: [...ROLES] },
    { name: 'dimension' },
    { name: 'expectedAnswer', type: 'value' },
  ])
  for (const [className, { dontKnow }] of Object.entries<QuestionType>(QUESTION_TYPES)) {
    if (dontKnow) Serializer.addProperty(className, { name: 'dontKnow:boolean' })
  }
  registerKano()
}
