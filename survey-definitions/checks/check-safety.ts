import { RE2JS } from 're2js'
import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { type DocumentNode, documentNodes } from '../document-nodes.ts'
import { isSlowPattern } from './slow-pattern.ts'

/**
 * What a questionnaire may not do to those who open it or to the server that serves it: ask another
 * host for anything, bring its own HTML, lead away, or hang on a pattern.
 */
export function checkSafety(json: unknown): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  for (const node of documentNodes(json)) {
    const { value, key, path } = node
    if (isBlank(value)) continue
    if (key === 'choicesByUrl') problems.push(problem('outboundRequest', path, { property: key }))
    if (HTML_PROPERTIES.has(key)) problems.push(problem('rawHtml', path, { property: key }))
    if (REDIRECTS.has(key)) problems.push(problem('redirect', path, { property: key }))
    if (RESOURCES.has(key) && !isInline(value)) {
      problems.push(problem('externalResource', path, { property: key }))
    }
    problems.push(...patternProblems(node))
  }
  return problems
}

const HTML_PROPERTIES = new Set([
  ...['html', 'completedHtml', 'completedBeforeHtml', 'completedHtmlOnCondition', 'loadingHtml'],
])
const REDIRECTS = new Set(['navigateToUrl', 'navigateToUrlOnCondition'])
const RESOURCES = new Set(['imageLink', 'logo', 'backgroundImage'])

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** Pictures come with the document. In <img> an SVG cannot run anything. */
function isInline(value: unknown): boolean {
  if (typeof value === 'string') return /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).every(isInline)
}

/** The server runs patterns in RE2, the page in JavaScript's engine: both must take it. */
function patternProblems({ value, key, path }: DocumentNode): DefinitionProblem[] {
  if (key !== 'regex' || typeof value !== 'string') return []
  try {
    RE2JS.compile(value)
    new RegExp(value)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [problem('badPattern', path, { pattern: value, message })]
  }
  const odd = (value.match(/\\./gs) ?? []).find(isUnshared)
  if (odd !== undefined) return [problem('badPattern', path, { pattern: value, message: odd })]
  return isSlowPattern(value) ? [problem('slowPattern', path, { pattern: value })] : []
}

/** \p, \A, \Q and others mean something to one engine and a plain letter to the other. */
function isUnshared(escaped: string): boolean {
  return /[A-Za-z]$/.test(escaped) && !/[bBdDsSwWnrtfvx]$/.test(escaped)
}
