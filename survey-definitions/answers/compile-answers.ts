import type { Answers } from '../answered-value.ts'
import type { Element, SurveyDefinition } from '../definition.ts'
import { numberOf } from '../number-of.ts'
import { questionsOf, questionsWithin } from '../questions.ts'
import type { AnswerPlace, SurveySettings } from './answer-checks.ts'
import { MAX_DEPTH, MAX_TEXT_LENGTH } from './answer-limits.ts'
import type { AnswerProblem } from './answer-problem.ts'
import { isDeeperThan, isEmpty, isRecord, putComputed } from './answer-value.ts'
import { expressionOf, type Values } from './expression.ts'
import { questionGroup } from './question-group.ts'

export type AnswerVerdict =
  /** As they are to be stored: without empty and hidden ones, computed ones recalculated. */
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] }

export interface AnswerValidator {
  /** A draft (`final: false`) may lack anything, but what is there must be valid. */
  readonly validate: (answers: unknown, options: { readonly final: boolean }) => AnswerVerdict
  /** From answers that have been found valid: what was asked, by what else was answered. */
  readonly askedIn: (answers: Answers) => (place: AnswerPlace) => boolean
  /** Is it asked whatever else is answered? */
  readonly alwaysAsks: (place: AnswerPlace) => boolean
}

/**
 * Compiles a definition that `checkDefinition` has passed, once; the validator then costs well under
 * a millisecond an answer. Decides as SurveyJS would, and where SurveyJS would not (ranges, types,
 * lengths, unknown keys) by what the questionnaire offers.
 */
export function compileAnswers(definition: SurveyDefinition): AnswerValidator {
  const settings = settingsOf(definition)
  const calculated = calculatedValues(definition)
  const stored = calculated.filter(({ stored }) => stored).map(({ name }) => name)
  const placed = questionsOf(definition)
  const group = questionGroup(placed, settings, new Set(stored))
  const mostPasses = placed.length + calculated.length + 1

  /** Hiding one answer can hide or show others, so until nothing changes, as far as SurveyJS goes and on. */
  function settle(answers: Record<string, unknown>, clears: boolean): Values {
    const variables: Record<string, unknown> = Object.assign(Object.create(answers), {
      panel: answers,
    })
    for (let pass = 0; pass < mostPasses; pass++) {
      for (const { name, compute, stored } of calculated) {
        putComputed(stored ? answers : variables, name, compute(variables))
      }
      if (!group.settle(answers, variables, clears)) break
    }
    return variables
  }

  function malformedIn(document: Answers): readonly AnswerProblem[] {
    const endless = Object.keys(document).filter(key => isDeeperThan(MAX_DEPTH, document[key]))
    if (endless.length === 0) return group.shape(document)
    return endless.map(question => ({ question, code: 'wrongType' }))
  }

  return {
    validate: (document, { final }) => {
      if (!isRecord(document))
        return { ok: false, problems: [{ question: '', code: 'notAnswers' }] }
      const malformed = malformedIn(document)
      if (malformed.length > 0) return { ok: false, problems: malformed }
      const answers = deepCopy(given(document))
      const values = settle(answers, final)
      const problems = group.rules(answers, { values, final })
      return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: given(answers) }
    },
    askedIn: document => {
      const values = settle(deepCopy(given(document)), false)
      return place => group.asks(place, values)
    },
    alwaysAsks: group.alwaysAsks,
  }
}

function settingsOf(definition: SurveyDefinition): SurveySettings {
  const byName = new Map<string, Element>()
  for (const { question } of questionsOf(definition)) byName.set(question.name, question)
  const settings: SurveySettings = {
    keepsHidden: definition.clearInvisibleValues === 'none',
    maxTextLength: numberOf(definition.maxTextLength) || MAX_TEXT_LENGTH,
    maxCommentLength: numberOf(definition.maxCommentLength) || MAX_TEXT_LENGTH,
    storesOthersAsComment: definition.storeOthersAsComment !== false,
    question: name => byName.get(name),
    group: elements => questionGroup(questionsWithin({ elements }), settings),
  }
  return settings
}

function calculatedValues({ calculatedValues }: SurveyDefinition) {
  const listed = Array.isArray(calculatedValues) ? calculatedValues.filter(isRecord) : []
  return listed.flatMap(({ name, expression, includeIntoResult }) => {
    const compute = expressionOf(expression)
    if (typeof name !== 'string' || compute === undefined) return []
    return [{ name, compute, stored: includeIntoResult === true }]
  })
}

function given(answers: Answers): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmpty(answer)))
}

/** A copy to work on. */
function deepCopy<Value>(value: Value): Value
function deepCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner => deepCopy(inner))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deepCopy(inner)]))
}
