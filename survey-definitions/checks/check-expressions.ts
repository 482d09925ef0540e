import { ConditionsParser } from 'survey-core'
import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { LIMITS } from '../document-limits.ts'
import { type DocumentNode, documentNodes, propertyText } from '../document-nodes.ts'
import { questionType } from '../question-types.ts'

/** The properties that SurveyJS reads as expressions (its `expression` and `condition` types). */
const EXPRESSION_PROPERTIES = new Set([
  ...['visibleIf', 'enableIf', 'requiredIf', 'resetValueIf', 'setValueIf', 'setValueExpression'],
  ...['defaultValueExpression', 'columnsVisibleIf', 'rowsVisibleIf', 'rowCountExpression'],
  ...['expression', 'choicesVisibleIf', 'choicesEnableIf', 'minValueExpression'],
  ...['maxValueExpression', 'panelCountExpression', 'templateVisibleIf', 'runExpression'],
  'totalExpression',
])

/** Functions of answers and the calendar alone: they wait for nothing and see nothing else. */
const ALLOWED_FUNCTIONS = new Set([
  ...['iif', 'sum', 'avg', 'min', 'max', 'count', 'round', 'trunc', 'substring'],
  ...['sumInArray', 'avgInArray', 'minInArray', 'maxInArray', 'countInArray'],
  ...['getDate', 'age', 'dateDiff', 'dateAdd', 'diffDays', 'today', 'currentDate', 'getYear'],
  ...['currentYear', 'year', 'month', 'day', 'weekday'],
])

/** What stands for the row, the panel or the choice that an expression belongs to. */
const ROW_VARIABLES = new Set([
  ...['row', 'prevrow', 'nextrow', 'rowindex', 'visiblerowindex', 'rowname', 'rowvalue', 'matrix'],
])
const PANEL_VARIABLES = new Set([
  ...['panel', 'prevpanel', 'nextpanel', 'parentpanel', 'panelindex', 'visiblepanelindex'],
])
const ITEM_VARIABLES = new Set(['item', 'choice'])

export function checkExpressions(json: unknown): DefinitionProblem[] {
  const names = namesIn(json)
  const problems: DefinitionProblem[] = []
  for (const node of documentNodes(json)) {
    const text = expressionIn(node)
    if (text !== undefined) problems.push(...checkExpression(text, node, names))
  }
  return problems
}

/** An expression's own property, or "=expression" as the end of a range. */
function expressionIn({ value, key }: DocumentNode): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  if (EXPRESSION_PROPERTIES.has(key)) return value
  return (key === 'min' || key === 'max') && value.startsWith('=') ? value.slice(1) : undefined
}

function checkExpression(text: string, node: DocumentNode, names: Names): DefinitionProblem[] {
  const { path } = node
  if (text.length > LIMITS.expression) {
    return [problem('longExpression', path, { max: LIMITS.expression })]
  }
  const reading = readExpression(text)
  if (reading === undefined) return [problem('unreadableExpression', path, { expression: text })]
  const overRows = reading.functions.some(name => name.endsWith('InArray'))
  return [
    ...reading.functions
      .filter(name => !ALLOWED_FUNCTIONS.has(name))
      .map(name => problem('functionNotAllowed', path, { function: name })),
    ...reading.references.flatMap(reference => checkReference(reference, node, names, overRows)),
  ]
}

function checkReference(
  reference: string,
  { path, key }: DocumentNode,
  { questions, inner }: Names,
  overRows: boolean,
): DefinitionProblem[] {
  const root = (reference.split(/[.[]/)[0] ?? '').toLowerCase()
  if (questions.has(root) || (overRows && inner.has(root))) return []
  const inRow = /\b(columns|detailElements)\b/.test(path) || key.startsWith('rows')
  const inPanel = /\b(templateElements|elements\[\d+\]\.elements)\b/.test(path)
  if (inRow && ROW_VARIABLES.has(root)) return []
  if ((inPanel || key === 'templateVisibleIf') && PANEL_VARIABLES.has(root)) return []
  if (/\b(choices|rows|columns|rateValues)\b|VisibleIf$/.test(path) && ITEM_VARIABLES.has(root)) {
    return []
  }
  const code = isOfSurveyJs(root) ? 'unsupportedReference' : 'unknownQuestion'
  return [problem(code, path, { reference })]
}

/** SurveyJS knows these from its model of the page, which no server has. */
function isOfSurveyJs(root: string): boolean {
  return (
    root.startsWith('$') || root.endsWith('-total') || root.endsWith('-unwrapped') || PAGE.has(root)
  )
}

const PAGE = new Set([
  ...['self', 'parent', 'survey', 'composite', 'totalrow', 'rowtitle', 'pageno', 'pagecount'],
  ...['questioncount', 'locale', 'correctanswers', 'correctedanswers', 'correctedanswercount'],
  ...['incorrectanswers', 'incorrectedanswers', 'incorrectedanswercount'],
])

/** Lower case throughout: SurveyJS does not tell them apart. */
interface Names {
  /** What an expression can name anywhere: questions, their comments, computed values. */
  readonly questions: ReadonlySet<string>
  /** Columns and questions of repeated panels. */
  readonly inner: ReadonlySet<string>
}

function namesIn(json: unknown): Names {
  const questions = new Set<string>()
  const inner = new Set<string>()
  for (const { value, key, path, holder } of documentNodes(json)) {
    if ((key !== 'name' && key !== 'valueName') || typeof value !== 'string') continue
    if (questionType(propertyText(holder?.value, 'type'))?.isContainer) continue
    // An answer stands under its `valueName` alone where it has one.
    if (key === 'name' && propertyText(holder?.value, 'valueName') !== '') continue
    const name = value.toLowerCase()
    if (/\b(columns|templateElements|detailElements|items)\b/.test(path)) inner.add(name)
    else if (holder?.key === 'elements' || holder?.key === 'calculatedValues') {
      questions.add(name).add(`${name}-comment`)
    }
  }
  return { questions, inner }
}

/** What an expression refers to. */
interface ExpressionReading {
  /** As written between the braces: "row.price", "q1[0].name". */
  readonly references: readonly string[]
  readonly functions: readonly string[]
}

/** Parsed by SurveyJS's own parser; undefined where it cannot. */
function readExpression(text: string): ExpressionReading | undefined {
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
