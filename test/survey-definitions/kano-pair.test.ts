import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Model, Question, QuestionCompositeModel } from 'survey-core'
import { Survey } from 'survey-react-ui'
import { describe, expect, test } from 'vitest'
import { kanoReport } from '#analysis/kano/kano-report.ts'
import { kanoFeaturesOf } from '#analysis/report/kano-part.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import { checkDefinition } from '#survey-definitions/check.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { emphasis, emphasisHtml } from '#survey-definitions/kano-pair/emphasis.ts'
import { kanoPairsOf } from '#survey-definitions/kano-pair/kano-pairs-of.ts'
import { registerProperties } from '#survey-definitions/register-properties.ts'
import { roleSample } from '../support/role-sample.ts'
import { replay } from './answers/replay.ts'

const pair = (more = {}): SurveyDefinition => ({
  pages: [
    {
      name: 'p',
      elements: [
        {
          ...{ type: 'kano', name: 'app', title: { default: 'An app', 'zh-cn': '应用' } },
          functionalTitle: { default: 'With <it>?', 'zh-cn': '有？' },
          dysfunctionalTitle: { default: '**Without** <it>?', 'zh-cn': '**没有**？' },
          ...more,
        },
      ],
    },
  ],
})

function composite(definition: SurveyDefinition): { model: Model; kano: QuestionCompositeModel } {
  registerProperties()
  const model = new Model(definition)
  const kano = model.getQuestionByName('app')
  if (!(kano instanceof QuestionCompositeModel)) throw new Error('no composite')
  return { model, kano }
}

function inner(kano: QuestionCompositeModel, name: string): Question {
  const question = kano.contentPanel.getQuestionByName(name)
  if (!(question instanceof Question)) throw new Error(`no ${name}`)
  return question
}

describe('the element', () => {
  test('asks both questions in both languages, its answer one object', () => {
    const { model, kano } = composite(pair())
    expect(kano.contentPanel.visibleRows).toHaveLength(2)
    expect(inner(kano, 'functional').locTitle.textOrHtml).toBe('With <it>?')
    model.locale = 'zh-cn'
    expect(inner(kano, 'functional').title).toBe('有？')
    expect(inner(kano, 'dysfunctional').choices.map(({ text }: { text: string }) => text)).toEqual([
      ...['我很喜欢', '理应如此', '无所谓', '勉强接受', '我很不喜欢'],
    ])
    inner(kano, 'functional').value = 1
    inner(kano, 'dysfunctional').value = 5
    expect(model.data).toEqual({ app: { functional: 1, dysfunctional: 5 } })
  })

  test('asks for importance where told to', () => {
    const { model, kano } = composite(pair({ asksImportance: true }))
    const importance = inner(kano, 'importance')
    expect(importance.isVisible).toBe(true)
    importance.value = 9
    expect(model.data).toEqual({ app: { importance: 9 } })
    expect(importance.title).toBe('How important is this to you?')
  })

  test('follows its author while it is being edited', () => {
    const { kano } = composite(pair())
    kano.setPropertyValue('asksImportance', true)
    kano.isRequired = true
    expect(inner(kano, 'importance').isVisible).toBe(true)
    expect(inner(kano, 'dysfunctional').isRequired).toBe(true)
  })

  test('is drawn by SurveyJS as it stands, the negation set off and all else escaped', () => {
    const { model } = composite(pair({ asksImportance: true }))
    const html = renderToStaticMarkup(createElement(Survey, { model }))
    expect(html).toContain('<strong>Without</strong> &#60;it&#62;?')
    expect(html).toContain('With &lt;it&gt;?')
    expect(html.match(/type="radio"/g)).toHaveLength(5 + 5 + 9)
  })
})

describe('emphasis', () => {
  test('is what stands between two asterisks; a lone mark is plain', () => {
    expect(emphasis('If **not** so')).toEqual([
      { text: 'If ', isStrong: false },
      { text: 'not', isStrong: true },
      { text: ' so', isStrong: false },
    ])
    expect(emphasis('2 ** 3')).toEqual([{ text: '2 ** 3', isStrong: false }])
    expect(emphasis('')).toEqual([])
  })

  test('brings no HTML but its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'**<>&"\'/ab') }), text => {
        const html = emphasisHtml(text)
        expect(html.replaceAll('<strong>', '').replaceAll('</strong>', '')).not.toMatch(/[<>"']/)
      }),
    )
  })
})

describe('answers', () => {
  const plain = compileAnswers(pair())
  const asking = compileAnswers(pair({ asksImportance: true, isRequired: true }))

  test.each([
    ['not a pair', 1, undefined, 'wrongType'],
    ['a list', [1, 5], undefined, 'wrongType'],
    ['a sixth answer', { functional: 6 }, 'functional', 'notAllowed'],
    ['no answer at all', { functional: 0 }, 'functional', 'notAllowed'],
    ['words', { dysfunctional: 'like' }, 'dysfunctional', 'notAllowed'],
    ['digits as words', { dysfunctional: '1' }, 'dysfunctional', 'notAllowed'],
    ['halves', { dysfunctional: 1.5 }, 'dysfunctional', 'notAllowed'],
    ['another part', { functional: 1, other: 2 }, 'other', 'unknownRow'],
    ['importance that was not asked', { functional: 1, importance: 3 }, 'importance', 'unknownRow'],
  ])('%s is refused', (_, app, row, code) => {
    for (const final of [false, true]) {
      const problem = row === undefined ? { question: 'app', code } : { question: 'app', row, code }
      expect(plain.validate({ app }, { final })).toEqual({ ok: false, problems: [problem] })
    }
  })

  test('importance runs from 1 to 9 in whole numbers', () => {
    const verdicts = [0, 1, 9, 10, 4.5, '5'].map(
      importance => asking.validate({ app: { importance } }, { final: false }).ok,
    )
    expect(verdicts).toEqual([false, true, true, false, false, false])
  })

  test('of a required pair every question is required, of a draft none', () => {
    expect(asking.validate({ app: { functional: 1 } }, { final: true })).toEqual({
      ok: false,
      problems: [
        { question: 'app', row: 'dysfunctional', code: 'required' },
        { question: 'app', row: 'importance', code: 'required' },
      ],
    })
    expect(asking.validate({}, { final: true })).toMatchObject({
      problems: [{ question: 'app', code: 'required' }],
    })
    expect(asking.validate({ app: { functional: 1 } }, { final: false }).ok).toBe(true)
  })

  test('are judged complete as SurveyJS judges them, and kept as it keeps them', () => {
    const part = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined })
    const answer = fc.record({ functional: part(5), dysfunctional: part(5), importance: part(9) })
    fc.assert(
      fc.property(answer, fc.boolean(), fc.boolean(), (whole, isRequired, asksImportance) => {
        const { importance, ...halves } = whole
        const given = JSON.parse(JSON.stringify(asksImportance ? whole : halves))
        const definition = pair({ isRequired, asksImportance })
        const verdict = compileAnswers(definition).validate({ app: given }, { final: true })
        const theirs = replay(definition, Object.keys(given).length > 0 ? { app: given } : {})
        expect(verdict.ok).toBe(theirs.valid)
        if (verdict.ok) expect(verdict.answers).toEqual(theirs.answers)
      }),
      { numRuns: 60 },
    )
  })

  test('required by a condition, in both', () => {
    const [page] = pair({ requiredIf: "{why} = 'x'" }).pages
    const definition = {
      pages: [{ ...page, elements: [...(page?.elements ?? []), { type: 'text', name: 'why' }] }],
    }
    for (const answers of [{}, { why: 'x' }, { why: 'x', app: { functional: 1 } }]) {
      const verdict = compileAnswers(definition).validate(answers, { final: true })
      expect(verdict.ok).toBe(replay(definition, answers).valid)
    }
  })
})

describe('the example study', () => {
  const study = findInstrument('kano')
  if (study === undefined) throw new Error('no study')

  test('has six features, bound by their ids', () => {
    const features = kanoPairsOf(study.definition)
    expect(features.map(({ feature }) => feature)).toEqual([
      ...['liveTracking', 'deliveryWindow', 'undamaged'],
      ...['speed', 'reusablePackaging', 'nightSupport'],
    ])
    expect(features.every(({ asksImportance }) => asksImportance)).toBe(true)
    expect(checkDefinition(study.definition)).toEqual([])
  })

  test('goes from answers to the report', () => {
    const answers = [
      { undamaged: { functional: 3, dysfunctional: 5, importance: 9 } },
      { undamaged: { functional: 2, dysfunctional: 5 } },
      { undamaged: { functional: 1 }, speed: { functional: 1, dysfunctional: 5 } },
      {},
    ]
    const { sample, roles } = roleSample(study.definition, answers, [1, 2, 1, null])
    const features = kanoFeaturesOf(sample, roles)
    const report = kanoReport(features, { resamples: 20 })
    expect(report.n).toBe(4)
    expect(features[2]?.pairs).toEqual([
      { functional: 3, dysfunctional: 5, importance: 9, caseWeight: 1 },
      { functional: 2, dysfunctional: 5, caseWeight: 2 },
      { functional: 1, caseWeight: 1 },
      { caseWeight: 1 },
    ])
    expect(report.features[2]).toMatchObject({ feature: 'undamaged', worse: { value: -1 } })
  })

  test('what cannot be an answer is left out', () => {
    const odd: object[] = [
      { app: 3 },
      { app: null },
      { app: { functional: 7, importance: 4 } },
      { toString: 1 },
    ]
    const { sample, roles } = roleSample(
      pair({ asksImportance: true }),
      odd.map(answers => ({ ...answers })),
    )
    expect(kanoFeaturesOf(sample, roles)).toEqual([
      { feature: 'app', pairs: [{}, {}, { importance: 4 }, {}] },
    ])
    const without = roleSample(pair(), [{ app: { functional: 1, importance: 4 } }])
    expect(kanoFeaturesOf(without.sample, without.roles)).toEqual([
      { feature: 'app', pairs: [{ functional: 1 }] },
    ])
  })
})
