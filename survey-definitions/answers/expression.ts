import { ConditionRunner, ExpressionRunner } from 'survey-core'

/** What an expression can see: the answers, with `row`, `panel` or `item` in front where it has one. */
export type Values = Readonly<Record<string, unknown>>

export type Condition = (values: Values) => boolean

export const ALWAYS: Condition = () => true
export const NEVER: Condition = () => false

/** Parses once; every later call only runs. */
export function conditionOf(text: unknown): Condition | undefined {
  if (!isExpression(text)) return undefined
  const runner = new ConditionRunner(text)
  refuseUnrunnable(runner, text)
  return values => runner.runValues(values)
}

export function expressionOf(text: unknown): ((values: Values) => unknown) | undefined {
  if (!isExpression(text)) return undefined
  const runner = new ExpressionRunner(text)
  refuseUnrunnable(runner, text)
  return values => runner.runValues(values)
}

export function allOf(conditions: readonly (Condition | undefined)[]): Condition {
  const given = conditions.filter(condition => condition !== undefined && condition !== ALWAYS)
  const [first, second] = given
  if (first === undefined) return ALWAYS
  if (second === undefined) return first
  return values => given.every(condition => condition?.(values))
}

/** `values` with some variables in front of it; expressions look names up through the prototype. */
export function withVariables(values: Values, variables: Values): Values {
  return Object.assign(Object.create(values), variables)
}

function isExpression(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== ''
}

function refuseUnrunnable(runner: ConditionRunner | ExpressionRunner, text: string): void {
  if (!runner.canRun()) throw new TypeError(`unreadable expression: ${text}`)
  if (runner.isAsync) throw new TypeError(`expression waits for a function: ${text}`)
}

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
