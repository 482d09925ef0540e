import { Model } from 'survey-core'
import { registerProperties } from '#survey-definitions/register-properties.ts'

/** What SurveyJS itself makes of answers: are they complete, and what does it keep of them? */
export function replay(definition: unknown, answers: Record<string, unknown>) {
  registerProperties()
  const model = new Model(definition)
  model.data = structuredClone(answers)
  const valid = model.validate(false)
  model.doComplete()
  return { valid, answers: model.data }
}
