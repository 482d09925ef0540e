import { expect, test } from 'vitest'
import { pathModel } from '#analysis'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import { checkDefinition } from '#survey-definitions/check.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { activePaths, pathModelInput } from '#survey-definitions/path-model-input.ts'

const ccsi = findInstrument('ccsi')?.definition

function ccsiWithout(switchedOff: Record<string, readonly string[]>): SurveyDefinition {
  if (ccsi?.measurement === undefined) throw new Error('no ccsi')
  return { ...ccsi, measurement: { ...ccsi.measurement, switchedOff } }
}

test('a path that is switched off stays in the document and leaves the model', () => {
  const definition = ccsiWithout({ image: ['value'] })
  expect(checkDefinition(definition)).toEqual([])
  const input = pathModelInput(definition)
  if (input === undefined) throw new Error('no model')
  expect(Object.values(pathModel(input).paths).flat()).toHaveLength(11)
  expect(input.paths.image).toEqual(['expectations', 'quality', 'satisfaction', 'loyalty'])
  expect(definition.measurement?.paths.image).toContain('value')
})

test('nothing is switched off unless named, and not by what every object inherits', () => {
  const paths = { constructor: ['b'], a: ['b'] }
  expect(activePaths({ paths })).toEqual(paths)
  expect(activePaths({ paths, switchedOff: {} })).toEqual(paths)
  expect(activePaths({ paths, switchedOff: { a: ['b'] } })).toEqual({ constructor: ['b'], a: [] })
})

test('only what the model has can be switched off', () => {
  expect(checkDefinition(ccsiWithout({ loyalty: ['image'], image: ['nobody'] }))).toEqual([
    expect.objectContaining({
      code: 'switchedOffUnknown',
      severity: 'error',
      where: 'measurement.switchedOff.loyalty',
      parameters: { from: 'loyalty', to: 'image' },
    }),
    expect.objectContaining({ where: 'measurement.switchedOff.image' }),
  ])
})

test('a construct whose every path is switched off stands alone, which is an error', () => {
  const found = checkDefinition(ccsiWithout({ image: ['loyalty'], satisfaction: ['loyalty'] }))
  expect(found).toEqual([
    expect.objectContaining({ code: 'isolatedConstruct', parameters: { construct: 'loyalty' } }),
  ])
})

test('a focus whose drivers are all switched off is warned about', () => {
  const found = checkDefinition(
    ccsiWithout({
      ...{ image: ['satisfaction'], expectations: ['satisfaction'] },
      ...{ quality: ['satisfaction'], value: ['satisfaction'] },
    }),
  )
  expect(found.map(({ code }) => code)).toEqual(['focusWithoutDrivers'])
})
