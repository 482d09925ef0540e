import { Model, Serializer } from 'survey-core'
import { expect, test } from 'vitest'
import { registerProperties } from '#survey-definitions/register-properties.ts'

const measures = {
  construct: 'quality',
  indicator: 'q1',
  reversed: true,
  recode: { from: [0, 10], to: [1, 10] },
  aliases: ['PERQ1'],
  sameAs: 'other',
}
const measurement = {
  constructs: { quality: { kind: 'composite', title: 'Quality' } },
  paths: {},
  focus: 'quality',
}
const definition = {
  measurement,
  pages: [
    {
      name: 'page1',
      elements: [
        { type: 'rating', name: 'rated', ...measures, dontKnow: true },
        {
          type: 'matrix',
          name: 'table',
          columns: [1, 2],
          rows: [{ value: 'row1', ...measures }],
        },
        {
          type: 'multipletext',
          name: 'texts',
          items: [{ name: 'item1', ...measures }],
        },
        { type: 'text', name: 'number', inputType: 'number', dontKnow: true },
      ],
    },
  ],
}

test('a SurveyJS model keeps our properties once they are registered, however often', () => {
  registerProperties()
  registerProperties()
  expect(new Model(definition).toJSON()).toEqual(definition)
  const own = Serializer.getProperties('rating').filter(({ name }) => name === 'construct')
  expect(own).toHaveLength(1)
})

test('the schema that SurveyJS generates for editors knows them as well', () => {
  registerProperties()
  expect(JSON.stringify(Serializer.generateSchema())).toContain('"measurement"')
})
