import { composite, pathModel } from '#analysis'

export const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`)

/** Four constructs of the mobile phone data, Value by mode B, three of which lead to Satisfaction. */
export const SEMINR_MODEL = pathModel({
  constructs: {
    Image: composite(numbered('IMAG', 5)),
    Expectation: composite(numbered('CUEX', 3)),
    Value: composite(numbered('PERV', 2), 'B'),
    Satisfaction: composite(numbered('CUSA', 3)),
  },
  paths: { Image: ['Satisfaction'], Expectation: ['Satisfaction'], Value: ['Satisfaction'] },
})
