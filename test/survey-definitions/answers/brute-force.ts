import {
  COLUMNS,
  type Kind,
  type Question,
  type Questionnaire,
  type Test,
} from './random-questionnaire.ts'

/**
 * The rules written out once more, from scratch and without SurveyJS: what may be answered, what is
 * shown, what is missing. Undefined where the answers are refused, else what is to be stored.
 */
export function judge(
  questionnaire: Questionnaire,
  given: Record<string, unknown>,
  final: boolean,
): Record<string, unknown> | undefined {
  const asked = questionnaire.pages.flatMap(page =>
    page.asks.map(question => ({ ...question, page: page.shows })),
  )
  for (const [name, answer] of Object.entries(given)) {
    const question = asked.find(one => one.name === name)
    if (!question || !(isNothing(answer) || couldBe(question.kind, answer))) return undefined
  }
  const kept = Object.fromEntries(Object.entries(given).filter(([, answer]) => !isNothing(answer)))
  if (final) {
    for (let before = -1; before !== Object.keys(kept).length; ) {
      before = Object.keys(kept).length
      for (const question of asked) if (!isShown(question, kept)) delete kept[question.name]
    }
  }
  for (const question of asked) {
    if (!isShown(question, kept)) continue
    const answer = kept[question.name]
    const { kind } = question
    if (isNothing(answer)) {
      if (final && isRequired(question, kept)) return undefined
      if (final && kind.type === 'matrix' && kind.eachRow) return undefined
      continue
    }
    if (kind.type === 'radiogroup' && answer !== kind.choices[0]) {
      if (kind.only && !holds(kind.only, kept)) return undefined
    }
    if (final && kind.type === 'matrix' && kind.eachRow) {
      if (!kind.rows.every(row => Object(answer)[row] !== undefined)) return undefined
    }
  }
  return kept
}

/** A condition overrules the plain setting. */
function isRequired({ required, requiredIf }: Question, answers: Record<string, unknown>): boolean {
  return requiredIf === undefined ? required : holds(requiredIf, answers)
}

function isShown(question: Question & { page?: Test }, answers: Record<string, unknown>): boolean {
  const tests = [question.page, question.shows]
  return tests.every(test => test === undefined || holds(test, answers))
}

function couldBe(kind: Kind, answer: unknown): boolean {
  switch (kind.type) {
    case 'rating':
      if (answer === 'dontknow') return kind.dontKnow
      return Number.isInteger(answer) && Number(answer) >= 1 && Number(answer) <= kind.max
    case 'radiogroup':
      return kind.choices.some(choice => choice === answer)
    case 'checkbox': {
      if (!Array.isArray(answer)) return false
      const offered = kind.none ? [...kind.choices, 'none'] : kind.choices
      if (!answer.every(one => offered.includes(one))) return false
      if (new Set(answer).size !== answer.length || answer.length > kind.most) return false
      return answer.length === 1 || !answer.includes('none')
    }
    case 'boolean':
      return answer === true || answer === false
    case 'number':
      return typeof answer === 'number' && answer >= kind.min && answer <= kind.max
    case 'comment':
      return typeof answer === 'string' && answer.length <= kind.longest
    case 'matrix':
      return (
        typeof answer === 'object' &&
        !Array.isArray(answer) &&
        Object.entries(Object(answer)).every(
          ([row, cell]) => kind.rows.includes(row) && COLUMNS.some(column => column === cell),
        )
      )
  }
}

function isNothing(answer: unknown): boolean {
  return (
    answer === undefined ||
    answer === null ||
    answer === '' ||
    (typeof answer === 'object' && Object.keys(answer).length === 0)
  )
}

function holds(test: Test, answers: Record<string, unknown>): boolean {
  switch (test.is) {
    case 'given':
      return !isNothing(answers[test.of])
    case 'missing':
      return isNothing(answers[test.of])
    case 'equal':
      return alike(answers[test.of], test.to)
    case 'more':
      return Number(answers[test.of]) > Number(test.to)
    case 'both':
      return holds(test.one, answers) && holds(test.other, answers)
    case 'either':
      return holds(test.one, answers) || holds(test.other, answers)
  }
}

/** SurveyJS compares loosely: 1 equals true, and a list never a number. */
function alike(answer: unknown, to: number | string): boolean {
  if (typeof answer === 'object') return false
  if (typeof answer === 'boolean') return typeof to === 'number' && Number(answer) === to
  return answer === to
}
