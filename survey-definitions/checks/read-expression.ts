import { ConditionsParser } from 'survey-core'

/** What an expression refers to. */
export interface ExpressionReading {
  /** As written between the braces: "row.price", "q1[0].name". */
  readonly references: readonly string[]
  readonly functions: readonly string[]
}

/** Parsed by SurveyJS's own parser; undefined where it cannot. */
export function readExpression(text: string): ExpressionReading | undefined {
  const operand = new ConditionsParser().parseExpression(text)
  if (!operand) return undefined
  const operands: Parsed[] = []
  operand.addOperandsToList(operands)
  return {
    references: operands.flatMap(({ variable }) => (variable === undefined ? [] : [variable])),
    functions: operands.flatMap(({ functionName }) =>
      functionName === undefined ? [] : [functionName],
    ),
  }
}

/** The parts of SurveyJS's operands that we read: of a variable, and of a function. */
type Parsed = Parameters<
  NonNullable<ReturnType<ConditionsParser['parseExpression']>>['addOperandsToList']
>[0][number] & { readonly variable?: string; readonly functionName?: string }
