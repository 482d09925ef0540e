import type { Element, Page } from '../definition.ts'
import type { PlacedQuestion } from '../questions.ts'
import { isEmpty, type QuestionGroup, type Scope, type SurveySettings } from './answer-kind.ts'
import { type AnswerProblem, type Flaws, flaw, SOUND } from './answer-problem.ts'
import { type CompiledQuestion, compileQuestion } from './compile-question.ts'
import { allOf, type Condition, type Values } from './expression.ts'
import { enabledOf, requiredOf, visibilityOf } from './question-conditions.ts'

type Answers = Readonly<Record<string, unknown>>

/** Questions whose answers stand together in one object. `extra` are further keys that may stand there. */
export function questionGroup(
  placed: readonly PlacedQuestion[],
  settings: SurveySettings,
  extra: ReadonlySet<string> = new Set(),
): QuestionGroup {
  const questions: CompiledQuestion[] = []
  const panels = new Map<Page | Element, RequiredPanel>()
  for (const { question, containers } of placed) {
    const visible = allOf(containers.map(visibilityOf))
    const enabled = allOf(containers.map(enabledOf))
    const compiled = compileQuestion(question, { visible, enabled }, settings)
    if (compiled === undefined) continue
    questions.push(compiled)
    for (const container of containers) {
      const required = requiredOf(container)
      if (required === undefined) continue
      const panel = panels.get(container) ?? { required, enabled, questions: [] }
      panels.set(container, { ...panel, questions: [...panel.questions, compiled] })
    }
  }
  const byKey = groupedByKey(questions)
  const byCommentKey = new Map(questions.map(question => [question.commentKey, question]))

  return {
    shape: answers => Object.keys(answers).flatMap(key => named(key, keyFlaws(key, answers[key]))),
    settle,
    rules: (answers, scope) => [
      ...questions.flatMap(question => {
        if (!question.visible(scope.values)) return []
        const { key, commentKey } = question
        return named(key, question.rules(own(answers, key), own(answers, commentKey), scope))
      }),
      ...[...panels.values()].flatMap(panel => panelProblems(panel, answers, scope)),
    ],
  }

  function keyFlaws(key: string, value: unknown): Flaws {
    const sharing = byKey.get(key)
    if (sharing === undefined) {
      const commented = byCommentKey.get(key)
      if (commented !== undefined) return commented.commentShape(value)
      return extra.has(key) ? SOUND : flaw('unknownQuestion')
    }
    let flaws: Flaws = SOUND
    for (const question of sharing) {
      flaws = question.shape(value)
      if (flaws.length === 0) return SOUND
    }
    return flaws
  }

  function settle(answers: Record<string, unknown>, values: Values, clears: boolean): boolean {
    let changed = false
    for (const question of questions) {
      const { key, commentKey, computed } = question
      const kept = question.keepsHidden || !clears
      if (computed) changed = compute(question, computed) || changed
      if (!(key in answers) && !(commentKey in answers)) continue
      if (!kept && isHidden(question, values)) {
        delete answers[key]
        delete answers[commentKey]
        changed = true
        continue
      }
      if (clears && commentKey in answers && question.commentUnused(answers[key])) {
        delete answers[commentKey]
        changed = true
      }
      changed = question.settle?.(answers[key], values, clears) || changed
    }
    return changed

    function compute(question: CompiledQuestion, computed: (values: Values) => unknown): boolean {
      const shown = question.keepsHidden || question.visible(values)
      return put(answers, question.key, shown ? computed(values) : undefined)
    }
  }

  /** Of questions that share a key, one that is visible holds the answer for all. */
  function isHidden({ key }: CompiledQuestion, values: Values): boolean {
    return !(byKey.get(key) ?? []).some(question => question.visible(values))
  }
}

interface RequiredPanel {
  readonly required: Condition
  readonly enabled: Condition
  readonly questions: readonly CompiledQuestion[]
}

/** A required panel wants one answer; SurveyJS puts the message at its first question. */
function panelProblems(panel: RequiredPanel, answers: Answers, scope: Scope): AnswerProblem[] {
  const { values, final } = scope
  if (!final || !panel.required(values) || !panel.enabled(values)) return []
  const shown = panel.questions.filter(question => question.visible(values))
  const [first] = shown
  if (first === undefined || shown.some(({ key }) => !isEmpty(own(answers, key)))) return []
  return named(first.key, flaw('requiredOne'))
}

/** Writes a computed value; true if it is another than before. */
export function put(answers: Record<string, unknown>, key: string, value: unknown): boolean {
  const result = plain(value)
  if (Object.is(answers[key], result)) return false
  if (JSON.stringify(answers[key]) === JSON.stringify(result)) return false
  if (result === undefined) delete answers[key]
  else answers[key] = result
  return true
}

/** What JSON can hold: no NaN, and a date as the day it is here, as SurveyJS stores it. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : localDay(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined
  return isEmpty(value) ? undefined : value
}

function localDay(date: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

function groupedByKey(questions: readonly CompiledQuestion[]): Map<string, CompiledQuestion[]> {
  const byKey = new Map<string, CompiledQuestion[]>()
  for (const question of questions) {
    byKey.set(question.key, [...(byKey.get(question.key) ?? []), question])
  }
  return byKey
}

function named(question: string, flaws: Flaws): AnswerProblem[] {
  return flaws.map(one => ({ question, ...one }))
}

function own(answers: Answers, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}
