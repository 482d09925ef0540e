import { describe, expect, it } from 'vitest'
import type { KeeperEvent } from '#client/respond/keeping/advance.ts'
import { advance } from '#client/respond/keeping/advance.ts'
import type { Keeper } from '#client/respond/keeping/keeper.ts'
import { keeperState } from '#client/respond/keeping/keeper-state.ts'
import { newResponse } from '#client/respond/keeping/new-response.ts'
import { nextSending } from '#client/respond/keeping/next-sending.ts'
import { connect } from '#client/respond/questionnaire/connect.ts'
import { surveyModel } from '#client/respond/questionnaire/survey-model.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'

const definition: SurveyDefinition = {
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'rating', name: 'scale', rateMax: 10 },
        { type: 'text', name: 'mail', inputType: 'email' },
        { type: 'rating', name: 'other', rateMax: 10 },
      ],
    },
  ],
}

/** A keeper that only keeps. */
function listening() {
  let state = keeperState(newResponse('anonymous', 'en', 1))
  const listeners = new Set<() => void>()
  const keeper: Keeper = {
    state: () => state,
    tell: (event: KeeperEvent) => {
      state = advance(state, event)
      for (const changed of listeners) changed()
    },
    subscribe: changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    stop: () => {},
  }
  const model = surveyModel(definition, 'en', {})
  const disconnect = connect(model, compileAnswers(definition), keeper)
  return { keeper, model, disconnect }
}

describe('the questionnaire and the keeper of its answers', () => {
  it('every answer is told, and one that is not valid yet waits', () => {
    const { keeper, model } = listening()
    model.setValue('scale', 7)
    model.setValue('mail', 'ada@')
    expect(nextSending(keeper.state())).toMatchObject({ kind: 'save', answers: { scale: 7 } })
    expect(keeper.state().response.answers).toMatchObject({ mail: { value: 'ada@' } })
    model.setValue('mail', 'ada@assay.test')
    expect(nextSending(keeper.state())).toMatchObject({
      answers: { scale: 7, mail: 'ada@assay.test' },
    })
  })

  it('what comes from another tab is shown, and is not taken for an answer of this one', () => {
    const { keeper, model } = listening()
    model.setValue('scale', 7)
    const { response } = keeper.state()
    const elsewhere = { ...response.answers, other: { value: 3, at: 9e15 } }
    keeper.tell({ kind: 'foundRecord', record: { ...response, answers: elsewhere } })
    expect(model.data).toEqual({ scale: 7, other: 3 })
    expect(keeper.state().response.answers).toEqual(elsewhere)
    model.setValue('scale', 8)
    expect(keeper.state().response.answers).toMatchObject({
      scale: { value: 8 },
      other: { value: 3 },
    })
  })

  it('after disconnecting nothing is told', () => {
    const { keeper, model, disconnect } = listening()
    disconnect()
    model.setValue('scale', 7)
    expect(keeper.state().response.answers).toEqual({})
  })
})
