import type { Element, LocalizedText } from '../definition.ts'
import { answerKindOf, questionType } from '../question-types.ts'
import { answerKey } from '../questions.ts'
import type { AnswerChecks, Scope, SurveySettings } from './answer-checks.ts'
import { isText } from './answer-limits.ts'
import { type Issues, issue, OK } from './answer-problem.ts'
import { isEmpty } from './answer-value.ts'
import { storesOtherAsComment } from './choice-list.ts'
import {
  allOf,
  type Condition,
  enabledOf,
  expressionOf,
  NEVER,
  requiredOf,
  type Values,
  visibilityOf,
} from './expression.ts'
import { checksOf } from './kinds/checks-of.ts'
import { validatorsOf } from './validators.ts'

/** One question, ready to check answers. */
export interface CompiledQuestion {
  readonly key: string
  readonly commentKey: string
  readonly visible: Condition
  /** Visible, and open to an answer. */
  readonly asked: Condition
  showsRow?(row: string, values: Values): boolean
  /** Its answer stays when it is hidden. */
  readonly keepsHidden: boolean
  shape(value: unknown): Issues
  commentShape(comment: unknown): Issues
  rules(value: unknown, comment: unknown, scope: Scope): Issues
  settle?(value: unknown, values: Values, clears: boolean): boolean
  /** The comment belongs to "other" alone and goes with it. */
  commentUnused(value: unknown): boolean
  /** Worked out here, never taken from the respondent. */
  readonly computed?: (values: Values) => unknown
}

/** What the containers of a question impose on it. */
export interface Surroundings {
  readonly visible: Condition
  readonly enabled: Condition
}

/** Undefined for what only shows something. */
export function compileQuestion(
  question: Element,
  around: Surroundings,
  settings: SurveySettings,
): CompiledQuestion | undefined {
  const answer = answerKindOf(question)
  if (answer === undefined) return refuseUnknown(question)
  const kind = checksOf(answer, question, settings)
  const key = answerKey(question)
  const validate = validatorsOf(question)
  const required = requiredOf(question) ?? NEVER
  const visible = allOf([around.visible, visibilityOf(question), unlessExhausted(kind)])
  const enabled = allOf([around.enabled, enabledOf(question)])
  const comment = commentOf(question, settings)

  const answerRules = (value: unknown, words: unknown, scope: Scope): Issues => {
    if (isEmpty(value)) {
      const missing = scope.final && required(scope.values)
      if (missing) return authored(issue('required'), question.requiredErrorText)
    }
    const issues = kind.rules?.(value, scope) ?? OK
    if (issues.length > 0) return issues
    const otherMissing = scope.final && kind.choosesOther?.(value) && isEmpty(words)
    if (otherMissing) return authored(issue('requiredComment'), question.otherErrorText)
    return validate(value, scope)
  }

  return {
    key,
    commentKey: `${key}-Comment`,
    visible,
    asked: allOf([visible, enabled]),
    showsRow: kind.showsRow,
    keepsHidden: keepsHidden(question, settings),
    shape: value => (isEmpty(value) ? OK : kind.shape(value)),
    commentShape: words => {
      if (isEmpty(words)) return OK
      return comment.allowed ? isText(words, settings.maxCommentLength) : issue('unknownQuestion')
    },
    // SurveyJS asks nothing of what cannot be changed.
    rules: (value, words, scope) =>
      enabled(scope.values) ? answerRules(isEmpty(value) ? undefined : value, words, scope) : OK,
    settle: kind.settle,
    commentUnused: value => comment.onlyOther && !kind.choosesOther?.(value),
    computed: answer === 'computed' ? expressionOf(question.expression) : undefined,
  }
}

function refuseUnknown({ type }: Element): undefined {
  if (questionType(type) === undefined) throw new TypeError(`unknown question type: ${type}`)
}

function unlessExhausted({ exhausted }: AnswerChecks): Condition | undefined {
  return exhausted && (values => !exhausted(values))
}

function keepsHidden({ clearIfInvisible = 'default' }: Element, settings: SurveySettings): boolean {
  return clearIfInvisible === 'default' ? settings.keepsHidden : clearIfInvisible === 'none'
}

function commentOf(question: Element, settings: SurveySettings) {
  const area = question.showCommentArea === true
  const other = question.showOtherItem === true && storesOtherAsComment(question, settings)
  return { allowed: area || other, onlyOther: other && !area }
}

function authored(issues: Issues, text: unknown): Issues {
  return isLocalizedText(text) ? issues.map(one => ({ ...one, text })) : issues
}

function isLocalizedText(text: unknown): text is LocalizedText {
  return (typeof text === 'string' && text !== '') || (typeof text === 'object' && text !== null)
}
