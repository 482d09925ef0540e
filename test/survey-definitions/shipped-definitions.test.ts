import { Model } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { checkModel, pathModel } from '#analysis'
import { bindingOf } from '#survey-definitions/binding.ts'
import { catalogue } from '#survey-definitions/catalogue.ts'
import { checkDefinition } from '#survey-definitions/check.ts'
import { lintDefinition } from '#survey-definitions/lint.ts'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import { registerProperties } from '#survey-definitions/register-properties.ts'

registerProperties()

describe.each(catalogue)('$id', ({ id, definition, questions }) => {
  test('has nothing wrong, by our check and by SurveyJS’s linter', () => {
    expect(checkDefinition(definition)).toEqual([])
    expect(lintDefinition(definition)).toEqual([])
  })

  test('survives a SurveyJS model unchanged, our properties included', () => {
    const model = new Model()
    // Else it runs the conditions and writes down what they hide.
    model.setDesignMode(true)
    model.fromJSON(definition)
    expect(model.jsonErrors ?? []).toEqual([])
    expect(model.toJSON()).toEqual(definition)
  })

  test('is a model that can be estimated', () => {
    const model = pathModelInput(definition)
    if (model === undefined) throw new Error('no model')
    expect(checkModel(model)).toEqual([])
    expect(pathModel(model).paths).toEqual(definition.measurement?.paths)
  })

  test('names both ends of every ten-point scale and offers "don’t know"', () => {
    const ratings = questionsOf(definition).filter(({ question }) => question.type === 'rating')
    for (const { question } of ratings) {
      expect(question).toMatchObject({
        rateMax: 10,
        dontKnow: true,
        minRateDescription: {
          default: expect.any(String),
          'zh-cn': expect.any(String),
        },
        maxRateDescription: {
          default: expect.any(String),
          'zh-cn': expect.any(String),
        },
      })
    }
  })

  test('keeps "don’t know" off every scale', () => {
    for (const { missing, scale } of bindingOf(definition).indicators) {
      for (const code of missing) expect(Number(code) >= scale.min).toBe(false)
    }
  })

  test('calls itself by its name in the catalogue, and counts its questions', () => {
    expect(definition.measurement?.instrument).toBe(id)
    expect(questions).toBe(questionsOf(definition).length)
  })

  test('asks overall satisfaction first, before what could colour it', () => {
    expect(questionsOf(definition)[0]?.key).toBe('overallSatisfaction')
  })
})

/** Constructs, number of indicators and arrows: Fornell et al. (1996); Tenenhaus et al. (2005). */
const MODELS = {
  acsi: {
    blocks: {
      expectations: 3,
      quality: 3,
      value: 2,
      satisfaction: 3,
      complaints: 1,
      loyalty: 2,
    },
    arrows: 9,
    columns:
      'SATIS CONFIRM IDEAL OVERALLX CUSTOMX WRONGX OVERALLQ CUSTOMQ WRONGQ PQ QP COMP REPUR HIGHPTOL LOWPTOL',
  },
  ecsi: {
    blocks: {
      ...{ image: 5, expectations: 3, quality: 7, value: 2 },
      ...{ satisfaction: 3, complaints: 1, loyalty: 3 },
    },
    arrows: 12,
    columns:
      'CUSA1 CUSA2 CUSA3 IMAG1 IMAG2 IMAG3 IMAG4 IMAG5 CUEX1 CUEX2 CUEX3 PERQ1 PERQ2 PERQ3 PERQ4 PERQ5 PERQ6 PERQ7 PERV1 PERV2 CUSCO CUSL1 CUSL2 CUSL3',
  },
}

test.each(Object.entries(MODELS))('%s has the published blocks and arrows', (id, published) => {
  const definition = catalogue.find(instrument => instrument.id === id)?.definition
  if (definition === undefined) throw new Error(`no ${id}`)
  const { constructs = {}, paths = {} } = pathModelInput(definition) ?? {}
  const sizes = Object.entries(constructs).map(([name, { indicators }]) => [
    name,
    indicators.length,
  ])
  expect(Object.fromEntries(sizes)).toEqual(published.blocks)
  expect(Object.values(paths).flat()).toHaveLength(published.arrows)
  const aliases = bindingOf(definition).indicators.flatMap(({ sources }) =>
    sources.flatMap(source => source.aliases),
  )
  expect(aliases.join(' ')).toBe(published.columns)
})
