import type { Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import { type Issues, issue, OK } from '../answer-problem.ts'
import { expressionOf, type Values } from '../expression.ts'

/** The ends of a number or a date; an end may be computed from other answers. */
export interface Bounds<T> {
  readonly fixed: { readonly min?: T; readonly max?: T }
  /** Undefined where both ends are fixed. */
  readonly now?: (values: Values) => { readonly min?: T; readonly max?: T }
}

/** An end is given as a value, as "=expression", or as an expression of its own, which wins. */
export function boundsOf<T>(
  question: Element,
  read: (end: unknown) => T | undefined,
  otherwise: { readonly min?: T; readonly max?: T } = {},
): Bounds<T> {
  const min = computed(question.minValueExpression, question.min)
  const max = computed(question.maxValueExpression, question.max)
  const fixed = {
    min: min ? undefined : (read(question.min) ?? otherwise.min),
    max: max ? undefined : (read(question.max) ?? otherwise.max),
  }
  if (!min && !max) return { fixed }
  return {
    fixed,
    now: values => ({
      min: min ? read(min(values)) : fixed.min,
      max: max ? read(max(values)) : fixed.max,
    }),
  }
}

function computed(expression: unknown, end: unknown) {
  const inline = typeof end === 'string' && end.startsWith('=') ? end.slice(1) : undefined
  return expressionOf(expression) ?? expressionOf(inline)
}

export function numberBounds(question: Element, otherwise?: { min?: number; max?: number }) {
  return boundsOf(question, numberOf, otherwise)
}

export function boundIssues(number: number, { min, max }: { min?: number; max?: number }): Issues {
  const low = min !== undefined && number < min
  const high = max !== undefined && number > max
  if (!low && !high) return OK
  if (min !== undefined && max !== undefined) return issue('outOfRange', { min, max })
  return low ? issue('belowMinimum', { min: min ?? 0 }) : issue('aboveMaximum', { max: max ?? 0 })
}

/** Decimal steps in binary numbers: 0.3 is a multiple of 0.1. */
export function isMultiple(number: number, step: number): boolean {
  const ratio = number / step
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 * Math.max(1, Math.abs(ratio))
}
