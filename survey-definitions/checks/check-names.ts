import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { type DocumentNode, documentNodes } from '../document-nodes.ts'

/** A name is a column of every export and a part of every expression. */
export const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

/** What expressions, SurveyJS and JavaScript mean something else by, in any case. */
const RESERVED = new Set(
  [
    ...['survey', 'self', 'parent', 'matrix', 'composite', 'item', 'choice', 'column', 'row'],
    ...['prevRow', 'nextRow', 'totalRow', 'rowIndex', 'visibleRowIndex', 'rowValue', 'rowName'],
    ...['rowTitle', 'panel', 'prevPanel', 'nextPanel', 'parentPanel', 'panelIndex'],
    ...['visiblePanelIndex', 'pageNo', 'pageCount', 'questionCount', 'locale', 'correctAnswers'],
    ...['true', 'false', 'null', 'undefined', 'and', 'or', 'not', 'length'],
    ...Object.getOwnPropertyNames(Object.prototype),
    'prototype',
  ].map(name => name.toLowerCase()),
)

/** Names of questions, panels, pages, columns, items, rows and computed values. */
export function checkNames(json: unknown): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const seen = new Map<string, string>()
  for (const { value, key, path, holder } of documentNodes(json)) {
    if (typeof value !== 'string') continue
    if (isRow(key, holder) && RESERVED.has(value.toLowerCase())) {
      problems.push(problem('reservedName', path, { name: value }))
    }
    if (key !== 'name' && key !== 'valueName') continue
    const list = holder?.key ?? ''
    if (!NAMED_LISTS.has(list)) continue
    const trouble = nameTrouble(value)
    if (trouble) problems.push(problem(trouble, path, { name: value }))
    // SurveyJS tells names apart without regard to case.
    const scope = `${scopeOf(holder?.holder?.path ?? '', list)}:${value.toLowerCase()}`
    const first = seen.get(scope)
    if (key === 'name' && first !== undefined) {
      problems.push(problem('duplicateName', path, { name: value, first }))
    }
    if (key === 'name') seen.set(scope, path)
  }
  return problems
}

/** A row's value is a key of the answer. */
function isRow(key: string, holder: DocumentNode | undefined): boolean {
  return key === 'rows' || (key === 'value' && holder?.key === 'rows')
}

const NAMED_LISTS = new Set([
  ...['pages', 'elements', 'templateElements', 'detailElements', 'columns', 'items'],
  'calculatedValues',
])

function nameTrouble(name: string): 'badName' | 'reservedName' | undefined {
  if (RESERVED.has(name.toLowerCase())) return 'reservedName'
  return NAME.test(name) ? undefined : 'badName'
}

/** Columns, items and templates are names of their own question; all else shares one space. */
function scopeOf(listPath: string, list: string): string {
  if (list === 'columns' || list === 'items') return listPath
  const template = listPath.lastIndexOf('templateElements')
  if (template >= 0) return listPath.slice(0, template + 'templateElements'.length)
  const detail = listPath.lastIndexOf('detailElements')
  return detail >= 0 ? listPath.slice(0, detail) : list === 'pages' ? 'pages' : ''
}
