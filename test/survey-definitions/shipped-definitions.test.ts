import { Model } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { checkModel, pathModel } from '#analysis'
import { bindingOf } from '#survey-definitions/binding.ts'
import { catalogue } from '#survey-definitions/catalogue.ts'
import { checkDefinition } from '#survey-definitions/check.ts'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'
import { lintDefinition } from '#survey-definitions/problems-of.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import { registerProperties } from '#survey-definitions/register-properties.ts'

registerProperties()

const indexModels = catalogue.filter(({ group }) => group === 'indexModel')

describe.each(catalogue)('$id', ({ definition, questions }) => {
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

  test('counts its questions', () => {
    expect(questions).toBe(questionsOf(definition).length)
  })
})

describe.each(indexModels)('the index model $id', ({ id, definition }) => {
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

  test('calls itself by its name in the catalogue', () => {
    expect(definition.measurement?.instrument).toBe(id)
  })

  test('asks overall satisfaction first, before what could colour it', () => {
    expect(questionsOf(definition)[0]?.key).toBe('overallSatisfaction')
  })
})

interface Published {
  /** Constructs with their numbers of indicators. */
  readonly blocks: Readonly<Record<string, number>>
  readonly arrows: number
  /** The published columns, where there are some. */
  readonly columns?: string
}

const ACSI = {
  ...{ expectations: 3, quality: 3, value: 2 },
  ...{ satisfaction: 3, complaints: 1, loyalty: 2 },
}
const ECSI = {
  ...{ image: 5, expectations: 3, quality: 7, value: 2 },
  ...{ satisfaction: 3, complaints: 1, loyalty: 3 },
}

/**
 * Fornell et al. (1996); Tenenhaus et al. (2005); for the others what is known of them, and where
 * that is not everything, what `source` says that we made of it.
 */
const MODELS: Record<string, Published> = {
  acsi: {
    blocks: ACSI,
    arrows: 9,
    columns:
      'SATIS CONFIRM IDEAL OVERALLX CUSTOMX WRONGX OVERALLQ CUSTOMQ WRONGQ PQ QP COMP REPUR HIGHPTOL LOWPTOL',
  },
  ecsi: {
    blocks: ECSI,
    arrows: 12,
    columns:
      'CUSA1 CUSA2 CUSA3 IMAG1 IMAG2 IMAG3 IMAG4 IMAG5 CUEX1 CUEX2 CUEX3 PERQ1 PERQ2 PERQ3 PERQ4 PERQ5 PERQ6 PERQ7 PERV1 PERV2 CUSCO CUSL1 CUSL2 CUSL3',
  },
  scsb: {
    blocks: { expectations: 1, performance: 2, satisfaction: 3, voice: 2, loyalty: 2 },
    arrows: 6,
  },
  'acsi-revised': {
    blocks: {
      ...{ expectations: 3, productQuality: 3, serviceQuality: 3, overallQuality: 1 },
      ...{ value: 2, satisfaction: 3, complaints: 1, loyalty: 2 },
    },
    arrows: 11,
  },
  epsi: {
    blocks: {
      ...{ image: 5, expectations: 3, productQuality: 6, serviceQuality: 6 },
      ...{ value: 3, satisfaction: 3, loyalty: 4 },
    },
    arrows: 13,
  },
  ncsb: { blocks: { image: 5, ...ACSI }, arrows: 11 },
  'ncsb-2001': {
    blocks: {
      ...{ tangibles: 3, reliability: 3, responsiveness: 3, assurance: 3, empathy: 3, price: 3 },
      ...{ complaintHandling: 2, satisfaction: 3, image: 5 },
      ...{ affectiveCommitment: 3, calculativeCommitment: 3, loyalty: 3 },
    },
    arrows: 16,
  },
  hkcsi: { blocks: { characteristics: 3, ...ACSI }, arrows: 12 },
  kcsi: { blocks: ACSI, arrows: 9 },
  mcsi: { blocks: ECSI, arrows: 12 },
  ccsi: {
    blocks: { image: 4, expectations: 3, quality: 4, value: 2, satisfaction: 4, loyalty: 3 },
    arrows: 12,
  },
  'gbt-19038': {
    blocks: { image: 4, expectations: 3, quality: 7, value: 2, satisfaction: 3, loyalty: 3 },
    arrows: 12,
  },
}

test('each index model is held to what is published of it', () => {
  expect(indexModels.map(({ id }) => id).sort()).toEqual(Object.keys(MODELS).sort())
})

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
  expect(aliases.join(' ')).toBe(published.columns ?? '')
})
