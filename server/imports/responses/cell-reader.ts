import { offeredChoices } from '#survey-definitions/choices.ts'
import type { Choice, Element, LocalizedText } from '#survey-definitions/definition.ts'
import { answerKindOf } from '#survey-definitions/question-types.ts'
import { readDecimal, simplified } from '../read-cell.ts'

/**
 * Turns the text of a cell, which is not empty, into an answer. A cell that fits nothing becomes
 * the number or text that it is: whether that is allowed, the answer validator decides.
 */
export type CellReader = (cell: string) => unknown

/** Undefined for questions whose answer does not fit one cell. */
export function cellReaderOf(question: Element): CellReader | undefined {
  switch (answerKindOf(question)) {
    case 'choice':
    case 'rows':
      return choiceReader(offeredChoices(question))
    case 'choices':
    case 'rowsOfChoices':
      return listReader(offeredChoices(question))
    case 'yesNo':
      return choiceReader(yesAndNo(question))
    case 'position':
    case 'number':
      return numberOrText
    case 'words':
    case 'prose':
      return cell => cell
    default:
      return undefined
  }
}

type Listed = Pick<Choice, 'value' | 'text'>

/** By value first, else by the text of a choice in any language, as other tools export them. */
function choiceReader(choices: readonly Listed[]): CellReader {
  const known = new Map<string, Choice['value']>()
  for (const { value } of choices) remember(String(value), value)
  for (const { value, text } of choices) for (const label of wordsOf(text)) remember(label, value)
  return cell => known.get(canonicalCell(cell)) ?? numberOrText(cell)

  function remember(name: string, value: Choice['value']) {
    const key = canonicalCell(name)
    if (!known.has(key)) known.set(key, value)
  }
}

/** Several choices in one cell, separated as survey tools do. */
function listReader(choices: readonly Listed[]): CellReader {
  const read = choiceReader(choices)
  return cell =>
    cell
      .split(/[|;；┋]/)
      .map(part => part.trim())
      .filter(part => part !== '')
      .map(read)
}

function yesAndNo(question: Element): Listed[] {
  const yes = question.valueTrue ?? true
  const no = question.valueFalse ?? false
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [yes, no],
    [question.labelTrue, question.labelFalse],
    ['true', 'false'],
    ['1', '0'],
    ['yes', 'no'],
    ['y', 'n'],
    ['是', '否'],
  ]
  return pairs.flatMap(([whenTrue, whenFalse]) => [
    { value: asValue(yes), text: asText(whenTrue) },
    { value: asValue(no), text: asText(whenFalse) },
  ])
}

function asValue(value: unknown): Choice['value'] {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}

function asText(words: unknown): LocalizedText {
  if (typeof words !== 'object' || words === null) return String(words)
  return Object.fromEntries(Object.entries(words).map(([locale, text]) => [locale, String(text)]))
}

function wordsOf(text: LocalizedText | undefined): string[] {
  if (text === undefined) return []
  return typeof text === 'string' ? [text] : Object.values(text).filter(word => word !== undefined)
}

function numberOrText(cell: string): number | string {
  const decimal = readDecimal(cell)
  return decimal === undefined ? cell : Number(decimal)
}

/** Cells that mean the same compare equal: "98", " 98.0" and "９８"; "N/A" and "n/a". */
export function canonicalCell(cell: string): string {
  const decimal = readDecimal(cell)
  return decimal === undefined ? simplified(cell) : String(Number(decimal))
}
