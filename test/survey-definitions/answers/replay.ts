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

/**
 * The same, but removing one hidden answer after another, the first first, and looking again each
 * time: SurveyJS itself looks once, so that an answer it is about to remove still shows others.
 */
export function settledReplay(definition: unknown, answers: Record<string, unknown>) {
  registerProperties()
  const kept = { ...answers }
  for (;;) {
    const model = new Model(definition)
    model.data = structuredClone(kept)
    const hidden = model.getAllQuestions().find(({ name, isVisible, isParentVisible }) => {
      return name in kept && !(isVisible && isParentVisible)
    })
    if (hidden === undefined) return replay(definition, kept)
    delete kept[hidden.name]
  }
}
