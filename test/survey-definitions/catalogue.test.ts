import { expect, test } from 'vitest'
import { catalogue, findInstrument } from '#survey-definitions/catalogue.ts'
import { LOCALES } from '#survey-definitions/localized-text.ts'

test('an instrument is found by its id, and nothing by another', () => {
  expect(findInstrument('ecsi')?.title.en).toContain('European')
  expect(findInstrument('toString')).toBeUndefined()
})

test.each(catalogue)('$id is described in every language', instrument => {
  for (const texts of [instrument.title, instrument.description, instrument.source]) {
    for (const locale of LOCALES) expect(texts[locale].length).toBeGreaterThan(4)
    expect(texts.en).not.toMatch(/\p{Script=Han}/u)
    expect(texts['zh-cn']).toMatch(/\p{Script=Han}/u)
  }
})
