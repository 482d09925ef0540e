import type { Element } from '../../definition.ts'
import { DONT_KNOW } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import type { AnswerKind } from '../answer-kind.ts'
import { type Flaws, flaw, SOUND } from '../answer-problem.ts'
import { isEmpty } from '../answer-value.ts'
import { boundFlaws, isMultiple, numberBounds } from './bounds.ts'

/** A number on a scale, or with `sliderType: "range"` a pair of them in order. */
export function slider(question: Element): AnswerKind {
  const bounds = numberBounds(question, { min: 0, max: 100 })
  const step = numberOf(question.step) ?? 1
  const isRange = question.sliderType === 'range'
  const least = numberOf(question.minRangeLength)
  const most = numberOf(question.maxRangeLength)
  const skips = (value: unknown) => question.dontKnow === true && value === DONT_KNOW

  function thumbFlaws(thumb: unknown): Flaws {
    if (typeof thumb !== 'number' || !Number.isFinite(thumb)) return flaw('notANumber')
    const beyond = boundFlaws(thumb, bounds.fixed)
    if (beyond.length > 0) return beyond
    const { min = 0, max } = bounds.fixed
    return bounds.now || thumb === max || isMultiple(thumb - min, step)
      ? SOUND
      : flaw('offStep', { step })
  }

  function rangeFlaws(value: unknown): Flaws {
    if (!Array.isArray(value) || value.length !== 2) return flaw('wrongType')
    const flaws = first(value, thumbFlaws)
    if (flaws.length > 0) return flaws
    const length = Number(value[1]) - Number(value[0])
    return boundFlaws(length, { min: Math.max(0, least ?? 0), max: most })
  }

  return {
    shape: value => {
      if (skips(value)) return SOUND
      return isRange ? rangeFlaws(value) : thumbFlaws(value)
    },
    rules: (value, { values }) => {
      if (bounds.now === undefined || isEmpty(value) || skips(value)) return SOUND
      const ends = bounds.now(values)
      return first(Array.isArray(value) ? value : [value], thumb => boundFlaws(Number(thumb), ends))
    },
  }
}

function first(thumbs: readonly unknown[], judge: (thumb: unknown) => Flaws): Flaws {
  return thumbs.map(judge).find(flaws => flaws.length > 0) ?? SOUND
}
