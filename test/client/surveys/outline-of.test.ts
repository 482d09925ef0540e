import { describe, expect, it } from 'vitest'
import { outlineOf } from '#client/surveys/outline-of.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'

const instrument = (id: string): SurveyDefinition => {
  const found = findInstrument(id)
  if (!found) throw new Error(`no ${id}`)
  return found.definition
}

describe('the outline of a questionnaire', () => {
  it('shows ECSI page by page with what each question measures', () => {
    const outline = outlineOf(instrument('ecsi'), 'en')
    expect(outline).toMatchObject({ questions: 24, constructs: 7, focus: 'Customer satisfaction' })
    expect(outline.pages).toHaveLength(7)
    expect(outline.pages[1].questions[0]).toMatchObject({
      title: 'It can be trusted in what it says and does.',
      measures: ['Image'],
      scale: { min: 1, max: 10 },
      ends: [
        { value: 1, text: 'Disagree completely' },
        { value: 10, text: 'Agree completely' },
      ],
      offersDontKnow: true,
      isRequired: true,
    })
  })

  it('is Chinese in Chinese', () => {
    for (const id of ['acsi', 'ecsi']) {
      const outline = outlineOf(instrument(id), 'zh-cn')
      const texts = outline.pages.flatMap(({ questions }) =>
        questions.flatMap(({ title, measures, ends }) => [
          title,
          ...measures,
          ...ends.map(({ text }) => text),
        ]),
      )
      expect(texts.filter(text => !/[\u4e00-\u9fff]/.test(text))).toEqual([])
    }
  })

  it('holds every question once, those in panels too, with choices and rows', () => {
    const outline = outlineOf(
      {
        pages: [
          {
            name: 'one',
            elements: [
              { type: 'panel', name: 'p', elements: [{ type: 'text', name: 'inside' }] },
              {
                type: 'matrix',
                name: 'grid',
                construct: 'image',
                rows: ['a', { value: 'b', text: { default: 'B', 'zh-cn': '乙' } }],
                columns: [1, 2, 3],
              },
              { type: 'radiogroup', name: 'pick', choices: ['x', 'y'], visibleIf: '{a} = 1' },
            ],
          },
        ],
        measurement: {
          constructs: { image: { kind: 'composite', title: 'Image' } },
          paths: {},
          focus: 'image',
        },
      },
      'zh-cn',
    )
    const [inside, grid, pick] = outline.pages[0].questions
    expect(inside).toMatchObject({ name: 'inside', title: 'inside', measures: [] })
    expect(grid).toMatchObject({
      rows: ['a', '乙'],
      measures: ['Image'],
      scale: { min: 1, max: 3 },
    })
    expect(pick).toMatchObject({ choices: ['x', 'y'], condition: '{a} = 1' })
  })
})
