import { DONT_KNOW, type Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import type { AnswerChecks } from '../answer-checks.ts'
import { type Issues, issue, OK } from '../answer-problem.ts'
import { isEmpty } from '../answer-value.ts'
import { boundIssues, isMultiple, numberBounds } from './bounds.ts'

/** A number on a scale, or with `sliderType: "range"` a pair of them in order. */
export function slider(question: Element): AnswerChecks {
  const bounds = numberBounds(question, { min: 0, max: 100 })
  const step = numberOf(question.step) ?? 1
  const isRange = question.sliderType === 'range'
  const least = numberOf(question.minRangeLength)
  const most = numberOf(question.maxRangeLength)
  const skips = (value: unknown) => question.dontKnow === true && value === DONT_KNOW

  function thumbIssues(thumb: unknown): Issues {
    if (typeof thumb !== 'number' || !Number.isFinite(thumb)) return issue('notANumber')
    const beyond = boundIssues(thumb, bounds.fixed)
    if (beyond.length > 0) return beyond
    const { min = 0, max } = bounds.fixed
    return bounds.now || thumb === max || isMultiple(thumb - min, step)
      ? OK
      : issue('offStep', { step })
  }

  function rangeIssues(value: unknown): Issues {
    if (!Array.isArray(value) || value.length !== 2) return issue('wrongType')
    const issues = first(value, thumbIssues)
    if (issues.length > 0) return issues
    const length = Number(value[1]) - Number(value[0])
    return boundIssues(length, { min: Math.max(0, least ?? 0), max: most })
  }

  return {
    shape: value => {
      if (skips(value)) return OK
      return isRange ? rangeIssues(value) : thumbIssues(value)
    },
    rules: (value, { values }) => {
      if (bounds.now === undefined || isEmpty(value) || skips(value)) return OK
      const ends = bounds.now(values)
      return first(Array.isArray(value) ? value : [value], thumb =>
        boundIssues(Number(thumb), ends),
      )
    },
  }
}

function first(thumbs: readonly unknown[], check: (thumb: unknown) => Issues): Issues {
  return thumbs.map(check).find(issues => issues.length > 0) ?? OK
}
