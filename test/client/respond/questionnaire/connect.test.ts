import { describe, expect, it } from 'vitest'
import { surveyModel } from '#client/respond/questionnaire/survey-model.ts'
import { connect } from '#client/respond/questionnaire/use-questionnaire.ts'
import { advance, type ResponseEvent } from '#client/respond/response/advance.ts'
import { newResponse } from '#client/respond/response/local-response.ts'
import { nextSending } from '#client/respond/response/next-sending.ts'
import { responseState } from '#client/respond/response/response-state.ts'
import type { ResponseStore } from '#client/respond/response/response-store.ts'
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

/** A store that only keeps. */
function listening() {
  let state = responseState(newResponse('anonymous', 'en', 1))
  const listeners = new Set<() => void>()
  const store: ResponseStore = {
    state: () => state,
    dispatch: (event: ResponseEvent) => {
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
  const disconnect = connect(model, compileAnswers(definition), store)
  return { store, model, disconnect }
}

describe('the questionnaire and the store of its answers', () => {
  it('every answer is told, and one that is not valid yet waits', () => {
    const { store, model } = listening()
    model.setValue('scale', 7)
    model.setValue('mail', 'ada@')
    expect(nextSending(store.state())).toMatchObject({ kind: 'save', answers: { scale: 7 } })
    expect(store.state().response.answers).toMatchObject({ mail: { value: 'ada@' } })
    model.setValue('mail', 'ada@assay.test')
    expect(nextSending(store.state())).toMatchObject({
      answers: { scale: 7, mail: 'ada@assay.test' },
    })
  })

  it('what comes from another tab is shown, and is not taken for an answer of this one', () => {
    const { store, model } = listening()
    model.setValue('scale', 7)
    const { response } = store.state()
    const elsewhere = { ...response.answers, other: { value: 3, at: 9e15 } }
    store.dispatch({ kind: 'foundRecord', record: { ...response, answers: elsewhere } })
    expect(model.data).toEqual({ scale: 7, other: 3 })
    expect(store.state().response.answers).toEqual(elsewhere)
    model.setValue('scale', 8)
    expect(store.state().response.answers).toMatchObject({
      scale: { value: 8 },
      other: { value: 3 },
    })
  })

  it('after disconnecting nothing is told', () => {
    const { store, model, disconnect } = listening()
    disconnect()
    model.setValue('scale', 7)
    expect(store.state().response.answers).toEqual({})
  })
})
