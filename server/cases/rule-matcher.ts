import { answeredValue } from '#survey-definitions/answered-value.ts'
import { patternOf } from '#survey-definitions/answers/pattern.ts'
import type { Binding } from '#survey-definitions/binding.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { numberOf } from '#survey-definitions/number-of.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import type { GivenAnswers } from '../responses/given-answers.ts'
import { type CaseCondition, type CaseMatch, MAX_DETRACTOR } from './case-condition.ts'

/** The respondent, where known. */
export interface KnownCustomer {
  readonly tags: readonly string[]
  readonly segmentIds: ReadonlySet<string>
}

/** What of a response fulfils all conditions; undefined where one does not hold. */
export type RuleMatcher = (
  answers: GivenAnswers,
  customer: KnownCustomer | undefined,
) => readonly CaseMatch[] | undefined

type Matcher = (answers: GivenAnswers, customer: KnownCustomer | undefined) => CaseMatch | undefined

interface Asked {
  readonly definition: SurveyDefinition
  readonly binding: Binding
}

/** A rule made ready for many responses. */
export function ruleMatcher(conditions: readonly CaseCondition[], asked: Asked): RuleMatcher {
  const matchers = conditions.map(condition => matcherOf(condition, asked))
  return (answers, customer) => {
    const matches: CaseMatch[] = []
    for (const matcher of matchers) {
      const match = matcher(answers, customer)
      if (!match) return undefined
      matches.push(match)
    }
    return matches
  }
}

function matcherOf(condition: CaseCondition, asked: Asked): Matcher {
  const { kind } = condition
  switch (kind) {
    case 'score': {
      const about = condition.indicator
      const indicator = asked.binding.indicators.find(({ id }) => id === about)
      return answers => {
        const value = indicator && answeredValue(indicator, answers)
        return value !== undefined && value <= condition.atMost ? { kind, about, value } : undefined
      }
    }
    case 'detractor': {
      const about = condition.question
      return answers => {
        const value = Object.hasOwn(answers, about) ? numberOf(answers[about]) : undefined
        return value !== undefined && value <= MAX_DETRACTOR ? { kind, about, value } : undefined
      }
    }
    case 'words': {
      const isFound = patternOf(condition.pattern, true)
      const keys = condition.question === null ? textKeys(asked.definition) : [condition.question]
      return answers => {
        const texts = keys.flatMap(key =>
          [key, `${key}-Comment`].map(about => ({ about, value: answers[about] })),
        )
        for (const { about, value } of texts)
          if (typeof value === 'string' && isFound(value)) return { kind, about, value }
        return undefined
      }
    }
    case 'tag':
      return (_, customer) =>
        customer?.tags.includes(condition.tag)
          ? { kind, about: condition.tag, value: null }
          : undefined
    case 'segment':
      return (_, customer) =>
        customer?.segmentIds.has(condition.segmentId)
          ? { kind, about: condition.segmentId, value: null }
          : undefined
  }
}

/** Where people write: text questions, and the comments that any question may have. */
function textKeys(definition: SurveyDefinition): string[] {
  return questionsOf(definition).map(({ key }) => key)
}
