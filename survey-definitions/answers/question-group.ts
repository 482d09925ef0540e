import type { Element, Page } from '../definition.ts'
import type { PlacedQuestion } from '../questions.ts'
import type { QuestionGroup, Scope, SurveySettings } from './answer-checks.ts'
import { type AnswerProblem, type Issues, issue, OK, problemsOf } from './answer-problem.ts'
import { isEmpty, ownAnswer, putComputed } from './answer-value.ts'
import { type CompiledQuestion, compileQuestion } from './compile-question.ts'
import {
  ALWAYS,
  allOf,
  type Condition,
  enabledOf,
  requiredOf,
  type Values,
  visibilityOf,
} from './expression.ts'

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
    shape: answers =>
      Object.keys(answers).flatMap(key => problemsOf(key, keyIssues(key, answers[key]))),
    settle,
    rules: (answers, scope) => [
      ...questions.flatMap(question => {
        if (!question.visible(scope.values)) return []
        const { key, commentKey } = question
        return problemsOf(
          key,
          question.rules(ownAnswer(answers, key), ownAnswer(answers, commentKey), scope),
        )
      }),
      ...[...panels.values()].flatMap(panel => panelProblems(panel, answers, scope)),
    ],
    asks: ({ question: key, row }, values) =>
      (byKey.get(key) ?? []).some(
        ({ asked, showsRow }) =>
          asked(values) && (row === undefined || !showsRow || showsRow(row, values)),
      ),
    alwaysAsks: ({ question: key, row }) =>
      (byKey.get(key) ?? []).some(
        ({ asked, showsRow }) => asked === ALWAYS && (row === undefined || !showsRow),
      ),
  }

  function keyIssues(key: string, value: unknown): Issues {
    const sharing = byKey.get(key)
    if (sharing === undefined) {
      const commented = byCommentKey.get(key)
      if (commented !== undefined) return commented.commentShape(value)
      return extra.has(key) ? OK : issue('unknownQuestion')
    }
    let issues: Issues = OK
    for (const question of sharing) {
      issues = question.shape(value)
      if (issues.length === 0) return OK
    }
    return issues
  }

  function settle(answers: Record<string, unknown>, values: Values, clears: boolean): boolean {
    let changed = false
    for (const question of questions) {
      const { key, commentKey, computed } = question
      const isSpared = question.keepsHidden || !clears
      if (computed) changed = compute(question, computed) || changed
      if (!Object.hasOwn(answers, key) && !Object.hasOwn(answers, commentKey)) continue
      if (!isSpared && isHidden(question, values)) {
        changed = dropped(answers, key) || changed
        changed = dropped(answers, commentKey) || changed
        continue
      }
      if (clears && question.commentUnused(answers[key])) {
        changed = dropped(answers, commentKey) || changed
      }
      changed = question.settle?.(answers[key], values, clears) || changed
    }
    return changed

    function compute(question: CompiledQuestion, computed: (values: Values) => unknown): boolean {
      const shown = question.keepsHidden || question.visible(values)
      return putComputed(answers, question.key, shown ? computed(values) : undefined)
    }
  }

  /** Of questions that share a key, one that is visible holds the answer for all. */
  function isHidden({ key }: CompiledQuestion, values: Values): boolean {
    return !(byKey.get(key) ?? []).some(question => question.visible(values))
  }
}

function groupedByKey(questions: readonly CompiledQuestion[]): Map<string, CompiledQuestion[]> {
  const byKey = new Map<string, CompiledQuestion[]>()
  for (const question of questions) {
    byKey.set(question.key, [...(byKey.get(question.key) ?? []), question])
  }
  return byKey
}

function dropped(answers: Record<string, unknown>, key: string): boolean {
  return Object.hasOwn(answers, key) && delete answers[key]
}

/** A panel of which something must be answered. */
interface RequiredPanel {
  readonly required: Condition
  readonly enabled: Condition
  readonly questions: readonly CompiledQuestion[]
}

/** One answer will do; SurveyJS puts the message at its first question. */
function panelProblems(
  panel: RequiredPanel,
  answers: Readonly<Record<string, unknown>>,
  scope: Scope,
): AnswerProblem[] {
  const { values, final } = scope
  if (!final || !panel.required(values) || !panel.enabled(values)) return []
  const shown = panel.questions.filter(question => question.visible(values))
  const [first] = shown
  if (first === undefined || shown.some(({ key }) => !isEmpty(ownAnswer(answers, key)))) return []
  return problemsOf(first.key, issue('requiredOne'))
}
