import { ALWAYS, type Condition, conditionOf, NEVER } from './expression.ts'

/** Of a question, a panel, a page, a column or an item. As in SurveyJS, a condition overrules the property beside it. */
interface Conditional {
  readonly isRequired?: unknown
  readonly requiredIf?: unknown
  readonly visible?: unknown
  readonly visibleIf?: unknown
  readonly readOnly?: unknown
  readonly enableIf?: unknown
}

export function requiredOf({ isRequired, requiredIf }: Conditional): Condition | undefined {
  return conditionOf(requiredIf) ?? (isRequired === true ? ALWAYS : undefined)
}

export function visibilityOf({ visible, visibleIf }: Conditional): Condition | undefined {
  return conditionOf(visibleIf) ?? (visible === false ? NEVER : undefined)
}

export function enabledOf({ readOnly, enableIf }: Conditional): Condition | undefined {
  return conditionOf(enableIf) ?? (readOnly === true ? NEVER : undefined)
}
