import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { LIMITS } from '../document-limits.ts'
import { documentNodes, propertyOf, propertyText } from '../document-nodes.ts'
import { numberOf } from '../number-of.ts'
import { questionType } from '../question-types.ts'

const ELEMENT_LISTS = new Set(['elements', 'templateElements', 'detailElements'])

/** Jumping over pages or ending early leaves required questions that nobody was shown. */
const UNSUPPORTED_TRIGGERS = new Set(['skip', 'complete'])

/** Time that runs out ends the questionnaire early as well. */
const TIME_LIMITS = new Set([
  'timeLimit',
  'timeLimitPerPage',
  'maxTimeToFinish',
  'maxTimeToFinishPage',
])

/** Of a plain matrix, beside those of a table whose cells are questions. */
const MATRIX_CELL_TYPES = new Set(['radio', 'default'])

const VALIDATORS = new Set(['numeric', 'text', 'answercount', 'regex', 'email', 'expression'])

export function checkElements(json: unknown): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  for (const { value, key, path, depth, holder } of documentNodes(json)) {
    if (key === 'elements' && CHOICE_LISTS.has(holder?.key ?? '')) {
      problems.push(problem('unsupportedProperty', path, { property: 'choices.elements' }))
    }
    if (TIME_LIMITS.has(key) && depth < 4 && (numberOf(value) ?? 0) > 0) {
      problems.push(problem('unsupportedProperty', path, { property: key }))
    }
    if (key === 'cellType' && typeof value === 'string' && !isCellType(value)) {
      const parameters = { type: value, name: propertyText(holder?.value, 'name') }
      problems.push(problem('unknownType', path, parameters))
    }
    if (key === 'choicesMax' && countsTooFar(holder?.value)) {
      problems.push(problem('tooManyChoices', path, { max: LIMITS.choices }))
    }
    if (!path.endsWith(']')) continue
    const type = propertyText(value, 'type')
    const name = propertyText(value, 'name')
    if (ELEMENT_LISTS.has(key)) problems.push(...typeProblems(type, name, path))
    if (key === 'triggers' && UNSUPPORTED_TRIGGERS.has(type.replace(/trigger$/, ''))) {
      problems.push(problem('unsupportedTrigger', path, { type }))
    }
    if (key === 'validators' && !VALIDATORS.has(type.replace(/validator$/, ''))) {
      problems.push(problem('unknownType', path, { type, name: key }))
    }
  }
  return problems
}

const CHOICE_LISTS = new Set(['choices', 'columns', 'rows'])

function typeProblems(type: string, name: string, path: string): DefinitionProblem[] {
  const known = questionType(type)
  if (known && known.refused === undefined) return []
  return [problem(known?.refused ?? 'unknownType', path, { type, name })]
}

function isCellType(type: string): boolean {
  return MATRIX_CELL_TYPES.has(type) || questionType(type)?.isCell === true
}

/** A dropdown can count its choices up instead of listing them. */
function countsTooFar(question: unknown): boolean {
  const [min, max, step] = ['choicesMin', 'choicesMax', 'choicesStep'].map(property =>
    numberOf(propertyOf(question, property)),
  )
  return ((max ?? 0) - (min ?? 0)) / Math.max(1, step ?? 1) > LIMITS.choices
}
