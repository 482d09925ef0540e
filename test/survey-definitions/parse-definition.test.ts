import { describe, expect, test } from 'vitest'
import { parseDefinition } from '#survey-definitions/parse-definition.ts'

describe('parseDefinition', () => {
  test('reads a questionnaire and leaves SurveyJS’s own properties as they are', () => {
    const text = '{"pages":[{"elements":[{"type":"rating","name":"q","rateType":"stars"}]}]}'
    expect(parseDefinition(text)).toEqual({
      ok: true,
      definition: JSON.parse(text),
    })
  })

  test('says where a text fails to be JSON', () => {
    expect(parseDefinition('{"pages":')).toMatchObject({
      ok: false,
      problem: { code: 'notJson', message: expect.stringMatching(/JSON/) },
    })
  })

  test('says where JSON fails to be a questionnaire', () => {
    expect(parseDefinition('{"pages":[{"elements":[{"type":"rating"}]}]}')).toMatchObject({
      ok: false,
      problem: { code: 'notADefinition', path: 'pages[0].elements[0].name' },
    })
  })

  test('refuses a misspelt property of the measurement model, which SurveyJS would drop', () => {
    const measurement = {
      constructs: {},
      path: {},
      paths: {},
      focus: 'satisfaction',
    }
    expect(parseDefinition(JSON.stringify({ pages: [], measurement }))).toMatchObject({
      ok: false,
      problem: {
        path: 'measurement',
        message: expect.stringContaining('path'),
      },
    })
  })

  test('takes no document that could overflow a reader', () => {
    const deep = `${'{"elements":['.repeat(20_000)}${']}'.repeat(20_000)}`
    expect(parseDefinition(deep)).toMatchObject({ ok: false })
    expect(parseDefinition('{"pages":[],"__proto__":{"x":1}}')).toMatchObject({
      ok: false,
    })
  })
})
