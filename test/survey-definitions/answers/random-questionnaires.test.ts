import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { runLength } from '../../support/run-length.ts'
import { judge } from './brute-force.ts'
import {
  answers,
  definitionOf,
  fittingAnswers,
  type Questionnaire,
  questionnaires,
} from './random-questionnaire.ts'
import { settledReplay } from './replay.ts'

const RUNS = runLength(2000, 20_000)

function stored(questionnaire: Questionnaire, given: Record<string, unknown>, final: boolean) {
  const verdict = compileAnswers(definitionOf(questionnaire)).validate(given, {
    final,
  })
  return verdict.ok ? verdict.answers : undefined
}

const anyAnswers = (questionnaire: Questionnaire) =>
  fc.oneof(answers, fittingAnswers(questionnaire)).map(given => ({ questionnaire, given }))

describe('random questionnaires with random answers', () => {
  test('are judged as by rules written independently, drafts too', () => {
    let [passed, refused] = [0, 0]
    fc.assert(
      fc.property(
        questionnaires({ anywhere: true }).chain(anyAnswers),
        fc.boolean(),
        ({ questionnaire, given }, final) => {
          const expected = judge(questionnaire, given, final)
          const ours = stored(questionnaire, given, final)
          // Thousands of times, so the words of a difference are looked for only where there is one.
          if (!isDeepStrictEqual(ours, expected)) expect(ours).toEqual(expected)
          if (expected) passed++
          else refused++
        },
      ),
      { numRuns: RUNS },
    )
    // A check that only ever refuses, or only ever passes, would prove little.
    expect(Math.min(passed, refused)).toBeGreaterThan(RUNS / 5)
  }, 600_000)

  test('are judged as by SurveyJS where it judges: conditions, requiredness, what it removes', () => {
    let [passed, refused] = [0, 0]
    fc.assert(
      fc.property(
        questionnaires({ anywhere: false }).chain(questionnaire =>
          fittingAnswers(questionnaire).map(given => ({
            questionnaire,
            given,
          })),
        ),
        ({ questionnaire, given }) => {
          const settled = settledReplay(definitionOf(questionnaire), given)
          const ours = stored(questionnaire, given, true)
          expect(ours).toEqual(settled.valid ? settled.answers : undefined)
          if (ours) passed++
          else refused++
        },
      ),
      { numRuns: 100 },
    )
    expect(Math.min(passed, refused)).toBeGreaterThan(10)
  }, 600_000)

  test('what is stored would be accepted again as it stands, and as a draft', () => {
    fc.assert(
      fc.property(
        questionnaires({ anywhere: true }).chain(anyAnswers),
        ({ questionnaire, given }) => {
          const once = stored(questionnaire, given, true)
          fc.pre(once !== undefined)
          if (once === undefined) return
          expect(stored(questionnaire, { ...once }, true)).toEqual(once)
          expect(stored(questionnaire, { ...once }, false)).toEqual(once)
        },
      ),
      { numRuns: 300 },
    )
  })
})
