import { expect, it } from 'vitest'
import { earlyAnswers, earlyName, earlyQuestions } from '#client/respond/early/early-questions.ts'
import { DONT_KNOW } from '#survey-definitions/definition.ts'

const questions =
  earlyQuestions(
    {
      pages: [
        {
          name: 'page',
          elements: [
            { type: 'rating', name: 'a', rateMin: 0, rateMax: 10, dontKnow: true },
            { type: 'rating', name: 'b', rateCount: 5 },
          ],
        },
      ],
    },
    'en',
  ) ?? []

it('inputs that were ticked before the script came are answers', () => {
  expect(
    earlyAnswers(questions, [
      [earlyName(0), '3'],
      [earlyName(1), '0'],
    ]),
  ).toEqual({ a: 3, b: 1 })
})

it('an input beside the scale is "don\'t know" where it is offered, else nothing', () => {
  expect(earlyAnswers(questions, [[earlyName(0), 'on']])).toEqual({ a: DONT_KNOW })
  expect(earlyAnswers(questions, [[earlyName(1), 'on']])).toEqual({})
})

it('inputs of no question, such as the consent, are no answers', () => {
  expect(
    earlyAnswers(questions, [
      ['early-consent', 'given'],
      [earlyName(7), '1'],
    ]),
  ).toEqual({})
})
