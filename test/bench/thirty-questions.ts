import type { SurveyDefinition } from '#survey-definitions/definition.ts'

const KINDS = [
  { type: 'rating', rateMax: 10, isRequired: true, dontKnow: true },
  { type: 'rating', rateMax: 10, visibleIf: '{q1} > 3' },
  { type: 'radiogroup', choices: ['a', 'b', 'c'], showOtherItem: true, isRequired: true },
  { type: 'checkbox', choices: ['a', 'b', 'c', 'd'], showNoneItem: true, requiredIf: '{q1} > 5' },
  { type: 'matrix', columns: [1, 2, 3, 4, 5], rows: ['x', 'y', 'z'], eachRowRequired: true },
  { type: 'comment', maxLength: 2000, visibleIf: '{q1} < 9 or {q3} = "b"' },
] as const
const ANSWERS = [7, 9, 'b', ['a', 'c'], { x: 4, y: 5, z: 3 }, 'Friendly, but it took a week.']

/** Thirty questions of the usual kinds, every third under a condition. */
export const thirtyQuestions: SurveyDefinition = {
  pages: Array.from({ length: 5 }, (_, page) => ({
    name: `page${page}`,
    elements: KINDS.map((kind, at) => ({ ...kind, name: `q${page * KINDS.length + at + 1}` })),
  })),
}

/** Each of them answered. */
export const thirtyAnswers = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [`q${at + 1}`, ANSWERS[at % ANSWERS.length]]),
)
