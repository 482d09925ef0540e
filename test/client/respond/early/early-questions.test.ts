import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QuestionRatingModel } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { earlyQuestions } from '#client/respond/early/early-questions.ts'
import { surveyModel } from '#client/respond/questionnaire/survey-model.ts'
import type { Element, SurveyDefinition } from '#survey-definitions/definition.ts'
import { LOCALES } from '#survey-definitions/localized-text.ts'

const scale: Element = {
  type: 'rating',
  name: 'one',
  title: { default: 'How good?', 'zh-cn': '如何？' },
  rateMax: 10,
  dontKnow: true,
  minRateDescription: 'Poor',
}
const withFirst = (element: Element, more: object = {}): SurveyDefinition => ({
  pages: [{ name: 'first', elements: [element] }],
  ...more,
})

describe('the questions that can be drawn before SurveyJS has come', () => {
  it('are plain scales, with all that stands around them', () => {
    expect(earlyQuestions(withFirst(scale), 'zh-cn')).toEqual([
      {
        key: 'one',
        title: '如何？',
        description: undefined,
        isRequired: false,
        points: Array.from({ length: 10 }, (_, index) => ({
          value: index + 1,
          label: String(index + 1),
        })),
        low: 'Poor',
        high: undefined,
        hasDontKnow: true,
      },
    ])
  })

  it.each([
    ['another kind of question', withFirst({ type: 'text', name: 'one' })],
    ['a condition', withFirst({ ...scale, visibleIf: '{two} = 1' })],
    ['a preset answer', withFirst({ ...scale, defaultValue: 3 })],
    ['a text that takes up an answer', withFirst({ ...scale, title: 'And {one}?' })],
    ['stars', withFirst({ ...scale, rateType: 'stars' })],
    ['a trigger', withFirst(scale, { triggers: [] })],
    ['numbers before questions', withFirst(scale, { showQuestionNumbers: true })],
    ['a page that may be hidden', { pages: [{ elements: [scale], visibleIf: '{a} = 1' }] }],
    ['a later page that may be hidden', { pages: [{ elements: [scale] }, { visible: false }] }],
    ['no question', { pages: [{ elements: [] }] }],
    ['no page', { pages: [] }],
  ] satisfies [string, SurveyDefinition][])('are none where there is %s', (_, definition) => {
    expect(earlyQuestions(definition, 'en')).toBeUndefined()
  })

  it('look as SurveyJS would have them, in every instrument that we ship', () => {
    const folder = join(import.meta.dirname, '../../../../survey-definitions')
    let drawn = 0
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (entry.name !== 'definition.json') continue
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      const definition: SurveyDefinition = JSON.parse(text)
      for (const locale of LOCALES) {
        const model = surveyModel(definition, locale, {})
        for (const question of earlyQuestions(definition, locale) ?? []) {
          const full = model.getQuestionByValueName(question.key)
          if (!(full instanceof QuestionRatingModel)) throw new Error(`${question.key} is no scale`)
          drawn += 1
          expect(question).toEqual({
            key: full.getValueName(),
            title: full.locTitle.renderedHtml,
            description: full.hasDescription ? full.locDescription.renderedHtml : undefined,
            isRequired: full.isRequired,
            points: full.visibleRateValues.map(({ value, locText }) => ({
              value,
              label: locText.renderedHtml,
            })),
            low: full.locMinRateDescription.renderedHtml || undefined,
            high: full.locMaxRateDescription.renderedHtml || undefined,
            hasDontKnow: full.getPropertyValue('dontKnow') === true,
          })
        }
      }
    }
    expect(drawn).toBeGreaterThan(0)
  })
})
