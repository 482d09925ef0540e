import { describe, expect, it } from 'vitest'
import { giveAnswer, surveyModel } from '#client/respond/questionnaire/survey-model.ts'
import { knownAnswers } from '#client/respond/questionnaire/use-questionnaire.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { DONT_KNOW, type SurveyDefinition } from '#survey-definitions/definition.ts'

const definition: SurveyDefinition = {
  pages: [
    {
      elements: [
        { type: 'rating', name: 'scale', rateMax: 10, dontKnow: true, isRequired: true },
        { type: 'radiogroup', name: 'choice', choices: ['a', 'b'], dontKnow: true },
        { type: 'dropdown', name: 'list', choices: ['a', 'b'], dontKnow: true },
        { type: 'boolean', name: 'yesno', dontKnow: true },
        { type: 'text', name: 'number', inputType: 'number', min: 0, dontKnow: true },
        { type: 'slider', name: 'slider', dontKnow: true },
        { type: 'text', name: 'reason', visibleIf: "{choice} = 'a'", defaultValue: 'none' },
      ],
    },
  ],
}

describe('the questionnaire that the page works with', () => {
  it('takes "don\'t know" as an answer wherever it is offered', () => {
    const model = surveyModel(definition, 'en', {})
    const answers: Record<string, unknown> = {}
    for (const name of ['scale', 'choice', 'list', 'yesno', 'number', 'slider']) {
      giveAnswer(model.getQuestionByName(name), DONT_KNOW)
      answers[name] = DONT_KNOW
      expect(model.getQuestionByName(name).value, name).toBe(DONT_KNOW)
    }
    expect(model.currentPage.validate(true)).toBe(true)
    expect(model.data).toMatchObject(answers)
    expect(compileAnswers(definition).validate(model.data, { final: true }).ok).toBe(true)
  })

  it('goes on from answers given before, and keeps what it presets beside them', () => {
    const model = surveyModel(definition, 'en', { scale: 7, choice: 'a' })
    expect(model.getQuestionByName('scale').value).toBe(7)
    expect(model.getQuestionByName('reason').isVisible).toBe(true)
    expect(model.getQuestionByName('reason').value).toBe('none')
  })

  it('forgets answers to what it does not ask', () => {
    const validator = compileAnswers(definition)
    expect(knownAnswers(validator, { scale: 7, gone: 1 })).toEqual({ scale: 7 })
    expect(knownAnswers(validator, { scale: 99 })).toEqual({ scale: 99 })
  })
})
