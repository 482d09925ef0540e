import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFormFinder } from '#server/imports/files/csv-form.ts'
import { importFieldsOf } from '#server/imports/responses/import-field.ts'
import { readRows } from '#server/imports/responses/read-rows.ts'
import { profileResponses } from '#server/imports/responses/response-file.ts'
import { guessResponseMapping } from '#server/imports/responses/response-mapping.ts'
import type { RowOutcome } from '#server/imports/responses/row-reader.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { bindingOf } from '#survey-definitions/binding.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { smallDefinition } from '../../../support/small-definition.ts'

async function readAll(definition: SurveyDefinition, text: string): Promise<RowOutcome[]> {
  const version = {
    id: 'v',
    surveyId: 's',
    number: 1,
    definition,
    binding: bindingOf(definition),
    answers: compileAnswers(definition),
  }
  const content = Buffer.from(text)
  const finder = csvFormFinder()
  finder.take(content)
  const profile = await profileResponses(Readable.from([content]), finder.form())
  const guesses = guessResponseMapping(profile.columns, importFieldsOf(definition), true)
  const mapping = {
    columns: Object.fromEntries(guesses),
    missingCodes: ['98'],
    columnMissingCodes: {},
  }
  const rows: RowOutcome[] = []
  for await (const slice of readRows(Readable.from([content]), profile, mapping, version))
    rows.push(...slice.rows)
  return rows
}

const answersIn = (rows: readonly RowOutcome[]) =>
  rows.map(row => ('answers' in row ? row.answers : row.problems))

const everyKind: SurveyDefinition = {
  pages: [
    {
      elements: [
        {
          type: 'checkbox',
          name: 'used',
          choices: [
            { value: 'app', text: { default: 'The app', 'zh-cn': '应用' } },
            { value: 2, text: 'Phone' },
            'shop',
          ],
        },
        {
          type: 'boolean',
          name: 'again',
          labelTrue: 'Sure',
          labelFalse: 'Never',
        },
        {
          type: 'matrix',
          name: 'staff',
          columns: [1, 2, { value: 3, text: 'Good' }],
          rows: ['friendly', { value: 'fast', text: 'Fast' }],
        },
        {
          type: 'multipletext',
          name: 'facts',
          items: [{ name: 'age', inputType: 'number' }, { name: 'city' }],
        },
        { type: 'slider', name: 'mood' },
        { type: 'dropdown', name: 'plan', choices: ['small', 'large'] },
        {
          type: 'rating',
          name: 'stars',
          rateValues: [{ value: 5, text: 'Five' }, 1],
        },
        { type: 'text', name: 'since', inputType: 'date' },
        { type: 'html', name: 'hint', html: 'x' },
        { type: 'ranking', name: 'order', choices: ['a', 'b'] },
      ],
    },
  ],
}

describe('reading rows', () => {
  it('reads every kind of question that fits a cell, by value or by wording', async () => {
    const rows = [
      'used,again,staff.friendly,Fast,facts.age,facts.city,mood,plan,stars,since',
      'app;2,Sure,1,Good,41,北京,70,LARGE,five,2026-03-02',
      '应用| shop,否,3,2,"41,5",Rome,0,small,5.0,',
      ',1,,,,,,,,',
    ].join('\n')
    expect(answersIn(await readAll(everyKind, rows))).toEqual([
      {
        used: ['app', 2],
        again: true,
        staff: { friendly: 1, fast: 3 },
        facts: { age: 41, city: '北京' },
        mood: 70,
        plan: 'large',
        stars: 5,
        since: '2026-03-02',
      },
      {
        used: ['app', 'shop'],
        again: false,
        staff: { friendly: 3, fast: 2 },
        facts: { age: 41.5, city: 'Rome' },
        mood: 0,
        plan: 'small',
        stars: 5,
      },
      { again: true },
    ])
  })

  it('offers no field for what does not fit a cell', () => {
    expect(importFieldsOf(everyKind).map(({ id }) => id)).toEqual([
      'used',
      'again',
      'staff.friendly',
      'staff.fast',
      'facts.age',
      'facts.city',
      'mood',
      'plan',
      'stars',
      'since',
    ])
  })

  it('names column and cell of what does not fit', async () => {
    const rows = await readAll(everyKind, 'used,staff.friendly,facts.age,mood\napp;fax,9,old,101\n')
    const problems = rows.flatMap(row => ('problems' in row ? row.problems : []))
    expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'used', 'app;fax'],
      [2, 'staff.friendly', '9'],
      [2, 'facts.age', 'old'],
      [2, 'mood', '101'],
    ])
  })

  it('takes a row without any answer for no response, also where none is required', async () => {
    const [empty, answered] = await readAll(everyKind, 'region,used,mood\nnorth,,98\nnorth,app,\n')
    expect(empty).toMatchObject({ state: 'refused', problems: [{ line: 2, code: 'noAnswers' }] })
    expect(answered).toMatchObject({ state: 'complete', answers: { used: ['app'] } })
  })

  it('takes names that JavaScript has for its own as plain columns', async () => {
    const rows = await readAll(
      smallDefinition,
      'constructor,__proto__,toString,speed,errors,overall\n1,2,3,4,5,6\n',
    )
    expect(answersIn(rows)).toEqual([{ speed: 4, errors: 5, overall: 6 }])
  })

  it('gives back what was written, whatever people say', async () => {
    const point = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant('dontknow'))
    const words = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map(text => text.replaceAll('\0', '').replaceAll('\ufeff', '').trim())
      .filter(text => text !== '' && text !== '98')
    const given = fc.record(
      {
        speed: point,
        errors: point,
        overall: point,
        tolerance: fc.integer({ min: 0, max: 20 }),
        channel: fc.constantFrom('shop', 'web'),
        why: words,
      },
      { requiredKeys: ['speed', 'errors', 'overall'] },
    )
    const columns = ['speed', 'errors', 'overall', 'tolerance', 'channel', 'why']
    await fc.assert(
      fc.asyncProperty(
        fc.array(given, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, record_delimiter) => {
          const text = stringify(rows, {
            header: true,
            columns,
            delimiter,
            record_delimiter,
          })
          const read = await readAll(smallDefinition, text)
          expect(answersIn(read)).toEqual(rows)
          expect(new Set(read.map(row => 'key' in row && row.key)).size).toBe(rows.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})
