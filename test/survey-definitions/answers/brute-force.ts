import {
  COLUMNS,
  type Inner,
  type Kind,
  type Question,
  type Questionnaire,
  type Test,
} from './random-questionnaire.ts'

type Answers = Record<string, unknown>
type Asked = Question & { readonly page?: Test }

/**
 * The rules written out once more, from scratch and without SurveyJS: what may be answered, what is
 * shown, what is missing. Undefined where the answers are refused, else what is to be stored.
 */
export function judge(
  questionnaire: Questionnaire,
  given: Answers,
  final: boolean,
): Answers | undefined {
  const asked: Asked[] = questionnaire.pages.flatMap(page =>
    page.asks.map(question => ({ ...question, page: page.shows })),
  )
  for (const [name, answer] of Object.entries(given)) {
    const question = asked.find(one => one.name === name)
    const commented = asked.find(one => `${one.name}-Comment` === name)
    if (!question && !commented) return undefined
    if (isNothing(answer)) continue
    if (question && !couldBe(question.kind, answer)) return undefined
    if (commented && !takesWords(commented, answer)) return undefined
  }
  const kept = structuredClone(given)
  for (const name of Object.keys(kept)) if (isNothing(kept[name])) delete kept[name]
  if (final) {
    // All of them in turn, and again until none loses anything.
    while (asked.map(question => loses(question, kept)).includes(true));
  }
  for (const question of asked) {
    if (isShown(question, kept) && !isInOrder(question, kept, final)) return undefined
  }
  for (const name of Object.keys(kept)) if (isNothing(kept[name])) delete kept[name]
  const { computed } = questionnaire
  return computed ? { ...kept, computed: holds(computed, kept) ? 1 : 2 } : kept
}

/** Takes away what is not asked any more; says whether there was something. */
function loses(question: Asked, kept: Answers): boolean {
  const before = JSON.stringify(kept)
  const { name, kind } = question
  const words = `${name}-Comment`
  if (!isShown(question, kept)) {
    delete kept[name]
    delete kept[words]
  } else {
    if (!choosesOther(kept[name])) delete kept[words]
    for (const entry of entriesOf(kind, kept[name])) {
      if ('inner' in kind && !asksSecond(kind.inner, entry)) delete entry.second
    }
  }
  return JSON.stringify(kept) !== before
}

/** Is what is shown answered as far as it must be, and with what is on offer at this moment? */
function isInOrder({ name, kind, ...asked }: Asked, kept: Answers, final: boolean): boolean {
  const answer = kept[name]
  const isMissing = isNothing(answer)
  const required = final && isRequired(asked, kept)
  if (required && isMissing) return false
  if (final && choosesOther(answer) && isNothing(kept[`${name}-Comment`])) return false
  switch (kind.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'imagepicker':
      return (
        !kind.only || !kind.choices.slice(1).some(one => one === answer) || holds(kind.only, kept)
      )
    case 'ranking':
      return isMissing || kind.partial || Object(answer).length === kind.choices.length
    case 'multipletext':
      return !final || !kind.needed || !isNothing(Object(answer).first)
    case 'matrix':
      return !final || !kind.eachRow || kind.rows.every(row => Object(answer)[row] !== undefined)
    case 'table':
      return kind.rows.every(row => isEntryDone(kind.inner, Object(Object(answer)[row]), final))
    case 'rows':
    case 'panels': {
      const entries: Answers[] = Array.isArray(answer) ? [...answer] : []
      const filled = entries.filter(entry => !isNothing(entry)).length
      if (kind.type === 'rows' && final && asked.required && filled < kind.least) return false
      while (final && entries.length < kind.least) entries.push({})
      return entries.every(entry => isEntryDone(kind.inner, entry, final))
    }
    case 'kano': {
      const parts = ['functional', 'dysfunctional', ...(kind.importance ? ['importance'] : [])]
      return !required || parts.every(part => !isNothing(Object(answer)[part]))
    }
    default:
      return true
  }
}

function isEntryDone({ needsFirst }: Inner, entry: Answers, final: boolean): boolean {
  return !final || !needsFirst || !isNothing(entry.first)
}

/** A condition overrules the plain setting. */
function isRequired(
  { required, requiredIf }: Pick<Question, 'required' | 'requiredIf'>,
  answers: Answers,
): boolean {
  return requiredIf === undefined ? required : holds(requiredIf, answers)
}

function isShown(question: Asked, answers: Answers): boolean {
  const tests = [question.page, question.shows]
  return tests.every(test => test === undefined || holds(test, answers))
}

/** Nothing is greater than a number that is not there. */
function asksSecond({ above }: Inner, entry: Answers): boolean {
  return above === undefined || Number(entry.first) > above
}

function entriesOf(kind: Kind, answer: unknown): Answers[] {
  if (!('inner' in kind)) return []
  return Object.values(Object(answer)).filter(entry => typeof entry === 'object') as Answers[]
}

function choosesOther(answer: unknown): boolean {
  return answer === 'other' || (Array.isArray(answer) && answer.includes('other'))
}

function takesWords({ kind }: Question, words: unknown): boolean {
  return 'other' in kind && kind.other && typeof words === 'string'
}

function couldBe(kind: Kind, answer: unknown): boolean {
  if ('dontKnow' in kind && kind.dontKnow && answer === 'dontknow') return true
  switch (kind.type) {
    case 'rating':
      return isWhole(answer, 1, kind.max)
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'imagepicker':
      return kind.choices.some(choice => choice === answer) || (kind.other && answer === 'other')
    case 'checkbox':
    case 'tagbox': {
      if (!Array.isArray(answer)) return false
      const special = [...(kind.none ? ['none'] : []), ...(kind.other ? ['other'] : [])]
      if (!answer.every(one => [...kind.choices, ...special].includes(one))) return false
      if (new Set(answer).size !== answer.length || answer.length > kind.most) return false
      return answer.length === 1 || !answer.includes('none')
    }
    case 'ranking':
      return (
        Array.isArray(answer) &&
        answer.every(one => kind.choices.includes(one)) &&
        new Set(answer).size === answer.length
      )
    case 'boolean':
      return answer === true || answer === false
    case 'number':
      return typeof answer === 'number' && answer >= kind.min && answer <= kind.max
    case 'slider':
      return isWhole(answer, kind.min, kind.max)
    case 'text':
    case 'comment':
      return typeof answer === 'string' && answer.length <= kind.longest
    case 'email':
      return answer === 'a@example.com'
    case 'date':
      return answer === '2026-02-28'
    case 'multipletext':
      return hasOnly(answer, ['first', 'last'], one => typeof one === 'string')
    case 'matrix':
      return hasOnly(answer, kind.rows, cell => COLUMNS.some(column => column === cell))
    case 'table':
      return hasOnly(answer, kind.rows, isEntry)
    case 'rows':
    case 'panels':
      return (
        Array.isArray(answer) &&
        answer.length <= kind.most &&
        answer.every(entry => isNothing(entry) || isEntry(entry))
      )
    case 'kano':
      return (
        hasOnly(answer, ['functional', 'dysfunctional', 'importance'], () => true) &&
        [Object(answer).functional, Object(answer).dysfunctional].every(
          one => isNothing(one) || isWhole(one, 1, 5),
        ) &&
        (Object(answer).importance === undefined ||
          (kind.importance && isWhole(Object(answer).importance, 1, 9)))
      )
  }
}

function isEntry(entry: unknown): boolean {
  const { first = 1, second = '' } = Object(entry)
  return (
    hasOnly(entry, ['first', 'second'], () => true) &&
    isWhole(first, 1, 3) &&
    typeof second === 'string'
  )
}

function isWhole(answer: unknown, min: number, max: number): boolean {
  return Number.isInteger(answer) && Number(answer) >= min && Number(answer) <= max
}

/** An object with none but these keys, whose values are as they should be or absent. */
function hasOnly(
  answer: unknown,
  keys: readonly string[],
  suits: (value: unknown) => boolean,
): boolean {
  return (
    typeof answer === 'object' &&
    !Array.isArray(answer) &&
    Object.entries(Object(answer)).every(
      ([key, value]) => keys.includes(key) && (isNothing(value) || suits(value)),
    )
  )
}

function isNothing(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length === 0
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).every(isNothing)
  return answer === undefined || answer === null || answer === ''
}

function holds(test: Test, answers: Answers): boolean {
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
