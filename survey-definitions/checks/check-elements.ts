import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { LIMITS } from '../document-limits.ts'
import { documentNodes } from '../document-nodes.ts'
import { numberOf } from '../number-of.ts'
import { propertyOf, propertyText } from './property-of.ts'

/** The question types whose answers we can check, store and count. */
const ANSWERED_TYPES = new Set([
  ...['rating', 'radiogroup', 'checkbox', 'dropdown', 'tagbox', 'boolean', 'text', 'comment'],
  ...['ranking', 'imagepicker', 'imagemap', 'slider', 'buttongroup', 'multipletext', 'matrix'],
  ...['matrixdropdown', 'matrixdynamic', 'paneldynamic', 'expression', 'kano'],
])

const OTHER_TYPES = new Set(['panel', 'image', 'empty'])

/** SurveyJS has them; we refuse or do not have them yet. */
const UNSUPPORTED_TYPES = new Set(['file', 'signaturepad', 'html', 'flowpanel'])

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

/** Of a plain matrix, and of one whose cells are questions. */
const CELL_TYPES = new Set([
  ...['radio', 'checkbox', 'default', 'dropdown', 'radiogroup', 'tagbox', 'text', 'comment'],
  ...['boolean', 'expression', 'rating', 'slider'],
])

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
    if (key === 'cellType' && typeof value === 'string' && !CELL_TYPES.has(value)) {
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
  if (ANSWERED_TYPES.has(type) || OTHER_TYPES.has(type)) return []
  const code = UNSUPPORTED_TYPES.has(type) ? 'unsupportedType' : 'unknownType'
  return [problem(code, path, { type, name })]
}

/** A dropdown can count its choices up instead of listing them. */
function countsTooFar(question: unknown): boolean {
  const [min, max, step] = ['choicesMin', 'choicesMax', 'choicesStep'].map(property =>
    numberOf(propertyOf(question, property)),
  )
  return ((max ?? 0) - (min ?? 0)) / Math.max(1, step ?? 1) > LIMITS.choices
}
