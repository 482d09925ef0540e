import { describe, expect, it } from 'vitest'
import { refusedProblems, refuseUnreadable } from '#client/surveys/refused-definition.tsx'
import { findInstrument } from '#survey-definitions/catalogue.ts'

const refusal = (text: string) => {
  try {
    refuseUnreadable(text)
  } catch (error) {
    return refusedProblems(error)
  }
  return []
}

describe('refuseUnreadable', () => {
  it('lets through what is a questionnaire', () => {
    expect(refusal(JSON.stringify(findInstrument('ecsi')?.definition))).toEqual([])
  })

  it('says why a text is none', () => {
    expect(refusal('{"pages": [')).toMatchObject([{ code: 'notJson', severity: 'error' }])
    expect(refusal('{"pages": 3}')).toMatchObject([{ code: 'notADefinition', where: 'pages' }])
  })
})
